/* SPDX-License-Identifier: MIT */
/*
 * Callback, the server's side
 *
 * One-way calls go into the ring, from any thread, and never wait. Two-way
 * calls go into a lane, from the worker, and only where the server's options
 * say for how long at most. Before the thread sleeps it lets another one of the
 * crew be the worker.
 */
#include "transport/linux/callback_server.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <crosscall/call.h>
#include <crosscall/client.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "transport/linux/clock.h"
#include "transport/linux/futex.h"
#include "transport/linux/packet.h"
#include "transport/linux/patience.h"
#include "transport/linux/spin.h"

/* xc_stub_call.slot of what goes into the ring; lanes have their numbers. */
enum { CALL_IN_RING = LANES };

/* Releases that wait for a client to take them: most. */
enum { UNRELEASED_MAX = 64 * 1024 };

static struct call_back *of(struct xc_binding *binding)
{
    return (struct call_back *)binding;
}

static bool is_ended(const struct peer *peer)
{
    return __atomic_load_n(&peer->ended, __ATOMIC_ACQUIRE);
}

/* Below the lock. */
static void ring_bell(struct call_back *back)
{
    uint32_t armed = __atomic_load_n(&callback_client(&back->memory)->armed,
                                     __ATOMIC_SEQ_CST);

    if (armed == back->armed_seen)
        return;
    back->armed_seen = armed;
    if (send(back->bell, "", 1, MSG_DONTWAIT | MSG_NOSIGNAL) < 0)
        return; /* it is full of bytes already */
}

/* Below the lock. Takes what the client says of the ring, if it can be true. If
 * not, control tells the audit: its hook may call the peer, and this thread may
 * be any. */
static bool look_at_head(struct call_back *back)
{
    uint32_t head = fetch_seq(&callback_client(&back->memory)->head);

    if (head - back->head > back->tail - back->head || head % 8) {
        server_to_control(back->peer, PEER_BROKE);
        return false;
    }
    back->head = head;
    return true;
}

/* Below the lock: one record. 0, or a negated XC_E_*, and nothing happened. */
static int put_event(struct call_back *back, const struct event *event,
                     const void *bytes)
{
    struct callback_server_header *header = callback_server(&back->memory);
    uint32_t size = event_size(event->len);
    uint32_t rest = ring_rest(back->tail);
    uint32_t skip = size > rest ? rest : 0;
    struct event *at;

    if (!look_at_head(back))
        return -XC_E_DISCONNECTED;
    if (skip + size > RING_SIZE - (back->tail - back->head))
        return -XC_E_WOULD_BLOCK;
    if (skip >= sizeof(*at))
        *ring_at(&back->memory, back->tail) = (struct event){.skip = 1};
    back->tail += skip;
    at = ring_at(&back->memory, back->tail);
    *at = *event;
    if (event->len) /* a release has no bytes */
        memcpy(at + 1, bytes, event->len);
    back->tail += size;
    publish_seq(&header->tail, back->tail);
    ring_bell(back);
    return 0;
}

static int put_release(struct call_back *back, xc_handle handle)
{
    const struct event event = {.method = XC_METHOD_RELEASE, .handle = handle};

    return put_event(back, &event, NULL);
}

/* Below the lock. */
static void flush_releases(struct call_back *back)
{
    uint32_t n = back->n_unreleased;

    while (n && put_release(back, back->unreleased[n - 1]) == 0)
        n--;
    __atomic_store_n(&back->n_unreleased, n, __ATOMIC_RELAXED);
    callback_server(&back->memory)->wants_room = n != 0;
}

/* Below the lock. A handle must not get lost: then the client ends instead, as
 * does one that never takes its releases. */
