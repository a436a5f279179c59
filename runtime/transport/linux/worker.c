/* SPDX-License-Identifier: MIT */
/*
 * Worker: it runs methods
 *
 * It looks at each slot of each channel in turn, one request a look, so that a
 * busy client cannot starve the others. With nothing to do it spins for a
 * moment, then announces that it sleeps, looks once more, and sleeps on all
 * bells at once.
 */
#include <assert.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <crosscall/port.h>
#include <crosscall/status.h>
#include <crosscall/swap.h>

#include "transport/linux/bulk_server.h"
#include "transport/linux/callback_server.h"
#include "transport/linux/clock.h"
#include "transport/linux/descriptors.h"
#include "transport/linux/futex.h"
#include "transport/linux/packet.h"
#include "transport/linux/server_state.h"
#include "transport/linux/spin.h"
#include "transport/linux/view.h"

/* While there are gifts, see this often which of them end: it takes a few
 * system calls for each. Up to twice as often where calls come between. */
#define GIFT_CHECK_NS NS_PER_S

void worker_condemn(struct peer *peer, const char *why)
{
    if (peer->condemned)
        return;
    peer->condemned = true;
    audit_bad_message(peer, why);
    server_to_control(peer, PEER_CONDEMN);
}

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

static void answer(struct peer *peer, uint32_t slot, int64_t status,
                   const struct xc_request *call)
{
    struct request_slot *request = channel_request(&peer->channel, slot);
    struct reply_slot *reply = channel_reply(&peer->channel, slot);

    reply->status = status;
    reply->len = call->reply_len;
    reply->kept = (uint16_t)call->kept;
    reply->cpu = spin_cpu();
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
    peer->server->stopping = 1;
    peer->worker->bell++; /* and it does not sleep before it looks at that */
}

static bool serve_slot(struct peer *peer, uint32_t slot)
{
    struct request_slot *request = channel_request(&peer->channel, slot);
    struct reply_slot *reply = channel_reply(&peer->channel, slot);
    uint32_t seq = fetch_seq(&request->seq);
    struct xc_descriptors descriptors;
    struct xc_request call;
    uint16_t flags;
    int64_t status;

    if (__builtin_expect(seq == peer->seen[slot], 1))
        return false;
    if (seq != peer->seen[slot] + 1) {
        worker_condemn(peer, "broke the sequence of its channel");
        return false;
    }
    if (__builtin_expect(!descriptors_have_room(peer), 0))
        return false; /* until control has closed some, which wakes us */
    flags = fetch16(&request->flags);
    if (flags & REQUEST_ONEWAY && !is_its_turn(peer, request))
        return false;
    descriptors.n_in = 0;
    descriptors.n_out = 0;
    descriptors.n_doors_in = 0;
    descriptors.n_doors_out = 0;
    descriptors.bulk = &peer->bulk_reply;
    descriptors.first_door = slot * XC_DESCRIPTORS_MAX;
    if (__builtin_expect(flags & REQUEST_CARRIES, 0) &&
        !are_descriptors_here(peer, slot, seq, &descriptors))
        return false;
    peer->seen[slot] = seq;
    call = (struct xc_request){
        .handle = fetch64(&request->handle),
        .method = fetch16(&request->method),
        .key = fetch32(&request->key),
        .deadline_ns = fetch64(&request->deadline_ns),
        .bytes = (const struct xc_shared *)request->bytes,
        .len = fetch32(&request->len),
        .reply = (uint8_t *)reply->bytes,
        .descriptors = &descriptors,
        .cancel = &channel_client(&peer->channel)->cancelled[slot],
        .cancelled = seq,
    };
    peer->worker->caller_cpu = fetch16(&request->cpu);
    if (__builtin_expect(call.len > XC_MESSAGE_MAX, 0) &&
        !bulk_request(peer, flags, &call)) {
        worker_condemn(peer, "claims a request longer than a slot");
        return false;
    }
    peer->lane = slot;
    status = xc_domain_dispatch(peer->holder, &call);
    if (__builtin_expect(!presence_is_here(peer->server->presence), 0)) {
        leave_to_parent(peer);
        return false;
    }
    peer->lane = LANE_FREE;
    if (__builtin_expect(descriptors.n_in | descriptors.n_out |
                             descriptors.n_doors_in | descriptors.n_doors_out,
                         0))
        status = descriptors_leave(peer, slot, seq, status, &descriptors);
    answer(peer, slot, status, &call);
    if (__builtin_expect(status < 0, 0))
        note_failure(peer, &call, status);
    return true;
}

