/* SPDX-License-Identifier: MIT */
/*
 * Connection, descriptors: those of calls, in the client
 *
 * Many threads share one socket. Who looks for the descriptors of its reply
 * reads all that has come, and leaves what is another slot's with that slot.
 */
#include <errno.h>
#include <poll.h>
#include <string.h>

#include <crosscall/status.h>

#include "transport/linux/clock.h"
#include "transport/linux/connection.h"
#include "transport/linux/handshake.h"
#include "transport/linux/packet.h"
#include "transport/linux/patience.h"

/* More than a server ever has for us: one that sends without an end would keep
 * a thread for ever. */
enum { MAIL_MAX = 256 };

static bool is_awaited(const struct connection *connection,
                       const struct packet *packet)
{
    const struct handshake_question *asked = &connection->question;
    struct handshake_question question;

    if (!connection->awaited || connection->awaited->len ||
        packet->len < sizeof(question))
        return false;
    memcpy(&question, packet->bytes, sizeof(question));
    return question.head.type == asked->head.type &&
           question.number == asked->number;
}

static bool sort_packet(struct connection *connection, struct packet *packet)
{
    struct handshake_head head;
    struct parcel parcel;
    uint32_t slot;

    if (packet->len < sizeof(head))
        return false;
    memcpy(&head, packet->bytes, sizeof(head));
    switch (head.type) {
    case HANDSHAKE_GIVEN:
        if (packet->len != sizeof(connection->given))
            return false;
        memcpy(&connection->given, packet->bytes, sizeof(connection->given));
        return true;
    case HANDSHAKE_CALLBACK:
    case HANDSHAKE_BULK:
        if (!is_awaited(connection, packet))
            return true; /* nobody waits for it any more */
        *connection->awaited = *packet;
        packet->n_fds = 0; /* the answer's now */
        packet->pidfd = -1;
        return true;
    case HANDSHAKE_CARRY:
        if (!parcel_read(packet, &slot, &parcel))
            return false;
        parcel_drop(&connection->parcels[slot]); /* its caller gave up */
        connection->parcels[slot] = parcel;
        packet->n_fds = 0; /* the slot's now */
        return true;
    default:
        return false;
    }
}

bool connection_read_mail(struct connection *connection)
{
    struct packet packet;
    unsigned i;

    for (i = 0; i < MAIL_MAX; i++) {
        enum packet_result result = packet_receive(connection->socket, &packet);
        bool is_good;

        if (result == PACKET_NONE)
            return true;
        if (result != PACKET_OK)
            break;
        is_good = sort_packet(connection, &packet);
        packet_fini(&packet);
        if (!is_good)
            break;
    }
    connection_die(connection);
    return false;
}

/* What earlier calls gave up would fill the socket: the server counts on it
 * being read. */
static bool make_room(struct connection *connection)
{
    bool is_good;

    pthread_mutex_lock(&connection->mail_lock);
    is_good = connection_read_mail(connection);
    pthread_mutex_unlock(&connection->mail_lock);
    return is_good;
}

static int wait_and_send(struct connection *connection,
                         const struct xc_stub_call *call)
{
    uint32_t seq = fetch32(&connection->seq[call->slot]) + 1;
    const struct xc_descriptors *descriptors = call->descriptors;
    struct pollfd writable = {.fd = connection->socket, .events = POLLOUT};

    while (!parcel_send(connection->socket, call->slot, seq, descriptors->in,
                        descriptors->n_in + descriptors->n_doors_in,
                        descriptors->n_doors_in)) {
        uint64_t slice;
        int r;

        /* Not open, or of a kind that the kernel does not pass on. */
        if (errno == EBADF || errno == EINVAL || errno == EPERM)
            return -XC_E_MALFORMED;
        if (errno == ETOOMANYREFS)
            return -XC_E_WOULD_BLOCK;
        if (errno != EAGAIN || !connection_is_alive(connection))
            return -XC_E_DISCONNECTED;
        r = patience_away(call->deadline_ns, &slice);
        if (r)
            return patience_unsent(r);
        poll(&writable, 1, (int)(slice / NS_PER_MS) + 1);
    }
    return 0;
}

static int send_all(struct connection *connection,
                    const struct xc_stub_call *call)
{
    int r = wait_and_send(connection, call);

    patience_back();
    return r;
}

int connection_carry(struct connection *connection,
                     const struct xc_stub_call *call)
{
    if (call->descriptors->n_awaited && !make_room(connection))
        return -XC_E_DISCONNECTED;
    return call->descriptors->n_in + call->descriptors->n_doors_in
               ? send_all(connection, call)
               : 0;
}

int connection_collect(struct connection *connection,
                       const struct xc_stub_call *call)
{
    uint32_t seq = fetch32(&connection->seq[call->slot]);
    struct xc_descriptors *descriptors = call->descriptors;
    struct parcel *parcel = &connection->parcels[call->slot];
    uint32_t n;
    int r = 0;

    pthread_mutex_lock(&connection->mail_lock);
    if (connection_read_mail(connection) && parcel->seq == seq) {
        if (parcel->state == PARCEL_REFUSED)
            r = -XC_E_RESOURCES;
        n = parcel->n - parcel->n_doors;
        memcpy(descriptors->out, parcel->fds, n * sizeof(parcel->fds[0]));
        descriptors->n_out = n;
        /* The doors stay, for the Stubs of what was given. */
        parcel->n = parcel->n_doors;
        memmove(parcel->fds, parcel->fds + n,
                parcel->n * sizeof(parcel->fds[0]));
        if (parcel->n == 0)
            *parcel = (struct parcel){0};
    }
    pthread_mutex_unlock(&connection->mail_lock);
    return r;
}
