/* SPDX-License-Identifier: MIT */
/*
 * Connection, calls: post a request, wait for its reply
 *
 * Several threads use one connection, each in a slot of its own, and nothing
 * here takes a lock.
 */
#include <poll.h>

#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "transport/linux/bulk_client.h"
#include "transport/linux/callback_client.h"
#include "transport/linux/clock.h"
#include "transport/linux/connection_slots.h"
#include "transport/linux/futex.h"
#include "transport/linux/given.h"
#include "transport/linux/patience.h"
#include "transport/linux/probe.h"
#include "transport/linux/spin.h"

bool connection_is_alive(struct connection *connection)
{
    struct pollfd fds[2] = {
        {.fd = connection->socket, .events = POLLRDHUP},
        {.fd = connection->server_pidfd, .events = POLLIN},
    };

    if (!presence_is_alive(connection->presence))
        return false;
    if (poll(fds, 2, 0) > 0) {
        connection_die(connection);
        return false;
    }
    return true;
}

static void ring(struct connection *connection, uint32_t asleep)
{
    struct client_header *client = channel_client(&connection->channel);

    if (asleep == SERVER_ON_BELL) {
        __atomic_fetch_add(&client->bell, 1, __ATOMIC_RELEASE);
        futex_wake(&client->bell, 1, FUTEX_SCOPE_SHARED);
    } else {
        connection_ring_socket(connection);
    }
}

void connection_wake_server(struct connection *connection)
{
    uint32_t asleep =
        fetch_sleep(&channel_server(&connection->channel)->asleep);

    if (asleep != SERVER_AWAKE)
        ring(connection, asleep);
}

static inline void fill(struct request_slot *request,
                        const struct xc_stub_call *call, uint16_t cpu,
                        uint16_t flags)
{
    request->waiting = 0;
    request->key = call->key;
    request->method = (uint16_t)call->method;
    request->flags = flags;
    request->handle = call->stub->handle;
    request->deadline_ns = call->deadline_ns;
    request->len = call->request_len;
    request->cpu = cpu;
}

/* Return: the request's sequence number */
static inline uint32_t publish(struct connection *connection,
                               const struct xc_stub_call *call,
                               struct request_slot *request)
{
    uint32_t slot = call->slot;
    uint32_t seq = connection->seq[slot] + 1;
    uint32_t asleep;

    PROBE(call, 7, PROBE_AT(connection->channel.id), PROBE_AT(call->slot),
          PROBE_IN(seq), PROBE_AT(call->method), PROBE_AT(call->oneway),
          PROBE_AT(call->stub->interface), PROBE_AT(call->stub->handle));
    connection->states[slot] = SLOT_POSTED;
    __atomic_store_n(&connection->seq[slot], seq, __ATOMIC_RELAXED);
    publish_seq(&request->seq, seq);
    asleep = fetch_sleep(&channel_server(&connection->channel)->asleep);
    if (__builtin_expect(asleep != SERVER_AWAKE, 0))
        ring(connection, asleep);
    return seq;
}

static inline uint16_t carries(const struct xc_stub_call *call)
{
    const struct xc_descriptors *beside = call->descriptors;

    return beside && beside->n_in + beside->n_doors_in ? REQUEST_CARRIES : 0;
}

/* For so long that no clock has to be looked at. */
static inline bool spin_a_moment(const struct reply_slot *reply, uint32_t seq)
{
    unsigned i;

    for (i = 0; i < SPIN_BATCH; i++) {
        if (fetch_seq(&reply->seq) == seq)
            return true;
        spin_pause();
    }
    return false;
}

static bool spin_for_reply(const struct connection *connection,
                           const struct reply_slot *reply, uint32_t seq,
                           uint64_t began)
{
    uint32_t budget = __atomic_load_n(&connection->spin_ns, __ATOMIC_RELAXED);

    do
        if (spin_a_moment(reply, seq))
            return true;
    while (clock_now() - began <= budget);
    return false;
}

static void learn_from_wait(struct connection *connection, uint64_t began)
{
    uint32_t budget = __atomic_load_n(&connection->spin_ns, __ATOMIC_RELAXED);

    __atomic_store_n(
        &connection->spin_ns,
        spin_adapt(budget, clock_now() - began, connection->spin_most_ns),
        __ATOMIC_RELAXED);
}

