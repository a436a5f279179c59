/* SPDX-License-Identifier: MIT */
/*
 * Control: the thread that accepts, watches and closes connections
 *
 * It never waits for a peer and never runs a method; the only code of the
 * program's that it calls is admit() and the audit hook.
 */
#include "transport/linux/control.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <crosscall/port.h>
#include <crosscall/status.h>

#include "transport/linux/bulk_server.h"
#include "transport/linux/clock.h"
#include "transport/linux/descriptors.h"
#include "transport/linux/identity.h"
#include "transport/linux/upkeep.h"

/* Which of a peer's descriptors epoll speaks of: the low bit of its pointer. */
enum { TAG_SOCKET = 0, TAG_PIDFD = 1, TAG_MASK = 1 };

/* Late set-ups, and a listener that ran out of descriptors, wait this long. */
enum { TURN_MS = 500 };

static bool watch(struct xc_server *server, int fd, struct peer *peer,
                  unsigned tag)
{
    struct epoll_event event = {
        .events = EPOLLIN | EPOLLRDHUP,
        .data.u64 = (uintptr_t)peer | tag,
    };

    return epoll_ctl(server->epoll, EPOLL_CTL_ADD, fd, &event) == 0;
}

bool control_watch_socket(struct peer *peer)
{
    return watch(peer->server, peer->socket, peer, TAG_SOCKET);
}

bool control_watch(struct peer *peer)
{
    return control_watch_socket(peer) &&
           watch(peer->server, peer->pidfd, peer, TAG_PIDFD);
}

static void peer_free(struct peer *peer)
{
    if (peer->state == PEER_WAITING)
        peer->server->n_waiting--;
    if (peer->state == PEER_GREETED)
        peer->server->n_greeted--;
    if (peer->worker)
        peer->worker->n_peers--;
    *peer->link = peer->next;
    if (peer->next)
        peer->next->link = peer->link;
    peer->server->n_peers--;
    channel_unmap(&peer->channel);
    bulk_drop(peer);
    descriptors_drop(peer);
    close(peer->socket);
    close(peer->pidfd);
    xc_charge_end(&peer->channel_memory);
    xc_charge_end(&peer->set_up);
    xc_charge_end(&peer->connection);
    xc_principal_unref(peer->principal);
    pthread_mutex_destroy(&peer->view.lock);
    free(peer->hello);
    free(peer);
}

/* Stop watching; what follows is up to who has it: the worker, or nobody. */
void control_end(struct peer *peer)
{
    if (peer->state == PEER_ENDING)
        return;
    epoll_ctl(peer->server->epoll, EPOLL_CTL_DEL, peer->socket, NULL);
    epoll_ctl(peer->server->epoll, EPOLL_CTL_DEL, peer->pidfd, NULL);
    peer->is_put_off = false; /* or its socket would be watched again */
    if (peer->state != PEER_SERVED) {
        peer_free(peer);
        return;
    }
    peer->state = PEER_ENDING;
    __atomic_store_n(&peer->ended, 1, __ATOMIC_RELEASE);
    server_to_worker(peer, PEER_DROP);
}

static bool refuse_give(struct peer *peer, const struct handshake_give *give)
{
    struct handshake_given given = {
        .head = handshake_head_of(HANDSHAKE_GIVEN),
        .cookie = give->cookie,
        .status = XC_E_QUOTA,
    };

    return packet_send(peer->socket, &given, sizeof(given), NULL, 0);
}

/* The pidfd is not kept: who has many receivers would need as many descriptors,
 * and whether one has died its number tells as well. */
static struct xc_receiver receiver_of(int pidfd)
{
    struct xc_receiver receiver = {.process = identity_of_received(pidfd)};

    if (receiver.process)
        receiver.pid = identity_number_of(pidfd, receiver.process);
    receiver.uid = identity_user_of(receiver.pid);
    return receiver;
}

