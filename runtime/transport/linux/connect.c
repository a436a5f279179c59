/* SPDX-License-Identifier: MIT */
/*
 * Connect: a client's half of the handshake
 */
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <crosscall/client.h>
#include <crosscall/status.h>

#include "transport/linux/address.h"
#include "transport/linux/callback_client.h"
#include "transport/linux/clock.h"
#include "transport/linux/connection.h"
#include "transport/linux/fail.h"
#include "transport/linux/given_pool.h"
#include "transport/linux/handshake.h"
#include "transport/linux/identity.h"
#include "transport/linux/kernel.h"
#include "transport/linux/packet.h"
#include "transport/linux/patience.h"
#include "transport/linux/spin.h"

#define CONNECT_TIME_NS (5 * NS_PER_S)

/** What a handshake needs, until there is a connection. */
struct attempt {
    const struct xc_connect_options *options;
    const struct xc_interface *interface;
    const char *path;
    uint64_t deadline_ns;
    int socket;
    int server_pidfd;
    int32_t server_pid;
    uint32_t server_uid;
    struct packet packet;
};

int connection_wait(int socket, int server_pidfd, uint64_t deadline_ns)
{
    struct pollfd fds[2] = {
        {.fd = socket, .events = POLLIN},
        {.fd = server_pidfd, .events = POLLIN},
    };

    for (;;) {
        uint64_t slice;
        int r = patience_left(deadline_ns, &slice);

        if (r)
            return r;
        poll(fds, server_pidfd < 0 ? 1 : 2, (int)(slice / NS_PER_MS) + 1);
        if (fds[0].revents)
            return 0; /* also if it has died since: its words still count */
        if (server_pidfd >= 0 && fds[1].revents)
            return -XC_E_PEER_DIED;
    }
}

static int cannot_connect(const char *path)
{
    switch (errno) {
    case EACCES:
        return xc_fail(XC_E_ADDRESS,
                       "%s: no permission; its server has to let us write to "
                       "the socket (chmod)",
                       path);
    case EPROTOTYPE:
        return xc_fail(XC_E_PROTOCOL, "%s is a socket of another kind", path);
    default:
        return xc_fail(XC_E_NO_SERVER, "%s: %s; is the server running?", path,
                       strerror(errno));
    }
}

static int open_socket(struct attempt *attempt,
                       const struct sockaddr_un *address)
{
    uint64_t slice = clock_slice(attempt->deadline_ns);
    /* Never 0: that would be for ever. */
    struct timeval limit = {.tv_usec = (suseconds_t)(slice / NS_PER_US) + 1};
    int r;

    attempt->socket = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
    if (attempt->socket < 0)
        return xc_fail(XC_E_RESOURCES, "cannot make a socket: %s",
                       strerror(errno));
    /* Asked for before connect(): the first packet must carry them. */
    if (!identity_ask_for_credentials(attempt->socket))
        return xc_fail(XC_E_RESOURCES, "cannot ask for credentials: %s",
                       strerror(errno));
    identity_ask_for_pidfds(attempt->socket);
    setsockopt(attempt->socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof(limit));
    while (connect(attempt->socket, (const struct sockaddr *)address,
                   sizeof(*address))) {
        if (errno == EINTR)
            continue;
        if (errno != EAGAIN)
            return cannot_connect(attempt->path);
        r = patience_left(attempt->deadline_ns, &slice);
        if (r) /* the server's backlog is full */
            return xc_fail(-r, "%s: the server takes no connections",
                           attempt->path);
    }
    return 0;
}

static int no_room(const struct attempt *attempt)
{
    return xc_fail(XC_E_RESOURCES,
                   "%s: no room for the server's descriptors; close some of "
                   "ours",
                   attempt->path);
}

/* Receive one packet of the protocol, with credentials, into attempt. */
static int receive(struct attempt *attempt, size_t least)
{
    struct packet *packet = &attempt->packet;
    struct handshake_head head;
    enum packet_result result;
    int r;

    r = connection_wait(attempt->socket, attempt->server_pidfd,
                        attempt->deadline_ns);
    if (r)
        return xc_fail(-r, "%s: the server %s during set-up", attempt->path,
                       r == -XC_E_PEER_DIED ? "died" : "did not answer");
    result = packet_receive(attempt->socket, packet);
    if (result == PACKET_CLOSED)
        return xc_fail(XC_E_DENIED,
                       "%s: the server hung up during set-up; it refused us, "
                       "or stopped",
                       attempt->path);
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

bool connection_trusts(const struct xc_connect_options *options, uint32_t uid)
{
    /* Users of other name spaces share a number: trusted only by name. */
    return (uid == geteuid() && uid != OVERFLOW_UID) || uid == 0 ||
           (options && options->server_uid && uid == options->server_uid);
}

static int refused(const struct attempt *attempt)
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
static int authenticate(struct attempt *attempt)
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

static int say_hello(struct attempt *attempt)
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
    if (!packet_send(attempt->socket, &hello, len, NULL, 0))
        return xc_fail(XC_E_PEER_DIED, "%s: the server hung up", attempt->path);
    return 0;
}

