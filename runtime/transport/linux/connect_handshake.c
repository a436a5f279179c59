/* SPDX-License-Identifier: MIT */
#include "transport/linux/connect_handshake.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <crosscall/status.h>

#include "transport/linux/fail.h"
#include "transport/linux/handshake.h"
#include "transport/linux/identity.h"

static int no_room(const struct connect_attempt *attempt)
{
    return xc_fail(XC_E_RESOURCES,
                   "%s: no room for the server's descriptors; close some of "
                   "ours",
                   attempt->path);
}

/* Receive one packet of the protocol, with credentials, into attempt. */
static int receive(struct connect_attempt *attempt, size_t least)
{
    struct packet *packet = &attempt->packet;
    struct handshake_head head;
    enum packet_result result;
    int r;

    do { /* what woke us may have been nothing */
        r = connection_wait(attempt->socket, attempt->server_pidfd,
                            attempt->deadline_ns);
        if (r)
            return xc_fail(-r, "%s: the server %s during set-up", attempt->path,
                           r == -XC_E_PEER_DIED ? "died" : "did not answer");
        result = packet_receive(attempt->socket, packet);
    } while (result == PACKET_NONE);
    if (result == PACKET_CLOSED)
        return xc_fail(XC_E_DENIED,
                       "%s: the server hung up during set-up; it refused us, "
                       "or stopped",
                       attempt->path);
    if (result == PACKET_FAILED)
        return xc_fail(XC_E_RESOURCES, "%s: cannot read from the socket: %s",
                       attempt->path, strerror(errno));
    if (result != PACKET_OK)
        return xc_fail(XC_E_PROTOCOL, "%s: nothing usable came from the server",
                       attempt->path);
    if (packet->is_cut)
        return no_room(attempt);
    if (packet->len < sizeof(head))
        return xc_fail(XC_E_PROTOCOL, "%s does not speak this protocol",
                       attempt->path);
    memcpy(&head, packet->bytes, sizeof(head));
    if (head.magic != HANDSHAKE_MAGIC)
        return xc_fail(XC_E_PROTOCOL, "%s does not speak this protocol",
                       attempt->path);
    if (head.version != HANDSHAKE_VERSION)
        return xc_fail(XC_E_VERSION,
                       "%s speaks protocol version %u, we speak %u; rebuild "
                       "the older side",
                       attempt->path, head.version, HANDSHAKE_VERSION);
    if (packet->len < least || !packet->has_credentials)
        return xc_fail(XC_E_PROTOCOL, "%s: a packet of the wrong size",
                       attempt->path);
    return head.type;
}

static int refused(const struct connect_attempt *attempt)
{
    const struct xc_interface *interface = attempt->interface;
    const struct xc_method *method;
    struct handshake_refuse refuse;

    memcpy(&refuse, attempt->packet.bytes, sizeof(refuse));
    switch (refuse.status) {
    case XC_E_SHAPE:
        method = xc_interface_method(interface, refuse.method);
        return xc_fail(XC_E_SHAPE,
                       "%s: the server has no %s.%s of the shape that we know; "
                       "rebuild the older side, or is this another server?",
                       attempt->path, interface->name,
                       method ? method->name : "?");
    case XC_E_DENIED:
        return xc_fail(XC_E_DENIED, "%s: the server does not admit uid %u%s",
                       attempt->path, geteuid(),
                       attempt->options && attempt->options->gift
                           ? ", or the gift is not ours"
                           : "");
    case XC_E_QUOTA:
        return xc_fail(XC_E_QUOTA,
                       "%s: too many connections; close some of ours",
                       attempt->path);
    case XC_E_VERSION:
    case XC_E_RESOURCES:
        return xc_fail((int)refuse.status, "%s: the server refused",
                       attempt->path);
    default:
        return xc_fail(XC_E_PROTOCOL, "%s: refused for no known reason",
                       attempt->path);
    }
}

/* Before anything is sent: is it somebody that we want to talk to? */
static int authenticate(struct connect_attempt *attempt)
{
    struct packet *packet = &attempt->packet;
    int r = receive(attempt, sizeof(struct handshake_refuse));

    if (r < 0)
        return r;
    if (!connection_trusts(attempt->options, packet->credentials.uid))
        return xc_fail(
            XC_E_UNEXPECTED_PEER,
            "%s is served by uid %u, expected root or ourselves (uid "
            "%u); set server_uid to trust it",
            attempt->path, packet->credentials.uid, geteuid());
    if (r == HANDSHAKE_REFUSE)
        return refused(attempt);
    if (r != HANDSHAKE_WELCOME ||
        packet->len != sizeof(struct handshake_welcome))
        return xc_fail(XC_E_PROTOCOL, "%s: no welcome came", attempt->path);
    attempt->server_pid = packet->credentials.pid;
    attempt->server_uid = packet->credentials.uid;
    attempt->server_pidfd = packet->pidfd;
    packet->pidfd = -1;
    if (attempt->server_pidfd < 0)
        attempt->server_pidfd = identity_pidfd_open(attempt->server_pid);
    if (attempt->server_pidfd < 0 && errno == EMFILE)
        return no_room(attempt);
    if (attempt->server_pidfd < 0)
        return xc_fail(XC_E_UNEXPECTED_PEER, "%s: the server's process is gone",
                       attempt->path);
    return 0;
}

