/* SPDX-License-Identifier: MIT */
/*
 * Connect: from an address to a connection, and its end
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
#include "transport/linux/connect_handshake.h"
#include "transport/linux/connection.h"
#include "transport/linux/fail.h"
#include "transport/linux/given_pool.h"
#include "transport/linux/identity.h"
#include "transport/linux/kernel.h"
#include "transport/linux/patience.h"
#include "transport/linux/spin.h"

#define CONNECT_TIME_NS (5 * NS_PER_S)

static int wait_for_packet(int socket, int server_pidfd, uint64_t deadline_ns)
{
    struct pollfd fds[2] = {
        {.fd = socket, .events = POLLIN},
        {.fd = server_pidfd, .events = POLLIN},
    };

    for (;;) {
        uint64_t slice;
        int r = patience_away(deadline_ns, &slice);

        if (r)
            return r;
        poll(fds, server_pidfd < 0 ? 1 : 2, (int)(slice / NS_PER_MS) + 1);
        if (fds[0].revents)
            return 0; /* also if it has died since: its words still count */
        if (server_pidfd >= 0 && fds[1].revents)
            return -XC_E_PEER_DIED;
    }
}

int connection_wait(int socket, int server_pidfd, uint64_t deadline_ns)
{
    int r = wait_for_packet(socket, server_pidfd, deadline_ns);

    patience_back();
    return r;
}

static int cannot_connect(const char *path)
{
    switch (errno) {
    case ENOMEM:
    case ENOBUFS:
        return xc_fail(XC_E_RESOURCES, "%s: cannot connect: %s", path,
                       strerror(errno));
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

/* Connecting sleeps a slice at a time. */
static int wait_for_backlog(const struct connect_attempt *attempt,
                            const struct sockaddr_un *address)
{
    while (connect(attempt->socket, (const struct sockaddr *)address,
                   sizeof(*address))) {
        uint64_t slice;
        int r;

        if (errno == EINTR)
            continue;
        if (errno != EAGAIN)
            return cannot_connect(attempt->path);
        r = patience_away(attempt->deadline_ns, &slice);
        if (r) /* it is full */
            return xc_fail(-r, "%s: the server takes no connections",
                           attempt->path);
    }
    return 0;
}

static int open_socket(struct connect_attempt *attempt,
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
    if (setsockopt(attempt->socket, SOL_SOCKET, SO_SNDTIMEO, &limit,
                   sizeof(limit))) /* or connect() might wait for ever */
        return xc_fail(XC_E_RESOURCES, "cannot limit a socket's waits: %s",
                       strerror(errno));
    r = wait_for_backlog(attempt, address);
    patience_back();
    return r;
}

bool connection_trusts(const struct xc_connect_options *options, uint32_t uid)
{
    /* Users of other name spaces share a number: trusted only by name. */
    return (uid == geteuid() && uid != OVERFLOW_UID) || uid == 0 ||
           (options && options->server_uid && uid == options->server_uid);
}

static void become(struct connection *connection,
                   struct connect_attempt *attempt)
{
    connection->binding.ops = &connection_ops;
    connection->binding.references = 1;
    connection->socket = attempt->socket;
    connection->server_pidfd = attempt->server_pidfd;
    connection->free_slots = (1u << CHANNEL_SLOTS) - 1;
    connection->spin_most_ns =
        spin_most(attempt->options ? attempt->options->max_spin_ns : 0);
    connection->spin_ns = spin_start(connection->spin_most_ns);
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
    struct connect_attempt *attempt = calloc(1, sizeof(*attempt));
    int r;

    if (attempt) {
        attempt->socket = -1;
        attempt->server_pidfd = -1;
    }
    if (connection)
        connection->presence = presence_new();
    if (!connection || !connection->presence || !attempt) {
        r = xc_fail(XC_E_RESOURCES, "no memory for a connection");
        goto out;
    }
    *attempt = (struct connect_attempt){
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
    r = connect_shake_hands(attempt, connection, root);
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
