/* SPDX-License-Identifier: MIT */
/*
 * Control: the thread that accepts, watches and closes connections
 *
 * It never waits for a peer and never runs a method; the only code of the
 * program's that it calls is admit() and the audit hook.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <unistd.h>

#include <crosscall/status.h>

#include "transport/linux/clock.h"
#include "transport/linux/identity.h"
#include "transport/linux/kernel.h"
#include "transport/linux/packet.h"
#include "transport/linux/server_state.h"

/* Which of a peer's descriptors epoll speaks of: the low bit of its pointer. */
enum { TAG_SOCKET = 0, TAG_PIDFD = 1, TAG_MASK = 1 };

/* Late set-ups, and a listener that ran out of descriptors, wait this long. */
enum { TURN_MS = 500 };

static unsigned count_of_user(const struct xc_server *server, uint32_t uid)
{
    const struct peer *peer;
    unsigned n = 0;

    for (peer = server->peers; peer; peer = peer->next)
        if (peer->caller.uid == uid)
            n++;
    return n;
}

static unsigned count_greeted(const struct xc_server *server, uint32_t uid)
{
    const struct peer *peer;
    unsigned n = 0;

    for (peer = server->peers; peer; peer = peer->next)
        if (peer->caller.uid == uid && peer->state == PEER_GREETED)
            n++;
    return n;
}

static void publish_count(struct xc_server *server, int change)
{
    __atomic_fetch_add(&server->books.connections, (unsigned)change,
                       __ATOMIC_RELAXED);
}

static bool watch(struct xc_server *server, int fd, struct peer *peer,
                  unsigned tag)
{
    struct epoll_event event = {
        .events = EPOLLIN | EPOLLRDHUP,
        .data.u64 = (uintptr_t)peer | tag,
    };

    return epoll_ctl(server->epoll, EPOLL_CTL_ADD, fd, &event) == 0;
}

static void peer_free(struct peer *peer)
{
    if (peer->state == PEER_WAITING)
        peer->server->n_waiting--;
    if (peer->state == PEER_GREETED)
        peer->server->n_greeted--;
    *peer->link = peer->next;
    if (peer->next)
        peer->next->link = peer->link;
    publish_count(peer->server, -1);
    channel_unmap(&peer->channel);
    close(peer->socket);
    close(peer->pidfd);
    free(peer->hello);
    free(peer);
}

/* Stop watching; what follows is up to who has it: the worker, or nobody. */
static void peer_end(struct peer *peer)
{
    if (peer->state == PEER_ENDING)
        return;
    epoll_ctl(peer->server->epoll, EPOLL_CTL_DEL, peer->socket, NULL);
    epoll_ctl(peer->server->epoll, EPOLL_CTL_DEL, peer->pidfd, NULL);
    if (peer->state != PEER_SERVED) {
        peer_free(peer);
        return;
    }
    peer->state = PEER_ENDING;
    server_to_worker(peer, PEER_DROP);
}

static void refuse(struct peer *peer, unsigned status, const char *why)
{
    struct handshake_refuse refuse = {
        .head = handshake_head_of(HANDSHAKE_REFUSE),
        .status = status,
    };

    packet_send(peer->socket, &refuse, sizeof(refuse), NULL, 0);
    audit(peer, status == XC_E_QUOTA ? XC_AUDIT_QUOTA : XC_AUDIT_REFUSED, why);
    peer_end(peer);
}

static xc_rights admit(const struct peer *peer)
{
    const struct xc_server_options *options = &peer->server->options;

    if (options->admit)
        return options->admit(&peer->caller, options->data);
    /* Users of other name spaces share a number; it is nobody's own. */
    return peer->caller.uid == geteuid() && peer->caller.uid != OVERFLOW_UID
               ? XC_RIGHTS_ALL
               : 0;
}

static bool is_hello(const struct packet *packet)
{
    struct handshake_hello hello;
    size_t fixed = offsetof(struct handshake_hello, methods);

    if (packet->len < fixed)
        return false;
    memcpy(&hello, packet->bytes, fixed);
    return hello.n_methods <= HANDSHAKE_METHODS_MAX && hello.pad == 0 &&
           packet->len == fixed + hello.n_methods * sizeof(hello.methods[0]);
}

