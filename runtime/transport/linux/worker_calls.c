/* SPDX-License-Identifier: MIT */
/*
 * Worker, calls: it looks at each slot of each channel in turn
 *
 * One request a look, so that a busy client cannot starve the others.
 */
#include <stdbool.h>

#include <crosscall/status.h>

#include "transport/linux/bulk_server.h"
#include "transport/linux/callback_server.h"
#include "transport/linux/descriptors.h"
#include "transport/linux/futex.h"
#include "transport/linux/peer.h"
#include "transport/linux/probe.h"
#include "transport/linux/served.h"
#include "transport/linux/server_state.h"
#include "transport/linux/spin.h"

__attribute__((cold)) static void condemn_for(struct peer *peer,
                                              const struct xc_request *call)
{
    if (peer->condemned)
        return;
    peer->condemned = true;
    audit_bad_request(peer, xc_holder_interface(peer->holder, call->handle),
                      call->method);
    server_to_control(peer, PEER_CONDEMN);
}

static void note_failure(struct peer *peer, const struct xc_request *call,
                         int64_t status)
{
    if (status == -XC_E_MALFORMED)
        condemn_for(peer, call);
    audit_claim(peer, call->method, status);
}

static inline void answer(struct peer *peer, uint32_t slot, int64_t status,
                          const struct xc_request *call)
{
    struct request_slot *request = channel_request(&peer->channel, slot);
    struct reply_slot *reply = channel_reply(&peer->channel, slot);

    reply->status = status;
    reply->len = call->reply_len;
    reply->kept = (uint16_t)call->kept;
    reply->cpu = spin_cpu();
    PROBE(answer, 3, PROBE_AT(peer->channel.id), PROBE_IN((size_t)slot),
          PROBE_IN(status));
    publish_seq(&reply->seq, peer->seen[slot]);
    if (fetch_sleep(&request->waiting))
        futex_wake(&reply->seq, 1, FUTEX_SCOPE_SHARED);
}

/* A one-way request waits for those that its client posted before. */
static bool is_its_turn(struct peer *peer, const struct request_slot *request)
{
    if (fetch16(&request->ticket) != peer->next_ticket)
        return false;
    peer->next_ticket++;
    return true;
}

/* Return: whether the request may run now. It is looked at again if not. */
static bool are_descriptors_here(struct peer *peer, uint32_t slot, uint32_t seq,
                                 struct xc_descriptors *descriptors)
{
    const struct xc_request none = {0};

    switch (descriptors_of(peer, slot, seq, descriptors)) {
    case ARRIVAL_LATE:
        return false;
    case ARRIVAL_HERE:
        return true;
    case ARRIVAL_REFUSED:
        peer->seen[slot] = seq;
        answer(peer, slot, -XC_E_QUOTA, &none);
        return false;
    case ARRIVAL_WRONG:
        break;
    }
    worker_condemn(peer, "sent descriptors of another request");
    return false;
}

/* A method has forked, and returned in the child as well: the answer, and all
 * that follows, is for the parent. */
static void leave_to_parent(struct peer *peer)
{
    peer->condemned = true;
    peer->worker->n_served = 0;
    peer->worker->n_near = 0;
    peer->server->stopping = 1;
    peer->worker->bell++; /* and it does not sleep before it looks at that */
}

/* @cancel: where its caller gives it up. Return: whether the peer is served any
 * further. */
