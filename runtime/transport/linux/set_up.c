/* SPDX-License-Identifier: MIT */
/*
 * Set-up: from a connection to a peer that the worker serves
 *
 *     waiting -> greeted (welcome is sent) -> served (hello was good)
 *
 * Everything here is about somebody who may be anybody: how many of a user wait
 * and are greeted is limited, and so is the time that they get.
 */
#include "transport/linux/control.h"

#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

#include <crosscall/status.h>

#include "transport/linux/clock.h"
#include "transport/linux/identity.h"
#include "transport/linux/kernel.h"
#include "transport/linux/upkeep.h"

static void end_refused(struct peer *peer, unsigned status)
{
    struct handshake_refuse refuse = {
        .head = handshake_head_of(HANDSHAKE_REFUSE),
        .status = status,
    };

    packet_send(peer->socket, &refuse, sizeof(refuse), NULL, 0);
    control_end(peer);
}

static void refuse(struct peer *peer, unsigned status, const char *why)
{
    audit_refused(peer, (int)status, why);
    end_refused(peer, status);
}

static void refuse_for_quota(struct peer *peer, enum xc_quota quota,
                             uint64_t limit)
{
    audit_quota(peer, quota, limit);
    end_refused(peer, XC_E_QUOTA);
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

/* Connections stay where they are, and how busy one will be nobody knows. */
static struct worker *least_busy(struct xc_server *server)
{
    struct worker *best = server->workers;
    unsigned i;

    for (i = 1; i < server->options.workers; i++)
        if (server->workers[i].n_peers < best->n_peers)
            best = &server->workers[i];
    return best;
}

void set_up_hello(struct peer *peer, const struct packet *packet)
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
    if (head.type != HANDSHAKE_HELLO || packet_carries(packet) ||
        !is_hello(packet)) {
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
    xc_charge_end(&peer->set_up);
    peer->server->n_greeted--;
    peer->worker = least_busy(peer->server);
    peer->worker->n_peers++;
    server_to_worker(peer, PEER_SERVE);
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
    return identity_ask_for_credentials(peer->socket) && control_watch(peer) &&
           packet_send(peer->socket, &welcome, sizeof(welcome), NULL, 0);
}

/* We cannot even tell who it is, or keep that. */
static void turn_away(int socket)
{
    struct handshake_refuse refuse = {
        .head = handshake_head_of(HANDSHAKE_REFUSE),
        .status = XC_E_RESOURCES,
    };

    packet_send(socket, &refuse, sizeof(refuse), NULL, 0);
    close(socket);
}

/* Return: whose it is, with a reference; or NULL, and it is gone. */
static struct xc_principal *take(struct xc_server *server, int socket)
{
    struct peer *peer = calloc(1, sizeof(*peer));
    const struct xc_server_options *options = &server->options;
    struct peer **link = &server->peers;
    struct xc_principal *user;

    if (!peer || !identity_of_peer(socket, &peer->caller, &peer->pidfd)) {
        turn_away(socket);
        free(peer);
        return NULL;
    }
    peer->principal = xc_domain_find_principal(server->domain, &peer->caller);
    if (!peer->principal) {
        close(peer->pidfd);
        turn_away(socket);
        free(peer);
        return NULL;
    }
    user = xc_principal_ref(peer->principal); /* it may be refused, and freed */
    peer->server = server;
    peer->socket = socket;
    pthread_mutex_init(&peer->view.lock, NULL);
    while (*link) /* at the end: who waits longest is greeted first */
        link = &(*link)->next;
    peer->link = link;
    *link = peer;
    server->n_waiting++;
    server->n_peers++;

    if (!xc_charge_begin(&peer->connection, peer->principal,
                         XC_QUOTA_CONNECTIONS, 1))
        refuse_for_quota(peer, XC_QUOTA_CONNECTIONS,
                         options->max_connections_uid);
    else if (server->n_peers > options->max_connections)
        refuse_for_quota(peer, XC_QUOTA_CONNECTIONS_ALL,
                         options->max_connections);
    return user;
}

uint64_t set_up_begin(struct xc_server *server, int socket)
{
    struct xc_principal *user = take(server, socket);
    uint64_t spent_ns = upkeep_charge_control(server, user);
    const bool is_over = user && upkeep_is_over(server, user);
    uint64_t until_ns = 0;

    if (is_over)
        xc_principal_count(user, XC_COUNT_PUT_OFF);
    if (!user || is_over)
        until_ns = upkeep_charge_listener(server, spent_ns);
    xc_principal_unref(user);
    return until_ns;
}

static void greet(struct peer *peer)
{
    struct xc_server *server = peer->server;
    struct xc_principal *user = xc_principal_ref(peer->principal);

    if (!peer_greet(peer))
        end_refused(peer, XC_E_RESOURCES);
    upkeep_charge_control(server, user);
    xc_principal_unref(user);
}

/* Programs that start at once are not refused, only greeted a few at a time. */
void set_up_greet(struct xc_server *server)
{
    struct peer *peer = server->peers;

    while (peer) {
        struct peer *next = peer->next;

        if (peer->state == PEER_WAITING &&
            !upkeep_is_over(server, peer->principal) &&
            xc_charge_begin(&peer->set_up, peer->principal, XC_QUOTA_SET_UPS,
                            1))
            greet(peer);
        peer = next;
    }
}

void set_up_end_late(struct xc_server *server)
{
    uint64_t now = clock_now();
    struct peer *peer = server->peers;

    while (peer) {
        struct peer *next = peer->next;

        if (peer->state == PEER_GREETED && !peer->is_put_off &&
            now - peer->greeted_ns > server->options.max_set_up_ns) {
            audit_refused(peer, XC_E_DEADLINE, "said no hello in time");
            control_end(peer);
        }
        peer = next;
    }
}
