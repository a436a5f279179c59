/* SPDX-License-Identifier: MIT */
/*
 * Callback, the client's side: methods of our own objects run here
 *
 * In a thread that waits for a reply, in a lane; or in one that serves. The
 * domain has one lock, held while a method runs, so that withdrawing an object
 * means that nobody is in it.
 */
#include "transport/linux/callback_client.h"

#include <poll.h>
#include <string.h>
#include <sys/socket.h>

#include <crosscall/call.h>
#include <crosscall/client.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "transport/linux/callback_set_up.h"
#include "transport/linux/clock.h"
#include "transport/linux/futex.h"
#include "transport/linux/spin.h"

#define LOCK_TIME_NS (5 * NS_PER_S)
#define EVENT_TIME_NS (5 * NS_PER_S)

enum {
    MOST_EVENTS = RING_SIZE / sizeof(struct event), /* there at one time */
    MOST_RINGS = 64
};

static void die(struct connection *connection)
{
    __atomic_store_n(&connection->dead, 1, __ATOMIC_RELAXED);
}

static bool lock_until(struct callback *callback, uint64_t deadline_ns)
{
    struct timespec until = {
        .tv_sec = (time_t)(deadline_ns / NS_PER_S),
        .tv_nsec = (long)(deadline_ns % NS_PER_S),
    };

    return pthread_mutex_clocklock(&callback->lock, CLOCK_MONOTONIC, &until) ==
           0;
}

static void unlock(struct callback *callback)
{
    pthread_mutex_unlock(&callback->lock);
}

/* Whether a served call of ours is among those this thread is in. */
static bool is_in_method(const struct callback *callback)
{
    const struct xc_call *call = xc_current_call();

    while (call && call->holder != callback->server)
        call = call->outer;
    return call;
}

struct lane *callback_lane(struct callback *callback)
{
    return is_in_method(callback) ? callback->running : NULL;
}

static int64_t run(struct lane *lane, struct xc_request *request)
{
    struct callback *callback = lane->side;
    struct lane *before;
    int64_t status;

    if (!lock_until(callback, request->deadline_ns))
        return -XC_E_DEADLINE;
    before = callback->running;
    callback->running = lane;
    status = xc_domain_dispatch(callback->server, request);
    callback->running = before;
    unlock(callback);
    return status;
}

static bool spin_for(const struct lane *lane, const uint32_t *other,
                     uint32_t other_is)
{
    uint64_t end = clock_now() + SPIN_START_NS;
    unsigned i;

    do
        for (i = 0; i < SPIN_BATCH; i++) {
            if (fetch_seq(&lane->theirs->seq) != lane->seen ||
                fetch_seq(other) != other_is)
                return true;
            spin_pause();
        }
    while (clock_now() < end);
    return false;
}

/* Sleep while the lane has no message, and @other has its value. */
static void sleep_on(struct lane *lane, const uint32_t *other,
                     uint32_t other_is, uint64_t slice)
{
    struct futex_waitv words[2] = {
        {
            .val = lane->seen,
            .uaddr = (uintptr_t)&lane->theirs->seq,
            .flags = FUTEX_32,
        },
        {.val = other_is, .uaddr = (uintptr_t)other, .flags = FUTEX_32},
    };

    __atomic_exchange_n(&lane->mine->waiting, 1, __ATOMIC_SEQ_CST);
    futex_wait_any(words, 2, slice);
    __atomic_store_n(&lane->mine->waiting, 0, __ATOMIC_RELAXED);
}

static int wait_for_message(struct lane *lane, uint64_t deadline_ns)
{
    struct callback *callback = lane->side;
    const uint32_t *word = &lane->theirs->seq;

    for (;;) {
        int r = lane_look(lane);
        uint64_t slice;

        if (r)
            return r < 0 ? r : 0;
        slice = clock_slice(deadline_ns);
        if (!slice)
            return -XC_E_DEADLINE;
        if (spin_for(lane, word, lane->seen))
            continue;
        sleep_on(lane, word, lane->seen, slice);
        if (lane_look(lane) == 0 && !connection_is_alive(callback->connection))
            return -XC_E_PEER_DIED;
    }
}

const struct lane_ops callback_lane_ops = {
    .wait = wait_for_message,
    .run = run,
};

int callback_begin(struct callback *callback, struct lane *lane,
                   struct xc_stub_call *call)
{
    int r;

    if (callback->n_nested == CALLBACK_DEPTH_MAX)
        return -XC_E_WOULD_BLOCK;
    if (call->deadline_ns <= clock_now())
        return -XC_E_DEADLINE; /* and the lane is in order */
    r = lane_settle(lane, call->deadline_ns);
    if (r)
        return r == -XC_E_DEADLINE ? -XC_E_WOULD_BLOCK : r;
    callback->nested[callback->n_nested++].n = 0;
    lane->kept = 0;
    call->slot = CALL_IN_LANE;
    call->request = (uint8_t *)lane->mine->bytes;
    return 0;
}

int callback_call(struct callback *callback, struct xc_stub_call *call)
{
    int r = lane_call(callback->running, call);

    if (r == -XC_E_BAD_REPLY)
        die(callback->connection);
    return r;
}

void callback_end(struct callback *callback)
{
    struct xc_lent *lent = &callback->nested[--callback->n_nested];

    if (lent->n) /* the lock is ours: we are in a method */
        xc_domain_settle(callback->server, lent, callback->running->kept);
}

static bool is_replied(const struct reply_slot *reply, uint32_t seq)
{
    return fetch_seq(&reply->seq) == seq;
}

