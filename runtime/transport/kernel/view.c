/* SPDX-License-Identifier: MIT */
/* View: where a client sees the states of what it observes */
#include <stddef.h>

#include "transport/kernel/server_state.h"

static struct peer *peer_of_view(struct xc_view *view)
{
    return (struct peer *)((char *)view - offsetof(struct peer, view));
}

static void show(struct xc_view *view, uint32_t cell, uint32_t number,
                 uint64_t word)
{
    xc_cell_write(&peer_of_view(view)->reply->cells[cell], number, word);
}

/* Cells, sleepers: in this order, as the client has it backwards. */
static void tell(struct xc_view *view)
{
    const struct peer *peer = peer_of_view(view);

    if (__atomic_load_n(&peer->request->sleepers, __ATOMIC_SEQ_CST))
        xc_kernel_tell(peer->identity);
}

void view_init(struct peer *peer)
{
    peer->view.show = show;
    peer->view.tell = tell;
    xc_holder_view(peer->holder, &peer->view);
}
