/* SPDX-License-Identifier: MIT */
/*
 * Connection, cells: the states that the server shows, and sleep until one
 * changes
 */
#include <crosscall/status.h>

#include "transport/linux/clock.h"
#include "transport/linux/connection.h"
#include "transport/linux/futex.h"
#include "transport/linux/patience.h"

/* A slice of sleep, less what the coarse clock lags. */
#define CHECK_NS (40 * NS_PER_MS)

enum { WAIT_MAX = 128 - 1 }; /* the kernel's, less one to be cancelled by */

static int take(struct xc_binding *binding, xc_handle handle,
                struct xc_observe *out)
{
    struct connection *connection = (struct connection *)binding;
    int r;

    pthread_mutex_lock(&connection->cells_lock);
    r = xc_cells_take(&connection->cells, handle, out);
    pthread_mutex_unlock(&connection->cells_lock);
    return r;
}

static void give(struct xc_binding *binding, uint32_t cell)
{
    struct connection *connection = (struct connection *)binding;

    pthread_mutex_lock(&connection->cells_lock);
    xc_cells_give(&connection->cells, cell);
    pthread_mutex_unlock(&connection->cells_lock);
}

/* The number stays as it is while the caller has the cell. */
static int look(struct xc_binding *binding, uint32_t cell, uint64_t *word)
{
    const struct connection *connection = (struct connection *)binding;
    const struct server_header *server = channel_server(&connection->channel);

    if (!presence_is_alive(connection->presence))
        return presence_why(connection->presence);
    *word = xc_cell_read(&server->cells[cell],
                         connection->cells.entries[cell].number);
    return 0;
}

static void check(struct xc_binding *binding, uint64_t now_ns)
{
    struct connection *connection = (struct connection *)binding;
    uint64_t last_ns =
        __atomic_load_n(&connection->checked_ns, __ATOMIC_RELAXED);

    if (now_ns - last_ns < CHECK_NS)
        return;
    __atomic_store_n(&connection->checked_ns, now_ns, __ATOMIC_RELAXED);
    connection_is_alive(connection);
}

/* In a forked child the sleepers are its parent's. */
static void add_sleeper(const struct connection *connection, uint32_t n)
{
    struct client_header *client = channel_client(&connection->channel);

    if (presence_is_here(connection->presence))
        __atomic_fetch_add(&client->sleepers, n, __ATOMIC_SEQ_CST);
}

/* In this order: a server that did not see a sleeper has published before. */
static void arm(struct xc_binding *binding, struct xc_watch *out)
{
    const struct channel *channel = &((struct connection *)binding)->channel;

    add_sleeper((struct connection *)binding, 1);
    out->binding = binding;
    out->seen = fetch_seq(&channel_server(channel)->changes);
}

static void disarm(struct xc_binding *binding)
{
    add_sleeper((struct connection *)binding, -1u);
}

static bool wait_for_change(const struct xc_watch *watches, unsigned n,
                            uint64_t deadline_ns)
{
    struct futex_waitv words[WAIT_MAX + 1];
    uint64_t slice = clock_slice(deadline_ns);
    unsigned i;

    if (!slice)
        return false;
    for (i = 0; i < n && i < WAIT_MAX; i++) {
        const struct connection *connection =
            (struct connection *)watches[i].binding;

        words[i] = (struct futex_waitv){
            .val = watches[i].seen,
            .uaddr = (uintptr_t)&channel_server(&connection->channel)->changes,
            .flags = FUTEX_32,
        };
    }
    futex_wait_any(words, patience_words(words, i), slice);
    return true;
}

const struct xc_state_ops connection_states = {
    .take = take,
    .give = give,
    .look = look,
    .check = check,
    .arm = arm,
    .disarm = disarm,
    .wait = wait_for_change,
};