static int say_hello(struct connect_attempt *attempt)
{
    const struct xc_interface *interface = attempt->interface;
    const struct handshake_welcome *welcome =
        (const struct handshake_welcome *)attempt->packet.bytes;
    struct handshake_hello hello = {
        .head = handshake_head_of(HANDSHAKE_HELLO),
        .interface = interface->id,
        .gift = attempt->options ? attempt->options->gift : 0,
        .giver = attempt->options ? attempt->options->giver : 0,
        .n_methods = interface->n_methods,
    };
    size_t len = offsetof(struct handshake_hello, methods) +
                 interface->n_methods * sizeof(hello.methods[0]);
    uint32_t i;

    memcpy(hello.nonce, welcome->nonce, sizeof(hello.nonce));
    if (interface->n_methods > HANDSHAKE_METHODS_MAX)
        return xc_fail(XC_E_TOO_LARGE, "%s has more than %d methods",
                       interface->name, HANDSHAKE_METHODS_MAX);
    for (i = 0; i < interface->n_methods; i++) {
        hello.methods[i].number = interface->methods[i].number;
        hello.methods[i].key = interface->methods[i].key;
    }
    if (packet_send(attempt->socket, &hello, len, NULL, 0))
        return 0;
    if (errno == EPIPE || errno == ECONNRESET)
        return xc_fail(XC_E_PEER_DIED, "%s: the server hung up", attempt->path);
    return xc_fail(XC_E_RESOURCES, "%s: cannot send to the server: %s",
                   attempt->path, strerror(errno));
}

static int take_accept(struct connect_attempt *attempt,
                       struct connection *connection, xc_handle *root)
{
    struct packet *packet = &attempt->packet;
    struct handshake_accept accept;
    uint64_t process;
    int r = receive(attempt, sizeof(struct handshake_refuse));

    if (r < 0)
        return r;
    /* The same process spoke twice, and lived all along: it is the pidfd's. */
    if (packet->credentials.pid != attempt->server_pid ||
        packet->credentials.uid != attempt->server_uid ||
        !identity_is_alive(attempt->server_pidfd))
        return xc_fail(XC_E_UNEXPECTED_PEER, "%s: the server changed",
                       attempt->path);
    if (r == HANDSHAKE_REFUSE)
        return refused(attempt);
    if (r != HANDSHAKE_ACCEPT || packet->len != sizeof(accept) ||
        packet->n_fds != 2)
        return xc_fail(XC_E_PROTOCOL, "%s: no acceptance came", attempt->path);
    memcpy(&accept, packet->bytes, sizeof(accept));
    if (accept.n_slots != CHANNEL_SLOTS ||
        accept.slot_size != CHANNEL_SLOT_SIZE)
        return xc_fail(XC_E_VERSION, "%s: another channel layout",
                       attempt->path);
    if (!accept.root || accept.root & (XC_HANDLE_LENT | XC_HANDLE_GIVEN))
        return xc_fail(XC_E_PROTOCOL, "%s: accepted with no object",
                       attempt->path);
    process = identity_of_server(attempt->server_pidfd);
    if (!process)
        return xc_fail(XC_E_RESOURCES,
                       "%s: cannot find out which process serves; is /proc "
                       "there, and is there room for a descriptor?",
                       attempt->path);
    r = channel_map(&connection->channel, channel_sizes, packet->fds);
    if (r)
        return r;
    connection->server = (struct xc_caller){
        .known = true,
        .uid = packet->credentials.uid,
        .gid = packet->credentials.gid,
        .pid = packet->credentials.pid,
        .process = process,
    };
    *root = accept.root;
    return 0;
}

int connect_shake_hands(struct connect_attempt *attempt,
                        struct connection *connection, xc_handle *root)
{
    int r = authenticate(attempt);

    if (r == 0)
        r = say_hello(attempt);
    packet_fini(&attempt->packet);
    if (r)
        return r;
    r = take_accept(attempt, connection, root);
    packet_fini(&attempt->packet);
    return r;
}