/* The receiver is named by a pidfd; all the worker needs is who that is. */
static bool take_give(struct peer *peer, struct packet *packet)
{
    struct xc_receiver receiver;
    struct handshake_give give;
    bool busy;

    if (packet->len != sizeof(give) || (!packet->is_cut && packet->n_fds != 1))
        return false;
    memcpy(&give, packet->bytes, sizeof(give));
    if (packet->is_cut)
        return refuse_give(peer, &give);
    receiver = receiver_of(packet->fds[0]);

    pthread_mutex_lock(&peer->server->lock);
    busy = peer->to_worker & PEER_GIVE;
    if (!busy) {
        peer->give = give;
        peer->give_receiver = receiver;
    }
    pthread_mutex_unlock(&peer->server->lock);
    if (busy) /* the one before was given up, and still waits */
        return refuse_give(peer, &give);
    server_to_worker(peer, PEER_GIVE);
    return true;
}

/* What belongs to a call is not its user's to pay for, beside the call. */
static void charge_nobody(const struct peer *peer)
{
    upkeep_charge_control(peer->server, NULL);
}

/* Whether it was in vain the worker knows; not of one that it has not heard. */
static void take_ring(struct peer *peer)
{
    bool is_heard;

    pthread_mutex_lock(&peer->server->lock);
    is_heard = !(peer->to_worker & PEER_RANG);
    pthread_mutex_unlock(&peer->server->lock);
    server_to_worker(peer, PEER_RANG);
    if (is_heard)
        charge_nobody(peer);
}

static bool peer_packet(struct peer *peer, struct packet *packet)
{
    struct handshake_bulk bulk;
    struct handshake_head head;

    if (packet->len < sizeof(head))
        return false;
    memcpy(&head, packet->bytes, sizeof(head));
    if (head.magic != HANDSHAKE_MAGIC || head.version != HANDSHAKE_VERSION)
        return false;
    switch (head.type) {
    case HANDSHAKE_RING:
        take_ring(peer);
        return packet->len == sizeof(head) && !packet_carries(packet);
    case HANDSHAKE_GIVE:
        return take_give(peer, packet);
    case HANDSHAKE_CALLBACK:
        if (packet->len != sizeof(struct handshake_callback) ||
            packet_carries(packet))
            return false;
        server_to_worker(peer, PEER_CALLBACK);
        return true;
    case HANDSHAKE_CARRY:
        if (!descriptors_arrive(peer, packet))
            return false;
        charge_nobody(peer);
        return true;
    case HANDSHAKE_BULK:
        if (packet->len != sizeof(bulk) || packet_carries(packet))
            return false;
        memcpy(&bulk, packet->bytes, sizeof(bulk));
        return bulk_ask(peer, &bulk);
    default:
        return false;
    }
}

/* One packet a turn, so that no peer can keep the thread for itself. */
static void peer_readable(struct peer *peer)
{
    struct packet packet;

    switch (packet_receive(peer->socket, &packet)) {
    case PACKET_NONE:
        return;
    case PACKET_CLOSED:
        control_end(peer);
        return;
    case PACKET_FAILED: /* what it said is lost */
        audit_refused(peer, XC_E_RESOURCES, "could not be read from");
        control_end(peer);
        return;
    case PACKET_BROKEN:
        audit_bad_message(peer, "sent what is no packet");
        control_end(peer);
        return;
    case PACKET_OK:
        break;
    }
    if (peer->state == PEER_GREETED) {
        set_up_hello(peer, &packet);
    } else if (!peer_packet(peer, &packet)) {
        audit_bad_message(peer, "sent a malformed packet");
        control_end(peer);
    }
    packet_fini(&packet);
}

/* @until_ns: not before; 0: from now on */
static void watch_listener(struct xc_server *server, uint64_t until_ns)
{
    struct epoll_event event = {
        .events = until_ns ? 0 : EPOLLIN,
        .data.ptr = server,
    };

    epoll_ctl(server->epoll, EPOLL_CTL_MOD, server->listener, &event);
    server->listener_until_ns = until_ns;
}

