/* SPDX-License-Identifier: MIT */
#include "transport/linux/served.h"

#include <stdlib.h>

#include <crosscall/port.h>

#include "transport/linux/clock.h"
#include "transport/linux/peer.h"
#include "transport/linux/server_state.h"

enum { NEAR_ANYWAY = 4 };

/* Silent for this long, and up to twice as long: a ring costs some 20 us. */
#define SILENT_NS (20 * NS_PER_MS)

/* How often a worker looks where it was told that rings would come. */
#define FAR_LOOK_NS (250 * NS_PER_MS)

/* All that changes who is near comes by here. */
static void swap(struct worker *worker, unsigned a, unsigned b)
{
    struct peer *first = worker->served[a];
    struct peer *second = worker->served[b];

    worker->served[a] = second;
    worker->served[b] = first;
    first->index = b;
    second->index = a;
    worker->only = NULL;
}

static void say(const struct peer *peer, uint32_t how)
{
    __atomic_store_n(&channel_server(&peer->channel)->asleep, how,
                     __ATOMIC_SEQ_CST);
}

static bool is_there(const struct peer *peer)
{
    const struct worker *worker = peer->worker;

    return peer->index < worker->n_served &&
           worker->served[peer->index] == peer;
}

static bool make_room(struct worker *worker)
{
    unsigned capacity = worker->served_capacity ? 2 * worker->n_served : 16;
    struct peer **served;

    if (worker->n_served < worker->served_capacity)
        return true;
    served = realloc(worker->served, capacity * sizeof(struct peer *));
    if (!served)
        return false;
    worker->served = served;
    worker->served_capacity = capacity;
    return true;
}

bool served_add(struct peer *peer)
{
    struct worker *worker = peer->worker;

    if (!make_room(worker))
        return false;
    peer->index = worker->n_served;
    worker->served[worker->n_served++] = peer;
    swap(worker, peer->index, worker->n_near++);
    peer->was_used = true;
    return true;
}

void served_remove(struct peer *peer)
{
    struct worker *worker = peer->worker;

    if (!is_there(peer))
        return;
    if (peer->index < worker->n_near)
        swap(worker, peer->index, --worker->n_near);
    swap(worker, peer->index, --worker->n_served);
}

void served_near(struct peer *peer)
{
    struct worker *worker = peer->worker;

    if (!is_there(peer))
        return;
    peer->was_used = true;
    if (peer->index < worker->n_near)
        return;
    swap(worker, peer->index, worker->n_near++);
    say(peer, SERVER_AWAKE);
}

bool served_has_posted(const struct peer *peer)
{
    uint32_t slot;

    for (slot = 0; slot < CHANNEL_SLOTS; slot++)
        if (fetch_seq(&peer->slots[slot].request->seq) !=
            peer->slots[slot].seen)
            return true;
    return false;
}

/* Who answers calls rings for that as well, in ways of its own. */
static bool may_be_far(const struct peer *peer)
{
    return !peer->was_used && !peer->back && !peer_is_inside(peer);
}

static void make_far(struct peer *peer)
{
    say(peer, SERVER_ON_SOCKET);
    if (served_has_posted(peer))
        say(peer, SERVER_AWAKE); /* a ring more does no harm */
    else
        swap(peer->worker, peer->index, --peer->worker->n_near);
}

void served_look_far(struct worker *worker)
{
    uint64_t now;
    unsigned i;

    if (worker->n_near == worker->n_served)
        return;
    now = xc_port_now();
    if (now - worker->far_ns < FAR_LOOK_NS)
        return;
    worker->far_ns = now;
    for (i = worker->n_near; i < worker->n_served; i++)
        if (served_has_posted(worker->served[i]))
            served_near(worker->served[i]); /* its place gets one of before */
}

uint64_t served_rest_ns(const struct worker *worker)
{
    return worker->n_served > worker->n_near || worker->n_near > BELL_PEERS_MAX
               ? FAR_LOOK_NS
               : 0;
}

void served_sort(struct worker *worker)
{
    uint64_t now;
    unsigned i;

    served_look_far(worker);
    i = worker->n_near;
    if (i <= NEAR_ANYWAY)
        return;
    now = xc_port_now();
    if (now - worker->sorted_ns < SILENT_NS)
        return;
    worker->sorted_ns = now;
    while (i-- > 0) {
        struct peer *peer = worker->served[i];

        if (may_be_far(peer))
            make_far(peer);
        peer->was_used = false;
    }
}

void served_announce(const struct worker *worker, bool asleep)
{
    unsigned i;

    for (i = 0; i < worker->n_near; i++)
        say(worker->served[i], !asleep              ? SERVER_AWAKE
                               : i < BELL_PEERS_MAX ? SERVER_ON_BELL
                                                    : SERVER_ON_SOCKET);
}