static int take_accept(struct attempt *attempt, struct connection *connection,
                       xc_handle *root)
{
    struct packet *packet = &attempt->packet;
    struct handshake_accept accept;
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
    r = channel_map(&connection->channel, channel_sizes, packet->fds);
    if (r)
        return r;
    connection->server = (struct xc_caller){
        .known = true,
        .uid = packet->credentials.uid,
        .gid = packet->credentials.gid,
        .pid = packet->credentials.pid,
        .process = identity_of_received(attempt->server_pidfd),
    };
    *root = accept.root;
    return 0;
}

static int shake_hands(struct attempt *attempt, struct connection *connection,
                       xc_handle *root)
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

static void become(struct connection *connection, struct attempt *attempt)
{
    connection->binding.ops = &connection_ops;
    connection->binding.references = 1;
    connection->socket = attempt->socket;
    connection->server_pidfd = attempt->server_pidfd;
    connection->free_slots = (1u << CHANNEL_SLOTS) - 1;
    connection->spin_ns = SPIN_START_NS;
    connection->door = -1;
    connection->bulk_slot = CHANNEL_SLOTS;
    pthread_mutex_init(&connection->socket_lock, NULL);
    pthread_mutex_init(&connection->mail_lock, NULL);
    pthread_mutex_init(&connection->cells_lock, NULL);
    pthread_mutex_init(&connection->owed_lock, NULL);
    attempt->socket = -1;
    attempt->server_pidfd = -1;
}

int connection_open(const struct sockaddr_un *address, const char *name,
                    const struct xc_connect_options *options,
                    const struct xc_interface *interface,
                    struct connection **out, xc_handle *root)
{
    struct connection *connection = calloc(1, sizeof(*connection));
    struct attempt *attempt = calloc(1, sizeof(*attempt));
    int r;

    if (connection)
        connection->presence = presence_new();
    if (!connection || !connection->presence || !attempt) {
        r = xc_fail(XC_E_RESOURCES, "no memory for a connection");
        goto out;
    }
    *attempt = (struct attempt){
        .options = options,
        .interface = interface,
        .path = name,
        .deadline_ns = options && options->deadline_ns
                           ? options->deadline_ns
                           : clock_now() + CONNECT_TIME_NS,
        .socket = -1,
        .server_pidfd = -1,
        .packet.pidfd = -1,
    };
    r = open_socket(attempt, address);
    if (r)
        goto out;
    r = shake_hands(attempt, connection, root);
    if (r)
        goto out;
    become(connection, attempt);
    *out = connection;
    connection = NULL;
out:
    if (attempt && attempt->socket >= 0)
        close(attempt->socket);
    if (attempt && attempt->server_pidfd >= 0)
        close(attempt->server_pidfd);
    free(attempt);
    if (connection)
        presence_free(connection->presence);
    free(connection);
    return r;
}

int xc_connect(const char *text, const struct xc_connect_options *options,
               const struct xc_interface *interface, struct xc_binding **out,
               xc_handle *root)
{
    struct connection *connection;
    struct address address;
    int r = address_resolve(text, ADDRESS_TO_CONNECT, &address);

    if (r)
        return r;
    r = connection_open(&address.socket, address.socket.sun_path, options,
                        interface, &connection, root);
    if (r)
        return r;
    memcpy(connection->path, address.socket.sun_path, sizeof(connection->path));
    *out = &connection->binding;
    return 0;
}

void connection_close(struct xc_binding *binding)
{
    struct connection *connection = (struct connection *)binding;
    unsigned i;

    given_pool_leave(connection);
    callback_free(connection->callback);
    for (i = 0; i < CHANNEL_SLOTS; i++)
        parcel_drop(&connection->parcels[i]);
    channel_unmap(&connection->channel);
    channel_unmap(&connection->bulk);
    close(connection->socket);
    close(connection->server_pidfd);
    if (connection->door >= 0)
        close(connection->door);
    pthread_mutex_destroy(&connection->socket_lock);
    pthread_mutex_destroy(&connection->mail_lock);
    pthread_mutex_destroy(&connection->cells_lock);
    pthread_mutex_destroy(&connection->owed_lock);
    presence_free(connection->presence);
    free(connection);
}
