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

/* Return: the request's sequence number */
XC_INLINE uint32_t post(struct connection *connection,
                        const struct xc_stub_call *call, uint16_t cpu)
{
    uint32_t slot = call->slot;
    struct request_slot *request = channel_request(&connection->channel, slot);
    struct server_header *server = channel_server(&connection->channel);
    uint32_t seq = connection->seq[slot] + 1;
    uint32_t asleep;

    PROBE(call, 7, PROBE_AT(connection->channel.id), PROBE_IN(slot),
          PROBE_IN(seq), PROBE_AT(call->method), PROBE_AT(call->oneway),
          PROBE_AT(call->stub->interface), PROBE_AT(call->stub->handle));
    request->waiting = 0;
    request->key = call->key;
    request->method = (uint16_t)call->method;
    request->handle = call->stub->handle;
    request->deadline_ns = call->deadline_ns;
    request->len = call->request_len;
    request->cpu = cpu;
    request->flags = call->descriptors && call->descriptors->n_in +
                                              call->descriptors->n_doors_in
                         ? REQUEST_CARRIES
                         : 0;
    if (call->oneway) {
        request->flags = REQUEST_ONEWAY;
        /* Taken as late as can be: the server waits for each in turn. */
        request->ticket = (uint16_t)__atomic_fetch_add(&connection->next_ticket,
                                                       1, __ATOMIC_RELAXED);
    }
    connection->posted[slot] = true;
    __atomic_store_n(&connection->seq[slot], seq, __ATOMIC_RELAXED);
    publish_seq(&request->seq, seq);
    asleep = fetch_sleep(&server->asleep);
    if (__builtin_expect(asleep != SERVER_AWAKE, 0))
        ring(connection, asleep);
    return seq;
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

    __atomic_store_n(&connection->spin_ns,
                     spin_adapt(budget, clock_now() - began), __ATOMIC_RELAXED);
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
__attribute__((noinline)) static int
step_aside_for_reply(struct connection *connection,
                     const struct xc_stub_call *call, uint32_t seq)
{
    const struct reply_slot *reply =
        channel_reply(&connection->channel, call->slot);

    if (fetch_seq(&reply->seq) != seq)
        spin_step_aside(&connection->step_aside_pause);
    if (fetch_seq(&reply->seq) == seq)
        return 0;
    return sleep_for_reply(connection, call->slot, seq, call->deadline_ns);
}

static int wait_for_reply(struct connection *connection,
                          const struct xc_stub_call *call)
{
    const struct reply_slot *reply =
        channel_reply(&connection->channel, call->slot);
    uint16_t cpu = spin_cpu();
    uint32_t seq = post(connection, call, cpu);

    if (fetch16(&reply->cpu) == cpu)
        return step_aside_for_reply(connection, call, seq);
    return spin_a_moment(reply, seq) ? 0 : wait_on(connection, call, seq);
}

/* So that the method can know: nobody waits for it any more. */
static void tell_cancelled(const struct connection *connection, uint32_t slot)
{
    struct client_header *client = channel_client(&connection->channel);

    __atomic_store_n(&client->cancelled[slot], fetch32(&connection->seq[slot]),
                     __ATOMIC_RELEASE);
}

static int call_in_slot(struct connection *connection,
                        struct callback *callback, struct xc_stub_call *call)
{
    const struct reply_slot *reply;
    uint32_t len;
    int r;

    if (__builtin_expect(call->descriptors != NULL, 0)) {
        r = connection_carry(connection, call);
        if (r)
            return r;
    }
    r = callback
            ? callback_wait(callback, call->slot,
                            post(connection, call, NO_CPU), call->deadline_ns)
            : wait_for_reply(connection, call);
    if (r == -XC_E_CANCELLED)
        tell_cancelled(connection, call->slot);
    if (r)
        return r;
    reply = channel_reply(&connection->channel, call->slot);
    len = fetch32(&reply->len);
    call->reply = (const struct xc_shared *)reply->bytes;
    if (__builtin_expect(len > XC_MESSAGE_MAX, 0)) {
        if (!bulk_is_of(connection, call->slot) ||
            len > connection->bulk.sizes[1]) {
            connection_die(connection);
            return -XC_E_BAD_REPLY;
        }
        call->reply = (const struct xc_shared *)connection->bulk.to_client;
    }
    call->status = (int64_t)fetch64((const uint64_t *)&reply->status);
    call->reply_len = len;
    if (__builtin_expect(call->descriptors == NULL, 1))
        return 0;
    call->kept = fetch16(&reply->kept) >> XC_LENT_MAX;
    if (call->status >= 0 && call->descriptors->n_awaited)
        return connection_collect(connection, call);
    return 0;
}

int connection_call(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct connection *connection = (struct connection *)binding;
    struct callback *callback = connection_callback(connection);
    int r;

    if (call->slot == CALL_IN_LANE) /* which have no way for descriptors */
        return call->descriptors ? -XC_E_MALFORMED
                                 : callback_call(callback, call);
    r = call_in_slot(connection, callback, call);
    PROBE(reply, 4, PROBE_AT(connection->channel.id), PROBE_AT(call->slot),
          PROBE_IN(r), PROBE_AT(call->status));
    return r;
}

static int connection_post(struct xc_binding *binding,
                           struct xc_stub_call *call)
{
    struct connection *connection = (struct connection *)binding;

    if (call->slot == CALL_IN_LANE) /* the server waits for us: it is at once */
        return callback_call(connection_callback(connection), call);
    post(connection, call, NO_CPU);
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
