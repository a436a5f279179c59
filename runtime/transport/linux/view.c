/* SPDX-License-Identifier: MIT */
#include "transport/linux/view.h"

#include <assert.h>
#include <limits.h>
#include <stddef.h>

#include "transport/linux/callback_ring.h"
#include "transport/linux/futex.h"
#include "transport/linux/server_state.h"

static_assert(offsetof(struct view, base) == 0, "cast from its base");

static struct peer *peer_of(struct xc_view *view)
{
    return (struct peer *)((char *)view - offsetof(struct peer, view));
}

/* The worker may be making the way back, and fail at last. */
static void ring(struct view *view)
{
    if (!__atomic_load_n(&view->back, __ATOMIC_SEQ_CST))
        return;
    pthread_mutex_lock(&view->lock);
    if (view->back)
        call_back_ring(view->back);
    pthread_mutex_unlock(&view->lock);
}

static void show(struct xc_view *view, uint32_t cell, uint32_t number,
                 uint64_t word)
{
    struct peer *peer = peer_of(view);
    struct server_header *header = channel_server(&peer->channel);

    if (!presence_is_here(peer->server->presence))
        return; /* a method has forked: it is for the parent to say */
    xc_cell_write(&header->cells[cell], number, word);
}

/* Cells, changes, sleepers: in this order, as the client has it backwards. In
 * any thread that may swap. */
static void tell(struct xc_view *view)
{
    struct peer *peer = peer_of(view);
    struct server_header *header = channel_server(&peer->channel);

    if (!presence_is_here(peer->server->presence))
        return;
    __atomic_fetch_add(&header->changes, 1, __ATOMIC_SEQ_CST);
    if (fetch_sleep(&channel_client(&peer->channel)->sleepers))
        futex_wake(&header->changes, INT_MAX, FUTEX_SCOPE_SHARED);
    ring(&peer->view);
}

struct peer *view_peer(struct xc_view *view)
{
    return view && view->show == show ? peer_of(view) : NULL;
}

void view_init(struct peer *peer)
{
    peer->view.base.show = show;
    peer->view.base.tell = tell;
    xc_holder_view(peer->holder, &peer->view.base);
}

void view_ring(struct peer *peer, struct call_back *back)
{
    pthread_mutex_lock(&peer->view.lock);
    __atomic_store_n(&peer->view.back, back, __ATOMIC_SEQ_CST);
    pthread_mutex_unlock(&peer->view.lock);
}
