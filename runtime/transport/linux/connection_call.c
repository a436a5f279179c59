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
#include "transport/linux/connection_exchange.h"
#include "transport/linux/connection_post.h"
#include "transport/linux/connection_slots.h"
#include "transport/linux/connection_wait.h"
#include "transport/linux/futex.h"
#include "transport/linux/given.h"
#include "transport/linux/probe.h"

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

void connection_ring(struct connection *connection, uint32_t asleep)
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
        connection_ring(connection, asleep);
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
    uint32_t seq = connection->seq[call->slot] + 1;

    PROBE(call, 7, PROBE_AT(connection->channel.id), PROBE_AT(call->slot),
          PROBE_IN(seq), PROBE_AT(call->method), PROBE_AT(call->oneway),
          PROBE_AT(call->stub->interface), PROBE_AT(call->stub->handle));
    connection->states[call->slot] = SLOT_POSTED;
    connection_post(connection, request, call->slot, seq);
    return seq;
}

static inline uint16_t carries(const struct xc_stub_call *call)
{
    const struct xc_descriptors *beside = call->descriptors;

    return beside && beside->n_in + beside->n_doors_in ? REQUEST_CARRIES : 0;
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
    r = connection_await(connection, reply, call->slot, seq, cpu,
                         call->deadline_ns);
    return __builtin_expect(r, 0) ? r : take_reply(connection, call, reply);
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
    return r ? connection_not_answered(connection, call->slot, r)
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

static int post_oneway(struct xc_binding *binding, struct xc_stub_call *call)
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
    .exchange = connection_exchange,
    .post = post_oneway,
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
    .post = post_oneway,
    .end = given_end,
    .abandon = connection_abandon,
    .give = given_give,
    .close = connection_close,
    .callbacks = &callback_ops,
    .carries = true,
    .giving = &connection_giving,
    .states = &connection_states,
};