/* The sender answered our nonce and is the process behind the pidfd. */
static bool is_authentic(const struct peer *peer, const struct packet *packet,
                         const struct handshake_hello *hello)
{
    return packet->has_credentials &&
           packet->credentials.pid == peer->caller.pid &&
           packet->credentials.uid == peer->caller.uid &&
           memcmp(hello->nonce, peer->nonce, sizeof(peer->nonce)) == 0 &&
           identity_is_alive(peer->pidfd);
}

static void peer_hello(struct peer *peer, const struct packet *packet)
{
    struct handshake_head head = {0};

    if (packet->len >= sizeof(head))
        memcpy(&head, packet->bytes, sizeof(head));
    if (head.magic != HANDSHAKE_MAGIC) {
        refuse(peer, XC_E_PROTOCOL, "does not speak the protocol");
        return;
    }
    if (head.version != HANDSHAKE_VERSION) {
        refuse(peer, XC_E_VERSION, "speaks another protocol version");
        return;
    }
    if (head.type != HANDSHAKE_HELLO || packet->n_fds || !is_hello(packet)) {
        refuse(peer, XC_E_PROTOCOL, "sent a malformed hello");
        return;
    }
    peer->hello = calloc(1, sizeof(*peer->hello));
    if (!peer->hello) {
        refuse(peer, XC_E_RESOURCES, "no memory for its hello");
        return;
    }
    memcpy(peer->hello, packet->bytes, packet->len);
    if (!is_authentic(peer, packet, peer->hello)) {
        refuse(peer, XC_E_DENIED, "could not prove who it is");
        return;
    }
    if (!peer->hello->gift) { /* the giver vouches for who claims a gift */
        peer->first_rights = admit(peer);
        if (!peer->first_rights) {
            refuse(peer, XC_E_DENIED, "was not admitted");
            return;
        }
    }
    peer->state = PEER_SERVED;
    peer->server->n_greeted--;
    server_to_worker(peer, PEER_SERVE);
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

/* The receiver is named by a pidfd; all the worker needs is who that is. */
static bool take_give(struct peer *peer, struct packet *packet)
{
    uint64_t receiver;
    struct handshake_give give;
    bool busy;

    if (packet->len != sizeof(give) || packet->n_fds != 1)
        return false;
    memcpy(&give, packet->bytes, sizeof(give));
    receiver = identity_of_received(packet->fds[0]);

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

static bool peer_packet(struct peer *peer, struct packet *packet)
{
    struct handshake_head head;

    if (packet->len < sizeof(head))
        return false;
    memcpy(&head, packet->bytes, sizeof(head));
    if (head.magic != HANDSHAKE_MAGIC || head.version != HANDSHAKE_VERSION)
        return false;
    switch (head.type) {
    case HANDSHAKE_RING:
        server_wake_worker(peer->server);
        return packet->len == sizeof(head) && packet->n_fds == 0;
    case HANDSHAKE_GIVE:
        return take_give(peer, packet);
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
        peer_end(peer);
        return;
    case PACKET_BROKEN:
        audit(peer, XC_AUDIT_BAD_MESSAGE, "sent what is no packet");
        peer_end(peer);
        return;
    case PACKET_OK:
        break;
    }
    if (peer->state == PEER_GREETED) {
        peer_hello(peer, &packet);
    } else if (!peer_packet(peer, &packet)) {
        audit(peer, XC_AUDIT_BAD_MESSAGE, "sent a malformed packet");
        peer_end(peer);
    }
    packet_fini(&packet);
}

static bool peer_greet(struct peer *peer)
{
    struct handshake_welcome welcome = {
        .head = handshake_head_of(HANDSHAKE_WELCOME),
    };

    if (getrandom(peer->nonce, sizeof(peer->nonce), 0) !=
        (ssize_t)sizeof(peer->nonce))
        return false;
    memcpy(welcome.nonce, peer->nonce, sizeof(welcome.nonce));
    peer->state = PEER_GREETED;
    peer->greeted_ns = clock_now();
    peer->server->n_waiting--;
    peer->server->n_greeted++;
    return identity_ask_for(peer->socket) &&
           watch(peer->server, peer->socket, peer, TAG_SOCKET) &&
           watch(peer->server, peer->pidfd, peer, TAG_PIDFD) &&
           packet_send(peer->socket, &welcome, sizeof(welcome), NULL, 0);
}

static void welcome(struct xc_server *server, int socket)
{
    struct peer *peer = calloc(1, sizeof(*peer));
    const struct xc_server_options *options = &server->options;
    struct peer **link = &server->peers;

    if (!peer || !identity_of_peer(socket, &peer->caller, &peer->pidfd)) {
        close(socket);
        free(peer);
        return;
    }
    peer->server = server;
    peer->socket = socket;
    while (*link) /* at the end: who waits longest is greeted first */
        link = &(*link)->next;
    peer->link = link;
    *link = peer;
    server->n_waiting++;
    publish_count(server, 1);

    if (__atomic_load_n(&server->books.connections, __ATOMIC_RELAXED) >
            options->max_connections ||
        count_of_user(server, peer->caller.uid) > options->max_connections_uid)
        refuse(peer, XC_E_QUOTA, "has too many connections");
}

/* Programs that start at once are not refused, only greeted a few at a time. */
static void greet_waiting(struct xc_server *server)
{
    struct peer *peer = server->peers;

    while (peer) {
        struct peer *next = peer->next;

        if (peer->state == PEER_WAITING &&
            count_greeted(server, peer->caller.uid) < GREETED_UID_MAX &&
            !peer_greet(peer))
            peer_end(peer);
        peer = next;
    }
}

static void watch_listener(struct xc_server *server, uint32_t events)
{
    struct epoll_event event = {.events = events, .data.ptr = server};

    epoll_ctl(server->epoll, EPOLL_CTL_MOD, server->listener, &event);
    server->listener_paused_ns = events ? 0 : clock_now();
}

/* One a turn, so that who connects in a loop cannot keep the thread either. */
static void accept_one(struct xc_server *server)
{
    int socket =
        accept4(server->listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);

    if (socket >= 0)
        welcome(server, socket);
    else if (errno == EMFILE || errno == ENFILE || errno == ENOMEM ||
             errno == ENOBUFS)
        watch_listener(server, 0); /* or epoll would report it for ever */
}

static void read_mail(struct xc_server *server)
{
    uint64_t rings;
    struct peer *peer;

    if (read(server->event, &rings, sizeof(rings)) < 0)
        return;
    for (;;) {
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
        if (what & PEER_CLOSE)
            peer_free(peer);
        else if (what & PEER_CONDEMN)
            peer_end(peer);
    }
}

static void end_late_set_ups(struct xc_server *server)
{
    uint64_t now = clock_now();
    struct peer *peer = server->peers;

    while (peer) {
        struct peer *next = peer->next;

        if (peer->state == PEER_GREETED &&
            now - peer->greeted_ns > GREETED_SECONDS * NS_PER_S) {
            audit(peer, XC_AUDIT_REFUSED, "said no hello in time");
            peer_end(peer);
        }
        peer = next;
    }
}

static void handle(struct xc_server *server, const struct epoll_event *event)
{
    struct peer *peer =
        (struct peer *)(uintptr_t)(event->data.u64 & ~(uint64_t)TAG_MASK);

    if (event->data.ptr == server) {
        accept_one(server);
        return;
    }
    if (event->data.ptr == &server->event) {
        read_mail(server);
        return;
    }
    if ((event->data.u64 & TAG_MASK) == TAG_PIDFD)
        peer_end(peer); /* its process died, whoever holds the socket now */
    else if (event->events & EPOLLIN)
        peer_readable(peer);
    else
        peer_end(peer);
}

void *control_main(void *data)
{
    struct xc_server *server = data;

    while (!__atomic_load_n(&server->stopping, __ATOMIC_ACQUIRE)) {
        /* One event a turn: handling one may free the peer of the next. */
        struct epoll_event event;

        if (epoll_wait(server->epoll, &event, 1, TURN_MS) == 1)
            handle(server, &event);
        if (server->listener_paused_ns &&
            clock_now() - server->listener_paused_ns > TURN_MS * NS_PER_MS)
            watch_listener(server, EPOLLIN);
        if (server->n_greeted)
            end_late_set_ups(server);
        if (server->n_waiting)
            greet_waiting(server);
    }
    return NULL;
}

void control_close_all(struct xc_server *server)
{
    while (server->peers)
        peer_free(server->peers);
    server->to_control = NULL;
    server->to_worker = NULL;
}