static void release_later(struct call_back *back, xc_handle handle)
{
    if (back->n_unreleased == back->capacity) {
        uint32_t capacity = back->capacity ? 2 * back->capacity : 16;
        xc_handle *more =
            capacity <= UNRELEASED_MAX
                ? realloc(back->unreleased, capacity * sizeof(xc_handle))
                : NULL;

        if (!more) {
            server_to_control(back->peer, PEER_CONDEMN);
            return;
        }
        back->unreleased = more;
        back->capacity = capacity;
    }
    back->unreleased[back->n_unreleased] = handle;
    __atomic_store_n(&back->n_unreleased, back->n_unreleased + 1,
                     __ATOMIC_RELAXED);
    callback_server(&back->memory)->wants_room = 1;
}

/* Before the lock, which may be of a thread that is not in a forked child. */
static int begin_event(struct call_back *back, struct xc_stub_call *call)
{
    if (!presence_is_here(back->presence))
        return -XC_E_FORKED;
    pthread_mutex_lock(&back->lock);
    if (!back->peer || is_ended(back->peer)) {
        pthread_mutex_unlock(&back->lock);
        return -XC_E_DISCONNECTED;
    }
    call->slot = CALL_IN_RING;
    call->request = (uint8_t *)back->staging;
    return 0;
}

/* Whether this thread serves a call of this server's, and is the worker that
 * serves this client: the lanes are that one's. */
static bool is_serving(const struct call_back *back)
{
    const struct xc_call *call = xc_current_call();

    while (call && call->domain != back->domain)
        call = call->outer;
    return call && worker_of_thread(back->worker->server) == back->worker;
}

/* Of all the calls that this thread is in. */
static bool is_serving_peer(const struct peer *peer)
{
    const struct xc_call *call = xc_current_call();

    while (call && call->holder != peer->holder)
        call = call->outer;
    return call;
}

static int begin_two_way(struct call_back *back, struct xc_stub_call *call)
{
    struct peer *peer;
    uint64_t max_wait_ns;
    struct lane *lane;

    if (!presence_is_here(back->presence))
        return -XC_E_FORKED;
    if (!is_serving(back))
        return -XC_E_WOULD_BLOCK;
    peer = back->peer; /* the worker alone ends it */
    if (!peer)
        return -XC_E_DISCONNECTED;
    max_wait_ns = peer->server->options.max_wait_ns;
    if (!max_wait_ns)
        return -XC_E_WOULD_BLOCK;
    if (peer->condemned || is_ended(peer))
        return -XC_E_DISCONNECTED;
    /* Another thread is in a call of its own, or waits for it already. */
    if ((peer->lane != LANE_FREE || peer->n_called) && !is_serving_peer(peer))
        return -XC_E_WOULD_BLOCK;
    lane = &back->lanes[peer->lane];
    if (lane_settle(lane, 0) || !crew_may_wait(peer))
        return -XC_E_WOULD_BLOCK;
    peer->n_called++;
    if (call->deadline_ns > clock_now() + max_wait_ns)
        call->deadline_ns = clock_now() + max_wait_ns;
    call->slot = peer->lane;
    call->request = (uint8_t *)lane->mine->bytes;
    return 0;
}

static int back_begin(struct xc_binding *binding, struct xc_stub_call *call)
{
    if (call->oneway || call->method == XC_METHOD_RELEASE)
        return begin_event(of(binding), call);
    return begin_two_way(of(binding), call);
}

static int back_call(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct call_back *back = of(binding);
    int r = lane_call(&back->lanes[call->slot], call);

    if (lane_is_left(r))
        back->owed = true;
    if (r == -XC_E_BAD_REPLY)
        worker_condemn(back->peer, "broke the sequence of a call to it");
    return r;
}

static int back_post(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct call_back *back = of(binding);
    const struct event event = {
        .len = call->request_len,
        .key = call->key,
        .method = (uint16_t)call->method,
        .handle = call->stub->handle,
    };
    int r;

    flush_releases(back);
    r = put_event(back, &event, back->staging);
    if (r == -XC_E_WOULD_BLOCK && call->method == XC_METHOD_RELEASE) {
        release_later(back, event.handle);
        return 0;
    }
    return r;
}

