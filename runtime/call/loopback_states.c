/* SPDX-License-Identifier: MIT */
/*
 * Loop-back, states: cells in our own memory
 */
#include "call/loopback_state.h"

#include <crosscall/state.h>

static void loopback_show(struct xc_view *view, uint32_t cell, uint32_t number,
                          uint64_t word)
{
    struct loopback *loop =
        (struct loopback *)((char *)view - offsetof(struct loopback, view));

    xc_cell_write(&loop->shown[cell], number, word);
}

static void loopback_tell(struct xc_view *view)
{
    (void)view; /* this thread is the one that polls */
}

static int loopback_take(struct xc_binding *binding, xc_handle handle,
                         struct xc_observe *out)
{
    struct loopback *loop = (struct loopback *)binding;
    int r;

    loopback_lock(loop);
    r = xc_cells_take(&loop->cells, handle, out);
    loopback_unlock(loop);
    return r;
}

static void loopback_give_cell(struct xc_binding *binding, uint32_t cell)
{
    struct loopback *loop = (struct loopback *)binding;

    loopback_lock(loop);
    xc_cells_give(&loop->cells, cell);
    loopback_unlock(loop);
}

static int loopback_look(struct xc_binding *binding, uint32_t cell,
                         uint64_t *word)
{
    const struct loopback *loop = (struct loopback *)binding;

    *word = xc_cell_read(&loop->shown[cell], loop->cells.entries[cell].number);
    return 0;
}

const struct xc_state_ops loopback_states = {
    .take = loopback_take,
    .give = loopback_give_cell,
    .look = loopback_look,
};

void loopback_show_states(struct loopback *loop)
{
    loop->view.show = loopback_show;
    loop->view.tell = loopback_tell;
    xc_holder_view(loop->holder, &loop->view);
}