/* Another thread is in the middle of a call of this peer's, or to it. */
static bool is_inside(const struct peer *peer)
{
    return peer->lane != LANE_FREE || peer->n_called;
}

static bool serve_peer(struct peer *peer)
{
    bool busy = false;
    uint32_t slot;

    if (__builtin_expect(is_inside(peer), 0))
        return false;
    for (slot = 0; slot < CHANNEL_SLOTS; slot++)
        if (!peer->condemned && serve_slot(peer, slot))
            busy = true;
    if (peer->back && !peer->condemned && !call_back_look(peer->back))
        worker_condemn(peer, "broke the sequence of a call to it");
    return busy;
}

static bool any_gifts(const struct worker *worker)
{
    return xc_domain_has_gifts(worker->server->domain);
}

/* Return: whether it was time to. */
static bool look_at_gifts(struct worker *worker)
{
    uint64_t now;

    if (!any_gifts(worker))
        return false;
    now = xc_port_now();
    if (now - worker->looked_ns < GIFT_CHECK_NS / 2)
        return false;
    worker->looked_ns = now;
    xc_domain_expire(worker->server->domain, now);
    return true;
}

static bool serve_all(struct worker *worker)
{
    bool busy = false;
    unsigned i;

    for (i = 0; i < worker->n_served; i++)
        if (serve_peer(worker->served[i]))
            busy = true;
    return busy;
}

/* What the client was built with must be in the exported interface. */
static uint32_t shape_lacks(const struct peer *peer,
                            const struct xc_interface *interface)
{
    const struct handshake_hello *hello = peer->hello;
    uint32_t i;

    for (i = 0; i < hello->n_methods; i++) {
        const struct xc_method *method =
            xc_interface_method(interface, hello->methods[i].number);

        if (!method || method->key != hello->methods[i].key)
            return hello->methods[i].number;
    }
    return 0;
}

static bool has_hung_up(const struct peer *peer)
{
    struct pollfd socket = {.fd = peer->socket, .events = POLLRDHUP};

    return poll(&socket, 1, 0) != 0;
}

static int first_object(struct peer *peer, xc_handle *root, uint32_t *method)
{
    struct xc_server *server = peer->server;
    struct xc_claimed first;
    int r;

    r = xc_holder_new(server->domain, &peer->caller, &peer->holder);
    if (r)
        return r;
    xc_holder_worker(peer->holder, peer->worker->number);
    xc_holder_process(peer->holder, peer->pidfd);
    /* Who gave up waiting for us shall find its gift when it comes again. */
    if (peer->hello->gift && has_hung_up(peer))
        r = -XC_E_DENIED;
    else if (peer->hello->gift)
        r = xc_domain_claim(peer->holder, peer->hello->gift, peer->hello->giver,
                            clock_now(), &first);
    else
        r = xc_domain_export_root(peer->holder, peer->first_rights, &first);
    if (r)
        return r;
    *root = first.handle;
    *method = shape_lacks(peer, first.interface);
    return *method ? -XC_E_SHAPE : 0;
}

static bool served_add(struct worker *worker, struct peer *peer)
{
    if (worker->n_served == worker->served_capacity) {
        unsigned capacity = worker->served_capacity ? 2 * worker->n_served : 16;
        struct peer **served =
            realloc(worker->served, capacity * sizeof(struct peer *));

        if (!served)
            return false;
        worker->served = served;
        worker->served_capacity = capacity;
    }
    peer->index = worker->n_served;
    worker->served[worker->n_served++] = peer;
    return true;
}

static const char *why_refused(int r)
{
    switch (r) {
    case -XC_E_SHAPE:
        return "was built with another interface";
    case -XC_E_DENIED:
        return "claimed a gift that is not its own";
    default:
        return "there is no memory for it, or no descriptor";
    }
}