static int sleep_and_look(struct connection *connection, uint32_t slot,
                          uint32_t seq, uint64_t deadline_ns)
{
    struct request_slot *request = channel_request(&connection->channel, slot);
    const struct reply_slot *reply = channel_reply(&connection->channel, slot);

    __atomic_exchange_n(&request->waiting, 1, __ATOMIC_SEQ_CST);
    for (;;) {
        struct callback *callback = connection_callback(connection);
        bool alive = true;
        uint64_t slice;
        uint32_t now;
        int r;

        if (fetch_seq(&reply->seq) == seq)
            return 0;
        if (callback) /* since a moment ago */
            return callback_wait(callback, slot, seq, deadline_ns);
        r = patience_away(deadline_ns, &slice);
        if (r)
            return r;
        patience_sleep(&reply->seq, seq - 1, slice, FUTEX_SCOPE_SHARED);
        if (fetch_seq(&reply->seq) == seq)
            return 0;
        alive = connection_is_alive(connection);
        now = fetch_seq(&reply->seq); /* once: it may come at any moment */
        if (now == seq)
            return 0; /* it answered, then died */
        if (!alive)
            return -XC_E_PEER_DIED;
        if (now != seq - 1) {
            connection_die(connection);
            return -XC_E_BAD_REPLY;
        }
    }
}

static int sleep_for_reply(struct connection *connection, uint32_t slot,
                           uint32_t seq, uint64_t deadline_ns)
{
    int r = sleep_and_look(connection, slot, seq, deadline_ns);

    patience_back();
    return r;
}

/* After a moment. Out of line: most answers of another core come before. */
__attribute__((noinline)) static int wait_on(struct connection *connection,
                                             const struct xc_stub_call *call,
                                             uint32_t seq)
{
    const uint64_t began = clock_now();

    if (!spin_for_reply(connection,
                        channel_reply(&connection->channel, call->slot), seq,
                        began)) {
        int r = sleep_for_reply(connection, call->slot, seq, call->deadline_ns);

        if (r)
            return r;
    }
    learn_from_wait(connection, began);
    return 0;
}

/* The server cannot run while we spin. It may have, while it was woken. */
static inline int step_aside_for_reply(struct connection *connection,
                                       const struct xc_stub_call *call,
                                       const struct reply_slot *reply,
                                       uint32_t seq)
{
    if (fetch_seq(&reply->seq) == seq)
        return 0;
    step_aside(&connection->step_aside);
    if (__builtin_expect(fetch_seq(&reply->seq) == seq, 1))
        return 0;
    return sleep_for_reply(connection, call->slot, seq, call->deadline_ns);
}

/* So that the method can know: nobody waits for it any more. */
__attribute__((noinline, cold)) static int
not_answered(const struct connection *connection, uint32_t slot, int r)
{
    struct client_header *client = channel_client(&connection->channel);

    if (r == -XC_E_CANCELLED)
        __atomic_store_n(&client->cancelled[slot],
                         fetch32(&connection->seq[slot]), __ATOMIC_RELEASE);
    return r;
}

/* A reply that is longer than a slot. */
__attribute__((noinline, cold)) static int
take_bulk(struct connection *connection, struct xc_stub_call *call)
{
    if (!bulk_is_of(connection, call->slot) ||
        call->reply_len > connection->bulk.sizes[1]) {
        connection_die(connection);
        return -XC_E_BAD_REPLY;
    }
    call->reply = (const struct xc_shared *)connection->bulk.to_client;
    return 0;
}

/* The end of each call that has a slot. */
static inline int tell(const struct connection *connection,
                       const struct xc_stub_call *call, int r)
{
    PROBE(reply, 4, PROBE_AT(connection->channel.id), PROBE_AT(call->slot),
          PROBE_IN(r), PROBE_AT(call->status));
    return r;
}

static inline int take_reply(struct connection *connection,
                             struct xc_stub_call *call,
                             const struct reply_slot *reply)
{
    connection->states[call->slot] = SLOT_ANSWERED;
    call->reply = (const struct xc_shared *)reply->bytes;
    call->status = (int64_t)fetch64((const uint64_t *)&reply->status);
    call->reply_len = fetch32(&reply->len);
    return __builtin_expect(call->reply_len > XC_MESSAGE_MAX, 0)
               ? take_bulk(connection, call)
               : 0;
}