static bool run(struct peer *peer, uint32_t slot, uint32_t seq, uint16_t flags,
                const uint32_t *cancel)
{
    struct request_slot *request = channel_request(&peer->channel, slot);
    struct reply_slot *reply = channel_reply(&peer->channel, slot);
    struct xc_descriptors *beside = &peer->beside;
    struct xc_request call = {
        .handle = fetch64(&request->handle),
        .method = fetch16(&request->method),
        .key = fetch32(&request->key),
        .deadline_ns = fetch64(&request->deadline_ns),
        .bytes = (const struct xc_shared *)request->bytes,
        .len = fetch32(&request->len),
        .cancelled = seq,
        .reply = (uint8_t *)reply->bytes,
        .descriptors = beside,
        .cancel = cancel,
    };
    int64_t status;

    peer->worker->caller_cpu = fetch16(&request->cpu);
    if (__builtin_expect(call.len > XC_MESSAGE_MAX, 0) &&
        !bulk_request(peer, flags, &call)) {
        worker_condemn(peer, "claims a request longer than a slot");
        return false;
    }
    peer->lane = slot;
    PROBE(dispatch, 6, PROBE_AT(peer->channel.id), PROBE_AT(peer->lane),
          PROBE_IN(seq), PROBE_AT(call.method), PROBE_AT(peer->caller.pid),
          PROBE_AT(call.handle));
    status = xc_domain_dispatch(peer->holder, &call);
    if (__builtin_expect(!presence_is_here(peer->server->presence), 0)) {
        leave_to_parent(peer);
        return false;
    }
    peer->lane = LANE_FREE;
    if (__builtin_expect(beside->n_in | beside->n_out | beside->n_doors_in |
                             beside->n_doors_out,
                         0))
        status = descriptors_leave(peer, slot, seq, status, beside);
    answer(peer, slot, status, &call);
    if (__builtin_expect(status < 0, 0))
        note_failure(peer, &call, status);
    return true;
}

/* @seq: fetched once, and not what was seen there last. Out of line: to look at
 * slots that ask for nothing is what a worker does most. */
__attribute__((noinline)) static bool serve_slot(struct peer *peer,
                                                 uint32_t slot, uint32_t seq)
{
    const struct request_slot *request = channel_request(&peer->channel, slot);
    struct xc_descriptors *beside = &peer->beside;
    const uint32_t *cancel = &channel_client(&peer->channel)->cancelled[slot];
    uint16_t flags;

    if (seq != peer->seen[slot] + 1) {
        worker_condemn(peer, "broke the sequence of its channel");
        return false;
    }
    if (__builtin_expect(!descriptors_have_room(peer), 0))
        return false; /* until control has closed some, which wakes us */
    flags = fetch16(&request->flags);
    beside->n_in = 0;
    beside->n_out = 0;
    beside->n_doors_in = 0;
    beside->n_doors_out = 0;
    beside->bulk = &peer->bulk_reply;
    beside->first_door = slot * XC_DESCRIPTORS_MAX;
    if (__builtin_expect(flags, 0)) {
        if (flags & REQUEST_ONEWAY && !is_its_turn(peer, request))
            return false;
        if (flags & REQUEST_CARRIES &&
            !are_descriptors_here(peer, slot, seq, beside))
            return false;
        if (flags & REQUEST_ONEWAY)
            cancel = NULL; /* nobody waits for it, nor gives it up */
    }
    peer->seen[slot] = seq;
    return run(peer, slot, seq, flags, cancel);
}

/* A client takes the first slot that is free, so that most use one only, and
 * each is a page of its own to look at. */
static bool serve_peer(struct peer *peer, unsigned n_slots)
{
    bool busy = false;
    unsigned slot;

    if (__builtin_expect(peer_is_inside(peer), 0))
        return false;
    for (slot = 0; slot < n_slots; slot++) {
        uint32_t seq = fetch_seq(&channel_request(&peer->channel, slot)->seq);

        if (__builtin_expect(seq == peer->seen[slot], 1) || peer->condemned ||
            !serve_slot(peer, slot, seq))
            continue;
        busy = true;
        peer->was_used = true;
        if (__builtin_expect(slot >= peer->n_used, 0))
            peer->n_used = slot + 1;
    }
    if (peer->back && !peer->condemned && !call_back_look(peer->back))
        worker_condemn(peer, "broke the sequence of a call to it");
    return busy;
}

static bool look(struct worker *worker, unsigned n_slots_at_least)
{
    bool busy = false;
    unsigned i;

    for (i = 0; i < worker->n_near; i++) {
        struct peer *peer = worker->served[i];

        if (serve_peer(peer, peer->n_used > n_slots_at_least
                                 ? peer->n_used
                                 : n_slots_at_least))
            busy = true;
    }
    return busy;
}

bool worker_look(struct worker *worker)
{
    if (__builtin_expect(++worker->n_looks % LOOKS_TO_ALL == 0, 0)) {
        served_sort(worker);
        return look(worker, CHANNEL_SLOTS);
    }
    return look(worker, 0);
}

bool worker_look_at_all(struct worker *worker)
{
    return look(worker, CHANNEL_SLOTS);
}
