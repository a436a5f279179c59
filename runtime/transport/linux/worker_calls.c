/* SPDX-License-Identifier: MIT */
/*
 * Worker, calls: it looks at each slot of each channel in turn
 *
 * One request a look, so that a busy client cannot starve the others.
 */
#include <stdbool.h>

#include <crosscall/dispatch.h>
#include <crosscall/status.h>

#include "port/hosted_thread.h"
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
                                              const struct xc_call *call)
{
    if (peer->condemned)
        return;
    peer->condemned = true;
    audit_bad_request(peer, xc_holder_interface(peer->holder, call->handle),
                      call->method);
    server_to_control(peer, PEER_CONDEMN);
}

static void note_failure(struct peer *peer, const struct xc_call *call,
                         int64_t status)
{
    if (status == -XC_E_MALFORMED)
        condemn_for(peer, call);
    audit_claim(peer, call->method, status);
}

static inline void answer(const struct peer *peer, struct served_slot *slot,
                          int64_t status, uint32_t len, uint32_t kept)
{
    struct reply_slot *reply = slot->reply;

    reply->status = status;
    reply->len = len;
    reply->kept = (uint16_t)kept;
    reply->cpu = peer->worker->cpu = spin_cpu();
    PROBE(answer, 3, PROBE_AT(peer->channel.id), PROBE_AT(slot->number),
          PROBE_IN(status));
    publish_seq(&reply->seq, slot->seen);
    if (fetch_sleep(&slot->request->waiting))
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
static bool are_descriptors_here(struct peer *peer, struct served_slot *slot,
                                 uint32_t seq)
{
    switch (descriptors_of(peer, slot->number, seq, &peer->beside)) {
    case ARRIVAL_LATE:
        return false;
    case ARRIVAL_HERE:
        return true;
    case ARRIVAL_REFUSED:
        slot->seen = seq;
        answer(peer, slot, -XC_E_QUOTA, 0, 0);
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
    peer->worker->only = NULL;
    peer->server->stopping = 1;
    peer->worker->bell++; /* and it does not sleep before it looks at that */
}

/* Its descriptors, and the answer's, are gone or on their way. */
static int64_t leave(struct peer *peer, const struct served_slot *slot,
                     int64_t status)
{
    struct xc_descriptors *beside = &peer->beside;

    status = descriptors_leave(peer, slot->number, slot->seen, status, beside);
    beside->n_in = 0;
    beside->n_out = 0;
    beside->n_doors_in = 0;
    beside->n_doors_out = 0;
    return status;
}

/* What the request says, each word of it fetched once. */
static inline void fetch(struct served_slot *slot)
{
    const struct request_slot *request = slot->request;
    struct xc_call *call = &slot->call;

    call->handle = fetch64(&request->handle);
    call->method = fetch16(&request->method);
    call->key = fetch32(&request->key);
    call->deadline_ns = fetch64(&request->deadline_ns);
    call->request = (const struct xc_shared *)request->bytes;
    call->request_len = fetch32(&request->len);
    /* A large reply has moved it: xc_bulk_reply(). */
    call->reply = (uint8_t *)slot->reply->bytes;
    call->cancelled = slot->seen;
}

/* Return: whether the peer is served any further. */
__attribute__((always_inline)) static inline bool
run(struct peer *peer, struct served_slot *slot, uint16_t flags)
{
    const struct request_slot *request = slot->request;
    const struct xc_descriptors *beside = &peer->beside;
    struct xc_call *call = &slot->call;
    int64_t status;

    fetch(slot);
    peer->worker->caller_cpu = fetch16(&request->cpu);
    if (__builtin_expect(call->request_len > XC_MESSAGE_MAX, 0) &&
        !bulk_request(peer, flags, call)) {
        worker_condemn(peer, "claims a request longer than a slot");
        return false;
    }
    peer->beside.first_door = slot->number * XC_DESCRIPTORS_MAX;
    peer->lane = slot->number;
    PROBE(dispatch, 6, PROBE_AT(peer->channel.id), PROBE_AT(peer->lane),
          PROBE_AT(slot->seen), PROBE_AT(call->method),
          PROBE_AT(peer->caller.pid), PROBE_AT(call->handle));
    status = xc_domain_dispatch_on(hosted_thread(), peer->holder, call);
    if (__builtin_expect(!presence_is_here(peer->server->presence), 0)) {
        leave_to_parent(peer);
        return false;
    }
    peer->lane = LANE_FREE;
    if (__builtin_expect(beside->n_in | beside->n_out | beside->n_doors_in |
                             beside->n_doors_out,
                         0))
        status = leave(peer, slot, status);
    answer(peer, slot, status, call->reply_len, call->kept);
    if (__builtin_expect(status < 0, 0))
        note_failure(peer, call, status);
    peer->was_used = true;
    return true;
}

/* One-way, or with descriptors. Return: whether it was served. */
__attribute__((noinline)) static bool serve_flagged(struct peer *peer,
                                                    struct served_slot *slot,
                                                    uint32_t seq,
                                                    uint16_t flags)
{
    bool is_served;

    if (flags & REQUEST_ONEWAY && !is_its_turn(peer, slot->request))
        return false;
    if (flags & REQUEST_CARRIES && !are_descriptors_here(peer, slot, seq))
        return false;
    slot->seen = seq;
    /* Nobody waits for what is one-way, nor gives it up. */
    if (flags & REQUEST_ONEWAY)
        slot->call.cancel = NULL;
    is_served = run(peer, slot, flags);
    slot->call.cancel = slot->cancel;
    return is_served;
}

/* @seq: fetched once, and not what was seen there last. Out of line: to look
 * and find nothing is what a worker does most. Return: whether it was served.
 */
__attribute__((noinline)) static bool
serve_slot(struct peer *peer, struct served_slot *slot, uint32_t seq)
{
    uint16_t flags;

    if (__builtin_expect(peer->condemned, 0))
        return false;
    if (seq != slot->seen + 1) {
        worker_condemn(peer, "broke the sequence of its channel");
        return false;
    }
    if (__builtin_expect(!descriptors_have_room(peer), 0))
        return false; /* until control has closed some, which wakes us */
    flags = fetch16(&slot->request->flags);
    if (__builtin_expect(flags, 0))
        return serve_flagged(peer, slot, seq, flags);
    slot->seen = seq;
    return run(peer, slot, 0);
}

/*
 * The next slot that asks for something, from @slot on, or n_slots; its seq is
 * fetched once. Clients take the first slot that is free, so that most use one
 * only, and each is a page of its own to look at.
 */
static inline unsigned next_request(const struct peer *peer, unsigned slot,
                                    unsigned n_slots, uint32_t *seq)
{
    for (; slot < n_slots; slot++) {
        *seq = fetch_seq(&peer->slots[slot].request->seq);
        if (*seq != peer->slots[slot].seen)
            break;
    }
    return slot;
}

static inline unsigned slots_of(const struct peer *peer, unsigned at_least)
{
    return peer->n_used > at_least ? peer->n_used : at_least;
}

/* A slot that was never used is found by a look at all of them only. */
static inline void note_use(struct peer *peer, unsigned slot)
{
    if (slot < peer->n_used)
        return;
    peer->n_used = slot + 1;
    peer->worker->only = NULL;
}

/* Serve the request that was found, and all behind it. */
static inline bool serve_peer(struct peer *peer, unsigned slot,
                              unsigned n_slots, uint32_t seq)
{
    bool busy = false;

    while (slot < n_slots) {
        note_use(peer, slot);
        if (serve_slot(peer, &peer->slots[slot], seq))
            busy = true;
        slot = next_request(peer, slot + 1, n_slots, &seq);
    }
    if (peer->back && !peer->condemned && !call_back_look(peer->back))
        worker_condemn(peer, "broke the sequence of a call to it");
    return busy;
}

/* The client at @i, of whom a request was found, and all behind it. */
__attribute__((noinline)) static bool serve_from(struct worker *worker,
                                                 unsigned n_slots_at_least,
                                                 unsigned i, unsigned slot,
                                                 uint32_t seq)
{
    struct peer *peer = worker->served[i];
    bool busy = serve_peer(peer, slot, slots_of(peer, n_slots_at_least), seq);

    for (i++; i < worker->n_near; i++) {
        unsigned n_slots;

        peer = worker->served[i];
        n_slots = slots_of(peer, n_slots_at_least);
        if (peer_is_inside(peer))
            continue;
        slot = next_request(peer, 0, n_slots, &seq);
        if (serve_peer(peer, slot, n_slots, seq))
            busy = true;
    }
    return busy;
}

static inline bool look(struct worker *worker, unsigned n_slots_at_least)
{
    unsigned i;

    for (i = 0; i < worker->n_near; i++) {
        struct peer *peer = worker->served[i];
        unsigned n_slots = slots_of(peer, n_slots_at_least);
        uint32_t seq = 0;
        unsigned slot;

        if (__builtin_expect(peer_is_inside(peer), 0))
            continue;
        slot = next_request(peer, 0, n_slots, &seq);
        if (__builtin_expect(peer->back != NULL, 0))
            return serve_from(worker, n_slots_at_least, i, slot, seq);
        if (slot == n_slots)
            continue;
        /* Behind the last one there is nothing to come back for. */
        if (slot + 1 < n_slots || i + 1 < worker->n_near)
            return serve_from(worker, n_slots_at_least, i, slot, seq);
        note_use(peer, slot);
        return serve_slot(peer, &peer->slots[slot], seq);
    }
    return false;
}

static struct peer *find_only(const struct worker *worker)
{
    struct peer *peer = worker->n_near == 1 ? worker->served[0] : NULL;

    return peer && peer->n_used == 1 && !peer->back ? peer : NULL;
}

__attribute__((noinline)) static bool sort_and_look(struct worker *worker)
{
    worker->looks_left = LOOKS_TO_ALL - 1;
    served_sort(worker);
    worker->only = find_only(worker);
    return look(worker, CHANNEL_SLOTS);
}

/* As look(), without the loops. */
static inline bool look_at_only(struct peer *peer)
{
    struct served_slot *slot = &peer->slots[0];
    uint32_t seq;

    if (__builtin_expect(peer_is_inside(peer), 0))
        return false;
    seq = fetch_seq(&slot->request->seq);
    return seq != slot->seen && serve_slot(peer, slot, seq);
}

bool worker_look(struct worker *worker)
{
    if (__builtin_expect(--worker->looks_left < 0, 0))
        return sort_and_look(worker);
    return worker->only ? look_at_only(worker->only) : look(worker, 0);
}

bool worker_look_at_all(struct worker *worker)
{
    return look(worker, CHANNEL_SLOTS);
}
