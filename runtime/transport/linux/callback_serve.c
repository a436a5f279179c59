/* SPDX-License-Identifier: MIT */
/*
 * Callback, serving: what the server called while nobody waited for it
 *
 * Events lie in the ring, a two-way call in the lane that belongs to no slot.
 */
#include <poll.h>
#include <sys/socket.h>

#include <crosscall/cancel.h>
#include <crosscall/port.h>
#include <crosscall/status.h>

#include "transport/linux/callback_client.h"
#include "transport/linux/callback_set_up.h"
#include "transport/linux/clock.h"
#include "transport/linux/patience.h"

#define EVENT_TIME_NS (5 * NS_PER_S)

enum {
    MOST_EVENTS = RING_SIZE / sizeof(struct event), /* there at one time */
    MOST_RINGS = 64
};

static void take_from_ring(struct callback *callback, uint32_t size)
{
    callback->head += size;
    __atomic_store_n(&callback_client(&callback->memory)->head, callback->head,
                     __ATOMIC_SEQ_CST);
}

/* A private copy of the next event's head. 1, 0, or -XC_E_BAD_REPLY */
static int next_event(struct callback *callback, struct event *out)
{
    const uint32_t *tail = &callback_server(&callback->memory)->tail;

    for (;;) {
        uint32_t there = fetch_seq(tail) - callback->head;
        uint32_t rest = ring_rest(callback->head);

        if (there == 0)
            return 0;
        if (there > RING_SIZE || there % 8)
            return -XC_E_BAD_REPLY;
        if (rest >= sizeof(*out)) {
            if (there < sizeof(*out))
                return -XC_E_BAD_REPLY;
            xc_shared_words(out,
                            (const struct xc_shared *)ring_at(&callback->memory,
                                                              callback->head),
                            sizeof(*out));
            if (!out->skip) {
                if (out->len > XC_MESSAGE_MAX || event_size(out->len) > there ||
                    event_size(out->len) > rest)
                    return -XC_E_BAD_REPLY;
                return 1;
            }
        }
        if (rest > there)
            return -XC_E_BAD_REPLY;
        take_from_ring(callback, rest);
    }
}

/* What a method calls may be served in turn, and take from the ring: our event
 * is no longer in it then, but its method has begun, and has a copy. */
static int serve_event(struct callback *callback)
{
    struct event event;
    const struct event *at;
    struct xc_call call;
    int64_t status;
    int r = next_event(callback, &event);

    if (r <= 0)
        return r;
    at = ring_at(&callback->memory, callback->head);
    call = (struct xc_call){
        .handle = event.handle,
        .method = event.method,
        .key = event.key,
        .deadline_ns = clock_now() + EVENT_TIME_NS,
        .request = (const struct xc_shared *)(at + 1),
        .request_len = event.len,
        .reply = (uint8_t *)callback->no_reply,
    };
    callback->head += event_size(event.len);
    status = xc_domain_dispatch(callback->server, &call);
    if (!presence_is_here(callback->connection->presence))
        return -XC_E_FORKED; /* the ring is for the parent to empty */
    take_from_ring(callback, 0);
    return status == -XC_E_MALFORMED ? -XC_E_BAD_REPLY : 1;
}

/* How many calls were run, or a negated XC_E_*. No more than the ring holds: a
 * server can fill it as fast as we empty it. */
static int serve_all(struct callback *callback)
{
    struct lane *before = callback->running;
    int n = 0;
    int r = 1;

    callback->running = NULL;
    while (n < MOST_EVENTS && (r = serve_event(callback)) > 0)
        n++;
    callback->running = before;
    if (r >= 0)
        r = lane_serve(&callback->lanes[LANE_FREE],
                       clock_now() + EVENT_TIME_NS);
    return r < 0 ? r : n + r;
}

/* From here on the next call sends a byte; what waits already did. */
static void arm(struct callback *callback)
{
    struct callback_client_header *mine = callback_client(&callback->memory);
    char bytes[64];
    int i;

    /* What is left rings again, and does no harm. */
    for (i = 0; i < MOST_RINGS; i++)
        if (recv(callback->bell, bytes, sizeof(bytes), MSG_DONTWAIT) <= 0)
            break;
    __atomic_fetch_add(&mine->armed, 1, __ATOMIC_SEQ_CST);
}

static int serve_now(struct callback *callback, uint64_t deadline_ns)
{
    struct connection *connection = callback->connection;
    uint64_t lock_ns = clock_now() + CALLBACK_LOCK_NS;
    int n = 0;
    int r;

    if (deadline_ns > lock_ns)
        lock_ns = deadline_ns;
    if (patience_lock(&callback->lock, lock_ns))
        return 0;
    arm(callback);
    do {
        r = serve_all(callback);
        n += r > 0 ? r : 0;
    } while (r > 0 && clock_now() < deadline_ns && !xc_cancelled());
    if (r == -XC_E_FORKED)
        return r;
    connection_reclaim(connection);
    if (r < 0)
        connection_die(connection);
    if (n == 0 && !connection_is_alive(connection)) {
        xc_holder_end(callback->server);
        n = -XC_E_DISCONNECTED;
    }
    callback_unlock(callback);
    if (fetch_seq(&callback_server(&callback->memory)->wants_room))
        connection_wake_server(connection);
    return n;
}

/* Whether it may be cancelled, of which no descriptor tells. */
static bool is_to_look_up(void)
{
    const struct xc_thread *thread = xc_port_thread();

    return thread->cancel || thread->call;
}

static int serve_until(struct callback *callback, uint64_t deadline_ns)
{
    struct connection *connection = callback->connection;

    for (;;) {
        struct pollfd fds[3] = {
            {.fd = callback->bell, .events = POLLIN},
            {.fd = connection->socket, .events = POLLRDHUP},
            {.fd = connection->server_pidfd, .events = POLLIN},
        };
        int r = serve_now(callback, deadline_ns);
        uint64_t now = clock_now();
        uint64_t left;

        if (r)
            return r;
        r = patience_left(deadline_ns, &left);
        if (r)
            return r == -XC_E_DEADLINE ? 0 : r;
        if (!is_to_look_up())
            left = deadline_ns - now;
        left = left / NS_PER_MS + 1;
        poll(fds, 3, left > 60000 ? 60000 : (int)left);
    }
}

int callback_serve(struct xc_binding *binding, uint64_t deadline_ns)
{
    struct callback *callback;
    int r = callback_of((struct connection *)binding, xc_stub_deadline(),
                        &callback);

    return r ? r : serve_until(callback, deadline_ns);
}

int callback_events_fd(struct xc_binding *binding, int *out)
{
    struct callback *callback;
    int r = callback_of((struct connection *)binding, xc_stub_deadline(),
                        &callback);

    if (r == 0)
        *out = callback->bell;
    return r;
}