/* The channel comes last: it is memory, and only for who may have it. */
static int peer_accept(struct peer *peer, uint32_t *method)
{
    struct handshake_accept accept = {
        .head = handshake_head_of(HANDSHAKE_ACCEPT),
        .n_slots = CHANNEL_SLOTS,
        .slot_size = CHANNEL_SLOT_SIZE,
    };
    int fds[2];
    int r;

    r = first_object(peer, &accept.root, method);
    if (r)
        return r;
    r = peer_charge(peer, XC_QUOTA_CHANNELS,
                    channel_sizes[0] + channel_sizes[1], &peer->channel_memory);
    if (r)
        return r;
    r = channel_new(&peer->channel, channel_sizes, fds);
    if (r)
        return r;
    view_init(peer);
    packet_allow_fds(peer->socket, true); /* from now on it may give */
    if (!served_add(peer->worker, peer)) {
        r = -XC_E_RESOURCES;
    } else if (!packet_send(peer->socket, &accept, sizeof(accept), fds, 2) &&
               errno == ETOOMANYREFS) {
        peer->worker->n_served--;
        r = -XC_E_RESOURCES;
    }
    close(fds[0]);
    close(fds[1]);
    return r;
}

static void peer_serve(struct peer *peer)
{
    struct handshake_refuse refuse = {
        .head = handshake_head_of(HANDSHAKE_REFUSE),
    };
    int r;

    peer->lane = LANE_FREE;
    r = peer_accept(peer, &refuse.method);
    if (r) {
        /* It is not among those that are served, where a stop would find it. */
        xc_holder_free(peer->holder);
        peer->holder = NULL;
        refuse.status = (uint32_t)-r;
        packet_send(peer->socket, &refuse, sizeof(refuse), NULL, 0);
        if (r != -XC_E_QUOTA) /* whose limit was hit has told that */
            audit_refused(peer, -r, why_refused(r));
        peer->condemned = true;
        server_to_control(peer, PEER_CONDEMN);
    }
    free(peer->hello);
    peer->hello = NULL;
}

static void peer_give(struct peer *peer, const struct handshake_give *give,
                      struct xc_receiver receiver)
{
    struct handshake_given given = {
        .head = handshake_head_of(HANDSHAKE_GIVEN),
        .cookie = give->cookie,
    };
    int r = -XC_E_DENIED;

    if (receiver.process)
        r = xc_domain_give(peer->holder, give->handle, receiver, give->rights,
                           clock_now(), &given.gift);
    given.status = (uint32_t)-r;
    if (!packet_send(peer->socket, &given, sizeof(given), NULL, 0))
        worker_condemn(peer, "does not read its answers");
}

/* Holder first: what its objects kept of the peer's own is released then. */
static void peer_let_go(struct peer *peer)
{
    xc_holder_free(peer->holder);
    peer->holder = NULL;
    known_regions_drop(&peer->known);
    call_back_end(peer->back);
    peer->back = NULL;
}

/* At once, or as soon as the call that is in it has ended. */
static void peer_drop(struct worker *worker, struct peer *peer)
{
    struct peer *last;

    if (is_inside(peer)) {
        worker->n_leaving += !peer->leaving;
        peer->leaving = true;
        peer->condemned = true;
        return;
    }
    worker->n_leaving -= peer->leaving;
    if (peer->index < worker->n_served && worker->served[peer->index] == peer) {
        last = worker->served[--worker->n_served];
        worker->served[peer->index] = last;
        last->index = peer->index;
    }
    peer_let_go(peer);
    server_to_control(peer, PEER_CLOSE);
}

static void drop_who_leave(struct worker *worker)
{
    unsigned i = worker->n_served;

    while (worker->n_leaving && i-- > 0)
        if (worker->served[i]->leaving)
            peer_drop(worker, worker->served[i]);
}

/* What is there now, and no more: who writes faster than we read must not keep
 * us from our clients. */
static void read_mail(struct worker *worker)
{
    struct peer *next;

    pthread_mutex_lock(&worker->server->lock);
    next = worker->mail;
    worker->mail = NULL;
    pthread_mutex_unlock(&worker->server->lock);
    while (next) {
        struct peer *peer = next;
        struct xc_receiver receiver;
        struct handshake_give give;
        unsigned what;

        pthread_mutex_lock(&worker->server->lock);
        next = peer->next_to_worker;
        what = peer->to_worker;
        peer->to_worker = 0;
        give = peer->give;
        receiver = peer->give_receiver;
        pthread_mutex_unlock(&worker->server->lock);
        if (what & PEER_SERVE)
            peer_serve(peer);
        if (what & PEER_CALLBACK && !peer->condemned)
            call_back_set_up(peer);
        if (what & PEER_BULK && !peer->condemned)
            bulk_set_up(peer);
        if (what & PEER_GIVE && !peer->condemned)
            peer_give(peer, &give, receiver);
        if (what & PEER_DROP)
            peer_drop(worker, peer);
    }
    drop_who_leave(worker);
    if (worker->number == 0)
        givers_sweep(worker->server);
    xc_domain_pass(worker->server->domain);
}