__attribute__((always_inline)) static inline int
call_in_slot(struct connection *connection, struct xc_stub_call *call,
             uint16_t flags)
{
    const uint16_t cpu = spin_cpu();
    struct request_slot *request =
        channel_request(&connection->channel, call->slot);
    const struct reply_slot *reply =
        channel_reply(&connection->channel, call->slot);
    uint32_t seq;
    int r;

    fill(request, call, cpu, flags);
    seq = publish(connection, call, request);
    if (fetch16(&reply->cpu) == cpu)
        r = step_aside_for_reply(connection, call, reply, seq);
    else
        r = spin_a_moment(reply, seq) ? 0 : wait_on(connection, call, seq);
    return __builtin_expect(r, 0) ? not_answered(connection, call->slot, r)
                                  : take_reply(connection, call, reply);
}

/* By a connection that has lent an object, which may be used meanwhile. */
static int call_lending(struct connection *connection,
                        struct xc_stub_call *call, struct callback *callback)
{
    struct request_slot *request =
        channel_request(&connection->channel, call->slot);
    uint32_t seq;
    int r;

    fill(request, call, NO_CPU, carries(call));
    seq = publish(connection, call, request);
    r = callback_wait(callback, call->slot, seq, call->deadline_ns);
    return r ? not_answered(connection, call->slot, r)
             : take_reply(connection, call,
                          channel_reply(&connection->channel, call->slot));
}

/* What has more than its bytes, or a way back. */
static int call_beside(struct connection *connection, struct xc_stub_call *call)
{
    struct callback *callback = connection_callback(connection);
    int r = call->descriptors ? connection_carry(connection, call) : 0;

    if (r)
        return r;
    r = callback ? call_lending(connection, call, callback)
                 : call_in_slot(connection, call, carries(call));
    if (r || !call->descriptors)
        return r;
    call->kept =
        fetch16(&channel_reply(&connection->channel, call->slot)->kept) >>
        XC_LENT_MAX;
    if (call->status >= 0 && call->descriptors->n_awaited)
        return connection_collect(connection, call);
    return 0;
}

__attribute__((noinline)) static int
call_in_lane_or_beside(struct connection *connection, struct xc_stub_call *call)
{
    if (call->slot == CALL_IN_LANE) /* which have no way for descriptors */
        return call->descriptors
                   ? -XC_E_MALFORMED
                   : callback_call(connection_callback(connection), call);
    return tell(connection, call, call_beside(connection, call));
}

int connection_call(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct connection *connection = (struct connection *)binding;

    if (__builtin_expect(connection_callback(connection) || call->descriptors,
                         0))
        return call_in_lane_or_beside(connection, call);
    return tell(connection, call, call_in_slot(connection, call, 0));
}

static void post(struct connection *connection, const struct xc_stub_call *call)
{
    struct request_slot *request =
        channel_request(&connection->channel, call->slot);

    fill(request, call, NO_CPU, call->oneway ? REQUEST_ONEWAY : carries(call));
    /* Taken as late as can be: the server waits for each in turn. */
    if (call->oneway)
        request->ticket = (uint16_t)__atomic_fetch_add(&connection->next_ticket,
                                                       1, __ATOMIC_RELAXED);
    publish(connection, call, request);
}

static int connection_post(struct xc_binding *binding,
                           struct xc_stub_call *call)
{
    struct connection *connection = (struct connection *)binding;

    if (call->slot == CALL_IN_LANE) /* the server waits for us: it is at once */
        return callback_call(connection_callback(connection), call);
    post(connection, call);
    return 0;
}

static void connection_abandon(struct xc_binding *binding)
{
    connection_die((struct connection *)binding);
}

const struct xc_transport_ops connection_ops = {
    .begin = connection_begin,
    .begin_bulk = connection_begin_bulk,
    .call = connection_call,
    .post = connection_post,
    .end = connection_end,
    .abandon = connection_abandon,
    .give = connection_give,
    .close = connection_close,
    .callbacks = &callback_ops,
    .carries = true,
    .giving = &connection_giving,
    .states = &connection_states,
};

const struct xc_transport_ops given_connection_ops = {
    .begin = given_begin,
    .begin_bulk = given_begin_bulk,
    .call = given_call,
    .post = connection_post,
    .end = given_end,
    .abandon = connection_abandon,
    .give = given_give,
    .close = connection_close,
    .callbacks = &callback_ops,
    .carries = true,
    .giving = &connection_giving,
    .states = &connection_states,
};
