/* SPDX-License-Identifier: MIT */
/* Connection, socket: what a client sends there after set-up */
#include <fcntl.h>
#include <string.h>

#include <crosscall/client.h>
#include <crosscall/port.h>
#include <crosscall/status.h>

#include "transport/linux/clock.h"
#include "transport/linux/connection.h"
#include "transport/linux/fail.h"
#include "transport/linux/handshake.h"
#include "transport/linux/packet.h"
#include "transport/linux/patience.h"

void connection_ring_socket(struct connection *connection)
{
    struct handshake_head ring = handshake_head_of(HANDSHAKE_RING);

    /* If the socket is full then rings enough are on their way. */
    packet_send(connection->socket, &ring, sizeof(ring), NULL, 0);
}

/* The answer to @cookie, if it is there. Others are of gives that nobody waits
 * for. Return: 1, or 0 if it is not, or a negated XC_E_* */
static int look_for_given(struct connection *connection, uint64_t cookie,
                          struct handshake_given *given)
{
    bool is_good;

    pthread_mutex_lock(&connection->mail_lock);
    is_good = connection_read_mail(connection);
    *given = connection->given;
    pthread_mutex_unlock(&connection->mail_lock);
    if (given->cookie == cookie)
        return 1;
    return is_good ? 0
                   : xc_fail(XC_E_PEER_DIED,
                             "give: the server hung up, or broke the protocol");
}

/* Another thread may read the answer while this one waits for it: so it looks
 * again now and then. */
static int receive_given(struct connection *connection, uint64_t cookie,
                         uint64_t deadline_ns, struct handshake_given *given)
{
    int r;

    for (;;) {
        uint64_t slice;

        r = look_for_given(connection, cookie, given);
        if (r)
            return r < 0 ? r : 0;
        r = patience_left(deadline_ns, &slice);
        if (r)
            return xc_fail(-r, "give: the server did not answer");
        r = connection_wait(connection->socket, connection->server_pidfd,
                            clock_now() + slice);
        if (r == -XC_E_PEER_DIED)
            return xc_fail(-r, "give: the server did not answer");
    }
}

static int give_locked(struct connection *connection, xc_handle handle,
                       int receiver_fd, xc_rights rights, uint64_t deadline_ns,
                       uint64_t *out)
{
    struct handshake_give give = {
        .head = handshake_head_of(HANDSHAKE_GIVE),
        .cookie = ++connection->last_cookie,
        .handle = handle,
        .rights = rights,
    };
    struct handshake_given given;
    int r;

    if (!packet_send(connection->socket, &give, sizeof(give), &receiver_fd, 1))
        return xc_fail(XC_E_DISCONNECTED, "give: cannot send to the server");
    r = receive_given(connection, give.cookie, deadline_ns, &given);
    if (r)
        return r;
    if (given.status)
        return xc_fail(given.status == XC_E_STALE_HANDLE ||
                               given.status == XC_E_QUOTA ||
                               given.status == XC_E_RESOURCES
                           ? (int)given.status
                           : XC_E_DENIED,
                       "give: needs XC_RIGHT_GIVE, a subset of our rights, and "
                       "the pidfd of a living process");
    *out = given.gift;
    return 0;
}

int connection_give(struct xc_binding *binding, xc_handle handle,
                    int receiver_fd, xc_rights rights, uint64_t *out)
{
    struct connection *connection = (struct connection *)binding;
    uint64_t deadline_ns = xc_stub_deadline();
    int r;

    if (fcntl(receiver_fd, F_GETFD) < 0)
        return xc_fail(XC_E_DENIED, "give: the receiver is no open descriptor; "
                                    "use pidfd_open()");
    if (!connection_is_alive(connection))
        return xc_fail(-presence_why(connection->presence),
                       "give: the server is not reached any more");
    r = patience_lock(&connection->socket_lock, deadline_ns);
    if (r)
        return xc_fail(-r, "give: another thread's is under way");
    r = give_locked(connection, handle, receiver_fd, rights, deadline_ns, out);
    pthread_mutex_unlock(&connection->socket_lock);
    return r;
}