static bool spin(struct worker *worker, uint32_t bell, uint64_t began)
{
    uint64_t end = began + worker->spin_ns;
    bool found = false;

    while (!found && clock_now() < end) {
        unsigned i;

        for (i = 0; i < SPIN_BATCH && !found; i++) {
            found = serve_all(worker) || fetch32(&worker->bell) != bell;
            spin_pause();
        }
    }
    return found;
}

static void announce(struct worker *worker, bool asleep)
{
    unsigned i;

    for (i = 0; i < worker->n_served; i++)
        __atomic_store_n(&channel_server(&worker->served[i]->channel)->asleep,
                         !asleep              ? SERVER_AWAKE
                         : i < BELL_PEERS_MAX ? SERVER_ON_BELL
                                              : SERVER_ON_SOCKET,
                         __ATOMIC_SEQ_CST);
}

/* Where another thread would wait for us to pass, it need not. */
static void rest(struct worker *worker, struct futex_waitv *words, unsigned n)
{
    struct xc_server *server = worker->server;
    const bool is_late_work =
        xc_domain_trim(server->domain, clock_now()) || any_gifts(worker);

    if (server->crew.n_threads > 1)
        xc_domain_rest(server->domain);
    futex_wait_any(words, n, is_late_work ? GIFT_CHECK_NS : 0);
    if (server->crew.n_threads > 1)
        xc_domain_pass(server->domain);
}

static void sleep_on_bells(struct worker *worker, uint32_t bell)
{
    struct futex_waitv words[BELL_PEERS_MAX + 1];
    unsigned n = 0;
    unsigned i;

    words[n++] = (struct futex_waitv){
        .val = bell,
        .uaddr = (uintptr_t)&worker->bell,
        .flags = FUTEX_32 | FUTEX_PRIVATE_FLAG,
    };
    for (i = 0; i < worker->n_served && i < BELL_PEERS_MAX; i++) {
        const struct client_header *client =
            channel_client(&worker->served[i]->channel);

        words[n++] = (struct futex_waitv){
            .val = fetch32(&client->bell),
            .uaddr = (uintptr_t)&client->bell,
            .flags = FUTEX_32,
        };
    }
    /* In this order: values, announcement, one more look, sleep. A request
     * posted after the look finds the announcement and changes a value. */
    announce(worker, true);
    if (!serve_all(worker))
        rest(worker, words, n);
    announce(worker, false);
}

static void sleep_till_rung(struct worker *worker, uint32_t bell)
{
    look_at_gifts(worker);
    sleep_on_bells(worker, bell);
}

/* Spinning pays only if whoever called last runs on another core. */
static void wait_for_work(struct worker *worker, uint32_t bell)
{
    uint64_t waited = 0;
    uint64_t began;

    if (worker->n_served == 0) {
        sleep_till_rung(worker, bell);
        return;
    }
    if (worker->caller_cpu == spin_cpu()) {
        spin_step_aside(&worker->step_aside_pause);
        if (!serve_all(worker))
            sleep_till_rung(worker, bell);
        return;
    }
    began = clock_now();
    if (!spin(worker, bell, began)) {
        sleep_till_rung(worker, bell);
        waited = clock_now() - began;
    }
    worker->spin_ns = spin_adapt(worker->spin_ns, waited);
}

/* Read without the lock: who sets it rings. */
static bool is_ours(const struct worker *worker)
{
    return !__atomic_load_n(&worker->server->stopping, __ATOMIC_ACQUIRE) &&
           !__atomic_load_n(&worker->n_returning, __ATOMIC_RELAXED);
}

void worker_serve(struct worker *worker)
{
    uint32_t last_bell = fetch32(&worker->bell) - 1; /* mail may wait already */

    while (is_ours(worker)) {
        uint32_t bell = __atomic_load_n(&worker->bell, __ATOMIC_ACQUIRE);

        if (bell != last_bell)
            read_mail(worker);
        last_bell = bell;
        while (serve_all(worker) && fetch32(&worker->bell) == bell &&
               !look_at_gifts(worker)) /* they end also below load */
            ;
        if (fetch32(&worker->bell) == bell)
            wait_for_work(worker, bell);
    }
}

void worker_end(struct worker *worker)
{
    while (worker->n_served)
        peer_let_go(worker->served[--worker->n_served]);
}