static void back_end(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct call_back *back = of(binding);

    if (call->slot == CALL_IN_RING) {
        pthread_mutex_unlock(&back->lock);
    } else {
        back->peer->n_called--;
        crew_has_waited(back->worker->server);
    }
}

static void back_abandon(struct xc_binding *binding)
{
    worker_condemn(of(binding)->peer, "sent a reply that breaks the contract");
}

static void back_close(struct xc_binding *binding)
{
    pthread_mutex_destroy(&of(binding)->lock);
    free(of(binding)->unreleased);
    presence_free(of(binding)->presence);
    free(of(binding));
}

static const struct xc_transport_ops back_ops = {
    .begin = back_begin,
    .call = back_call,
    .post = back_post,
    .end = back_end,
    .abandon = back_abandon,
    .close = back_close,
};

static bool spin_for(const struct lane *lane)
{
    uint64_t end = clock_now() + SPIN_START_NS;
    unsigned i;

    do
        for (i = 0; i < SPIN_BATCH; i++) {
            if (fetch_seq(&lane->theirs->seq) != lane->seen)
                return true;
            spin_pause();
        }
    while (clock_now() < end);
    return false;
}

static void sleep_on(struct lane *lane, uint32_t bell, uint64_t slice)
{
    const struct call_back *back = lane->side;
    struct futex_waitv words[3] = {
        {
            .val = lane->seen,
            .uaddr = (uintptr_t)&lane->theirs->seq,
            .flags = FUTEX_32,
        },
        {
            .val = bell,
            .uaddr = (uintptr_t)&back->worker->bell,
            .flags = FUTEX_32 | FUTEX_PRIVATE_FLAG,
        },
    };

    __atomic_exchange_n(&lane->mine->waiting, 1, __ATOMIC_SEQ_CST);
    futex_wait_any(words, patience_words(words, 2), slice);
    __atomic_store_n(&lane->mine->waiting, 0, __ATOMIC_RELAXED);
}

/* The control thread rings the worker's bell when the client has died. @away:
 * whether another thread is the worker by now */
static int wait_and_leave(struct lane *lane, uint64_t deadline_ns, bool *away)
{
    const struct call_back *back = lane->side;
    struct xc_server *server = back->peer->server;

    for (;;) {
        uint32_t bell = __atomic_load_n(&back->worker->bell, __ATOMIC_ACQUIRE);
        int r = lane_look(lane);
        uint64_t slice;

        if (r)
            return r < 0 ? r : 0;
        if (is_ended(back->peer))
            return -XC_E_PEER_DIED;
        if (__atomic_load_n(&server->stopping, __ATOMIC_ACQUIRE))
            return -XC_E_DISCONNECTED;
        r = patience_left(deadline_ns, &slice);
        if (r)
            return r;
        if (!*away && spin_for(lane))
            continue;
        if (!*away)
            crew_leave(back->worker);
        *away = true;
        sleep_on(lane, bell, slice);
    }
}

static int wait_for_message(struct lane *lane, uint64_t deadline_ns)
{
    const struct call_back *back = lane->side;
    bool away = false;
    int r = wait_and_leave(lane, deadline_ns, &away);

    if (away)
        crew_return(back->worker);
    return r;
}

static int64_t run(struct lane *lane, struct xc_request *request)
{
    const struct call_back *back = lane->side;
    struct peer *peer = back->peer;
    unsigned before = peer->lane;
    int64_t status;

    peer->lane = (unsigned)(lane - back->lanes);
    status = xc_domain_dispatch(peer->holder, request);
    peer->lane = before;
    audit_claim(peer, request->method, status);
    return presence_is_here(back->presence) ? status : -XC_E_FORKED;
}

void call_back_ring(struct call_back *back)
{
    pthread_mutex_lock(&back->lock);
    ring_bell(back);
    pthread_mutex_unlock(&back->lock);
}

/* Nobody waits in the lane that belongs to no slot: tell who polls. */
static void sent(struct lane *lane)
{
    struct call_back *back = lane->side;

    if (lane == &back->lanes[LANE_FREE])
        call_back_ring(back);
}