/* One a turn, so that who connects in a loop cannot keep the thread either. */
static void accept_one(struct xc_server *server)
{
    int socket =
        accept4(server->listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
    uint64_t until_ns = 0;

    if (socket >= 0)
        until_ns = set_up_begin(server, socket);
    else if (errno == EMFILE || errno == ENFILE || errno == ENOMEM ||
             errno == ENOBUFS) /* or epoll would report it for ever */
        until_ns = clock_now() + TURN_MS * NS_PER_MS;
    if (until_ns)
        watch_listener(server, until_ns);
}

static void read_mail(struct xc_server *server)
{
    uint64_t rings;
    struct peer *peer;

    if (read(server->event, &rings, sizeof(rings)) < 0)
        return;
    for (;;) {
        struct xc_principal *user;
        unsigned what = 0;

        pthread_mutex_lock(&server->lock);
        peer = server->to_control;
        if (peer) {
            server->to_control = peer->next_to_control;
            what = peer->to_control;
            peer->to_control = 0;
        }
        pthread_mutex_unlock(&server->lock);
        if (!peer)
            return;
        user = xc_principal_ref(peer->principal);
        if (what & PEER_USED)
            descriptors_close_used(peer);
        if (what & (PEER_CONDEMN | PEER_BROKE))
            control_end(peer);
        if (what & PEER_BROKE)
            audit_bad_message(peer, "broke the ring of its events");
        if (what & PEER_CLOSE)
            peer_free(peer);
        upkeep_charge_control(server, what == PEER_USED ? NULL : user);
        xc_principal_unref(user);
    }
}

static void handle_peer(struct peer *peer, unsigned tag, uint32_t events)
{
    struct xc_server *server = peer->server;
    struct xc_principal *user;

    if (tag == TAG_SOCKET && upkeep_put_off(peer))
        return;
    user = xc_principal_ref(peer->principal); /* it may end, and be freed */
    if (tag == TAG_PIDFD)
        control_end(peer); /* its process died, whoever holds the socket now */
    else if (events & EPOLLIN)
        peer_readable(peer);
    else
        control_end(peer);
    upkeep_charge_control(server, user);
    xc_principal_unref(user);
}

static void handle(struct xc_server *server, const struct epoll_event *event)
{
    unsigned tag = event->data.u64 & TAG_MASK;

    if (event->data.ptr == server)
        accept_one(server);
    else if (event->data.ptr == &server->event)
        read_mail(server);
    else
        handle_peer((struct peer *)(uintptr_t)(event->data.u64 - tag), tag,
                    event->events);
}

/* Until somebody can go on who had to wait, but no longer than a turn. */
static int wait_ms(const struct xc_server *server)
{
    uint64_t until = server->put_off_ns;
    uint64_t now;

    if (!until ||
        (server->listener_until_ns && server->listener_until_ns < until))
        until = server->listener_until_ns;
    if (!until)
        return TURN_MS;
    now = clock_now();
    if (until <= now)
        return 0;
    return until - now < TURN_MS * NS_PER_MS
               ? (int)((until - now) / NS_PER_MS) + 1
               : TURN_MS;
}

static void go_on(struct xc_server *server)
{
    if (server->listener_until_ns && clock_now() >= server->listener_until_ns)
        watch_listener(server, 0);
    if (server->put_off_ns && clock_now() >= server->put_off_ns)
        upkeep_go_on(server);
    if (server->n_greeted)
        set_up_end_late(server);
    if (server->n_waiting)
        set_up_greet(server);
}

void *control_main(void *data)
{
    struct xc_server *server = data;

    server->upkeep_ns = upkeep_clock();
    while (!__atomic_load_n(&server->stopping, __ATOMIC_ACQUIRE)) {
        /* One event a turn: handling one may free the peer of the next. */
        struct epoll_event event;

        if (epoll_wait(server->epoll, &event, 1, wait_ms(server)) == 1)
            handle(server, &event);
        go_on(server);
    }
    return NULL;
}

void control_close_all(struct xc_server *server)
{
    unsigned i;

    while (server->peers)
        peer_free(server->peers);
    spare_drop(&server->spare);
    server->to_control = NULL;
    for (i = 0; i < server->options.workers; i++)
        server->workers[i].mail = NULL;
}

/* The lists are as the parent's threads had them at that moment. They can be
 * followed; what is in the middle of a change is left as it is. */
void control_leave_all(struct xc_server *server)
{
    /* The call of a method that has forked lies in one of them. */
    const bool is_in_a_call = xc_port_thread()->call;
    struct peer *peer;

    spare_drop(&server->spare);
    for (peer = server->peers; peer; peer = peer->next) {
        if (!is_in_a_call) {
            channel_unmap(&peer->channel);
            channel_unmap(&peer->bulk);
        }
        close(peer->socket);
        close(peer->pidfd);
    }
}