int callback_wait(struct callback *callback, uint32_t slot, uint32_t seq,
                  uint64_t deadline_ns)
{
    struct connection *connection = callback->connection;
    const struct reply_slot *reply = channel_reply(&connection->channel, slot);
    struct request_slot *request = channel_request(&connection->channel, slot);
    struct lane *lane = &callback->lanes[slot];

    for (;;) {
        uint64_t slice;
        int r;

        if (is_replied(reply, seq))
            return 0;
        r = lane_serve(lane, deadline_ns);
        if (r < 0)
            break;
        if (r > 0 && clock_now() < deadline_ns)
            continue;
        if (fetch_seq(&reply->seq) != seq - 1 && !is_replied(reply, seq))
            break;
        slice = clock_slice(deadline_ns);
        if (!slice)
            return -XC_E_DEADLINE;
        if (spin_for(lane, &reply->seq, seq - 1))
            continue;
        __atomic_exchange_n(&request->waiting, 1, __ATOMIC_SEQ_CST);
        sleep_on(lane, &reply->seq, seq - 1, slice);
        if (!is_replied(reply, seq) && lane_look(lane) == 0 &&
            !connection_is_alive(connection))
            return is_replied(reply, seq) ? 0 : -XC_E_PEER_DIED;
    }
    die(connection);
    return -XC_E_BAD_REPLY;
}

void callback_settle(struct callback *callback, uint32_t slot, uint32_t kept)
{
    if (!lock_until(callback, clock_now() + LOCK_TIME_NS)) {
        callback->lent[slot].n = 0; /* they stay lent until withdrawn */
        return;
    }
    xc_domain_settle(callback->server, &callback->lent[slot], kept);
    unlock(callback);
}

static int lend(struct xc_binding *binding, struct xc_stub_call *call,
                const struct xc_x *x, void *object, xc_rights rights,
                xc_handle *out)
{
    struct callback *callback;
    struct xc_lent *lent;
    int r =
        callback_of((struct connection *)binding, call->deadline_ns, &callback);

    if (r)
        return r;
    if (!lock_until(callback, call->deadline_ns))
        return -XC_E_WOULD_BLOCK;
    lent = call->slot == CALL_IN_LANE
               ? &callback->nested[callback->n_nested - 1]
               : &callback->lent[call->slot];
    r = xc_domain_lend(callback->server, lent, x, object, rights, out);
    unlock(callback);
    return r;
}

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
    struct xc_request request;
    int64_t status;
    int r = next_event(callback, &event);

    if (r <= 0)
        return r;
    at = ring_at(&callback->memory, callback->head);
    request = (struct xc_request){
        .handle = event.handle,
        .method = event.method,
        .key = event.key,
        .deadline_ns = clock_now() + EVENT_TIME_NS,
        .bytes = (const struct xc_shared *)(at + 1),
        .len = event.len,
        .reply = (uint8_t *)callback->no_reply,
    };
    callback->head += event_size(event.len);
    status = xc_domain_dispatch(callback->server, &request);
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
    uint64_t lock_ns = clock_now() + LOCK_TIME_NS;
    int n = 0;
    int r;

    if (deadline_ns > lock_ns)
        lock_ns = deadline_ns;
    if (!lock_until(callback, lock_ns))
        return 0;
    arm(callback);
    do {
        r = serve_all(callback);
        n += r > 0 ? r : 0;
    } while (r > 0 && clock_now() < deadline_ns);
    connection_reclaim(connection);
    if (r < 0)
        die(connection);
    if (n == 0 && !connection_is_alive(connection)) {
        xc_holder_end(callback->server);
        n = -XC_E_DISCONNECTED;
    }
    unlock(callback);
    if (fetch32(&callback_server(&callback->memory)->wants_room))
        connection_wake_server(connection);
    return n;
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

        if (r || deadline_ns <= now)
            return r;
        left = (deadline_ns - now) / NS_PER_MS + 1;
        poll(fds, 3, left > 60000 ? 60000 : (int)left);
    }
}

static int serve(struct xc_binding *binding, uint64_t deadline_ns)
{
    struct callback *callback;
    int r = callback_of((struct connection *)binding,
                        clock_now() + LOCK_TIME_NS, &callback);

    return r ? r : serve_until(callback, deadline_ns);
}

static int events_fd(struct xc_binding *binding, int *out)
{
    struct callback *callback;
    int r = callback_of((struct connection *)binding,
                        clock_now() + LOCK_TIME_NS, &callback);

    if (r == 0)
        *out = callback->bell;
    return r;
}

static struct callback *callback_peek(struct xc_binding *binding)
{
    return __atomic_load_n(&((struct connection *)binding)->callback,
                           __ATOMIC_ACQUIRE);
}

static int withdraw(struct xc_binding *binding, void *object)
{
    struct callback *callback = callback_peek(binding);

    if (!callback)
        return 0;
    if (!lock_until(callback, clock_now() + LOCK_TIME_NS))
        return -XC_E_DEADLINE;
    xc_domain_withdraw(callback->server, object);
    unlock(callback);
    return 0;
}

static int on_release(struct xc_binding *binding, void *object,
                      void (*released)(void *object))
{
    struct callback *callback = callback_peek(binding);
    int r;

    if (!callback) {
        released(object);
        return 0;
    }
    if (!lock_until(callback, clock_now() + LOCK_TIME_NS))
        return -XC_E_DEADLINE;
    r = xc_domain_on_release(callback->domain, object, released);
    unlock(callback);
    return r;
}

const struct xc_callback_ops callback_ops = {
    .lend = lend,
    .withdraw = withdraw,
    .on_release = on_release,
    .serve = serve,
    .events_fd = events_fd,
};
