/* SPDX-License-Identifier: MIT */
/*
 * Cells: the states that a server shows, and sleep until one changes
 *
 * One word stands for the changes of all servers: notices, which they send to
 * whoever sleeps.
 */
#include <crosscall/port.h>
#include <crosscall/status.h>

#include "transport/kernel/connection.h"

/* To be sure, look again. */
#define SLICE_NS UINT64_C(50000000)

static int take(struct xc_binding *binding, xc_handle handle,
                struct xc_observe *out)
{
    int r;

    connection_list_lock();
    r = xc_cells_take(&connection_of(binding)->cells, handle, out);
    connection_list_unlock();
    return r;
}

static void give(struct xc_binding *binding, uint32_t cell)
{
    connection_list_lock();
    xc_cells_give(&connection_of(binding)->cells, cell);
    connection_list_unlock();
}

/* The number stays as it is while the caller has the cell. */
static int look(struct xc_binding *binding, uint32_t cell, uint64_t *word)
{
    const struct connection *connection = connection_of(binding);

    if (connection->ended || !xc_kernel_known(connection->server))
        return -XC_E_DISCONNECTED;
    *word = xc_cell_read(&connection->reply->cells[cell],
                         connection->cells.entries[cell].number);
    return 0;
}

static void add_sleeper(struct xc_binding *binding, uint32_t n)
{
    __atomic_fetch_add(&connection_of(binding)->request->sleepers, n,
                       __ATOMIC_SEQ_CST);
}

/* In this order: a server that did not see a sleeper has shown it before. */
static void arm(struct xc_binding *binding, struct xc_watch *out)
{
    add_sleeper(binding, 1);
    out->binding = binding;
    out->seen = xc_kernel_notices;
}

static void disarm(struct xc_binding *binding) { add_sleeper(binding, -1u); }

static bool wait_for_change(const struct xc_watch *watches, unsigned n,
                            uint64_t deadline_ns)
{
    const uint64_t now = xc_port_now();

    (void)n; /* the first one has seen no more than any other */
    if (deadline_ns <= now)
        return false;
    xc_kernel_sleep(&xc_kernel_notices, watches[0].seen,
                    deadline_ns - now < SLICE_NS ? deadline_ns
                                                 : now + SLICE_NS);
    return true;
}

const struct xc_state_ops connection_states = {
    .take = take,
    .give = give,
    .look = look,
    .arm = arm,
    .disarm = disarm,
    .wait = wait_for_change,
};