static const struct lane_ops back_lane_ops = {
    .wait = wait_for_message,
    .run = run,
    .sent = sent,
};

/* @fds: memory and a bell, for the client */
static int call_back_new(struct peer *peer, struct call_back **out, int fds[3])
{
    const size_t sizes[2] = {CALLBACK_TO_SERVER_SIZE, CALLBACK_TO_CLIENT_SIZE};
    struct call_back *back = calloc(1, sizeof(*back));
    int bell[2];
    unsigned i;

    if (!back)
        return -XC_E_RESOURCES;
    back->presence = presence_new();
    if (!back->presence)
        goto no_bell;
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, bell))
        goto no_bell;
    if (peer_charge(peer, XC_QUOTA_CHANNELS, sizes[0] + sizes[1],
                    &back->charge) ||
        channel_new(&back->memory, sizes, fds))
        goto no_memory;
    back->binding.ops = &back_ops;
    back->binding.references = 1;
    back->domain = peer->server->domain;
    back->worker = peer->worker;
    back->peer = peer;
    back->bell = bell[0];
    back->armed_seen = UINT32_MAX; /* so that the first call rings */
    fds[2] = bell[1];
    pthread_mutex_init(&back->lock, NULL);
    for (i = 0; i < LANES; i++)
        lane_init(&back->lanes[i], &back_lane_ops, back, back->memory.to_client,
                  back->memory.to_server, i);
    *out = back;
    return 0;
no_memory:
    xc_charge_end(&back->charge);
    close(bell[0]);
    close(bell[1]);
no_bell:
    presence_free(back->presence);
    free(back);
    return -XC_E_RESOURCES;
}

void call_back_end(struct call_back *back)
{
    if (!back)
        return;
    pthread_mutex_lock(&back->lock);
    back->peer = NULL;
    channel_unmap(&back->memory);
    xc_charge_end(&back->charge);
    close(back->bell);
    back->n_unreleased = 0;
    pthread_mutex_unlock(&back->lock);
    xc_binding_unref(&back->binding);
}

static bool send_answer(struct peer *peer, int status, const int *fds,
                        unsigned n_fds)
{
    struct handshake_callback answer = {
        .head = handshake_head_of(HANDSHAKE_CALLBACK),
        .status = (uint32_t)status,
    };

    return packet_send(peer->socket, &answer, sizeof(answer), fds, n_fds);
}

/* Return: false if the peer is to blame for it. */
static bool set_up(struct peer *peer)
{
    int fds[3];
    bool is_sent;
    unsigned i;

    if (peer->back)
        return send_answer(peer, XC_E_QUOTA, NULL, 0);
    if (call_back_new(peer, &peer->back, fds))
        return send_answer(peer, XC_E_RESOURCES, NULL, 0);
    view_ring(peer, peer->back); /* before the client can rely on it */
    is_sent = send_answer(peer, 0, fds, 3);
    if (!is_sent && errno == ETOOMANYREFS) {
        view_ring(peer, NULL);
        call_back_end(peer->back);
        peer->back = NULL;
        is_sent = send_answer(peer, XC_E_RESOURCES, NULL, 0);
    } else {
        xc_holder_call_back(peer->holder, &peer->back->binding);
    }
    for (i = 0; i < 3; i++)
        close(fds[i]);
    return is_sent;
}

void call_back_set_up(struct peer *peer)
{
    if (!set_up(peer))
        worker_condemn(peer, "does not read its answers");
}

bool call_back_look(struct call_back *back)
{
    unsigned i;

    if (back->owed) {
        back->owed = false;
        for (i = 0; i < LANES; i++) {
            int r = lane_settle(&back->lanes[i], 0);

            if (r == -XC_E_DEADLINE)
                back->owed = true;
            else if (r)
                return false;
        }
    }
    if (__atomic_load_n(&back->n_unreleased, __ATOMIC_RELAXED)) {
        pthread_mutex_lock(&back->lock);
        flush_releases(back);
        pthread_mutex_unlock(&back->lock);
    }
    return true;
}
