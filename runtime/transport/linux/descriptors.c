/* SPDX-License-Identifier: MIT */
/*
 * Descriptors, in the server
 *
 * The control thread takes them from the socket and leaves them with the slot;
 * the worker never waits for a socket. A request whose descriptors are not
 * there yet has not been sent yet, as far as the worker is concerned: who never
 * sends them blocks a slot of its own, and nothing else.
 *
 * The control thread closes them, too, and those that a method gave: a file of
 * a file system that the peer serves need not let itself be closed, and calls
 * of others shall go on.
 */
#include "transport/linux/descriptors.h"

#include <errno.h>
#include <limits.h>
#include <linux/sockios.h>
#include <string.h>
#include <sys/ioctl.h>

#include <crosscall/call.h>
#include <crosscall/status.h>

/* What a client may leave unread, by the kernel's count, which is over a
 * thousand bytes for a packet. Descriptors under way are charged to this
 * process's user: one client must not use up what others need. */
enum { UNREAD_MAX = 8 * 1024 };

/* Return: false if another request's, or this one's, are there already. */
static bool put(struct peer *peer, uint32_t slot, const struct parcel *parcel)
{
    struct xc_server *server = peer->server;
    bool is_free;

    pthread_mutex_lock(&server->lock);
    is_free = peer->parcels[slot].state == PARCEL_NONE;
    if (is_free)
        peer->parcels[slot] = *parcel;
    pthread_mutex_unlock(&server->lock);
    return is_free;
}

/* What is not charged is not kept. */
static void charge(struct peer *peer, struct parcel *parcel)
{
    if (parcel->state == PARCEL_REFUSED) {
        audit_quota(peer, XC_QUOTA_MEMORY, 0);
    } else if (peer_charge(peer, XC_QUOTA_DESCRIPTORS, parcel->n,
                           &parcel->charge)) {
        parcel->state = PARCEL_REFUSED;
        parcel->n = 0;
        parcel->n_doors = 0;
    }
}

bool descriptors_arrive(struct peer *peer, struct packet *packet)
{
    struct parcel parcel;
    uint32_t slot;

    if (!parcel_read(packet, &slot, &parcel))
        return false;
    descriptors_close_used(peer); /* the slot's last call may have had some */
    charge(peer, &parcel);
    if (!put(peer, slot, &parcel)) {
        xc_charge_end(&parcel.charge);
        return false;
    }
    if (parcel.state == PARCEL_WAITS)
        packet->n_fds = 0; /* the slot's now */
    server_to_worker(peer, PEER_CARRIED);
    return true;
}

enum arrival descriptors_of(struct peer *peer, uint32_t slot, uint32_t seq,
                            struct xc_descriptors *out)
{
    struct parcel *parcel = &peer->parcels[slot];
    enum arrival arrival = ARRIVAL_WRONG;

    pthread_mutex_lock(&peer->server->lock);
    if (parcel->state == PARCEL_NONE || parcel->state == PARCEL_USED) {
        arrival = ARRIVAL_LATE;
    } else if (parcel->state == PARCEL_REFUSED && parcel->seq == seq) {
        arrival = ARRIVAL_REFUSED;
        parcel->state = PARCEL_NONE;
    } else if (parcel->state == PARCEL_WAITS && parcel->seq == seq) {
        arrival = ARRIVAL_HERE;
        parcel->state = PARCEL_TAKEN;
        out->n_in = parcel->n - parcel->n_doors;
        out->n_doors_in = parcel->n_doors;
        out->known = &peer->known;
        memcpy(out->in, parcel->fds, parcel->n * sizeof(out->in[0]));
    }
    pthread_mutex_unlock(&peer->server->lock);
    return arrival;
}

static int unread_by(const struct peer *peer)
{
    int unread = 0;

    return ioctl(peer->socket, SIOCOUTQ, &unread) ? INT_MAX : unread;
}

/* To all connections of a user. Nobody tells what was read: look at those that
 * had some to read. */
static unsigned under_way_to(const struct worker *worker, uint32_t uid)
{
    unsigned n = 0;
    unsigned i;

    for (i = 0; i < worker->n_served; i++) {
        struct peer *peer = worker->served[i];

        if (peer->caller.uid != uid || !peer->n_under_way)
            continue;
        if (unread_by(peer) == 0)
            peer->n_under_way = 0;
        n += peer->n_under_way;
    }
    return n;
}

/* Return: 0, or what the call comes to. A shortage that others made is no
 * reason to end this peer. */
static int64_t give(struct peer *peer, uint32_t slot, uint32_t seq,
                    const struct xc_descriptors *descriptors)
{
    struct xc_server *server = peer->server;
    uint32_t n = descriptors->n_out + descriptors->n_doors_out;
    int fds[2 * XC_DESCRIPTORS_MAX];

    if (n > XC_DESCRIPTORS_MAX)
        return -XC_EIO;
    memcpy(fds, descriptors->out, descriptors->n_out * sizeof(fds[0]));
    memcpy(fds + descriptors->n_out, descriptors->doors_out,
           descriptors->n_doors_out * sizeof(fds[0]));
    if (unread_by(peer) > UNREAD_MAX) {
        worker_condemn(peer, "does not read its descriptors");
        return -XC_EIO;
    }
    if (under_way_to(peer->worker, peer->caller.uid) + n >
        server->given_uid_max) {
        audit_quota(peer, XC_QUOTA_GIVEN, server->given_uid_max);
        return -XC_ETOOMANYREFS;
    }
    if (parcel_send(peer->socket, slot, seq, fds, n,
                    descriptors->n_doors_out)) {
        peer->n_under_way += n;
        return 0;
    }
    switch (errno) {
    case EBADF: /* it is not open, or of a kind that the kernel passes to none
                 */
    case EINVAL:
    case EPERM:
        return xc_call_broken();
    case EPIPE: /* nobody is there to learn of it */
        return -XC_EIO;
    default:
        audit_quota(peer, XC_QUOTA_GIVEN, 0);
        return -XC_ETOOMANYREFS;
    }
}

/* Below the lock. There is room: no request is served without. */
static void put_given(struct peer *peer,
                      const struct xc_descriptors *descriptors)
{
    struct parcel *parcel = peer->given;

    while (parcel->state != PARCEL_NONE)
        parcel++;
    parcel->state = PARCEL_USED;
    parcel->n = descriptors->n_out;
    memcpy(parcel->fds, descriptors->out,
           descriptors->n_out * sizeof(descriptors->out[0]));
    __atomic_fetch_add(&peer->n_given, 1, __ATOMIC_RELAXED);
}

int64_t descriptors_leave(struct peer *peer, uint32_t slot, uint32_t seq,
                          int64_t status, struct xc_descriptors *descriptors)
{
    int64_t r = 0;

    if (status >= 0 && descriptors->n_out + descriptors->n_doors_out)
        r = give(peer, slot, seq, descriptors);
    /* Our own: they open nothing, and so nothing has to let itself be closed.
     */
    xc_descriptors_close(descriptors->doors_out, descriptors->n_doors_out);
    pthread_mutex_lock(&peer->server->lock);
    if (descriptors->n_in + descriptors->n_doors_in)
        peer->parcels[slot].state = PARCEL_USED;
    if (descriptors->n_out)
        put_given(peer, descriptors);
    pthread_mutex_unlock(&peer->server->lock);
    server_to_control(peer, PEER_USED);
    return r ? r : status;
}

/* Without the lock: it may take long. Return: whether there were any. */
static bool close_if_used(struct peer *peer, struct parcel *parcel)
{
    struct parcel used = {0};

    pthread_mutex_lock(&peer->server->lock);
    if (parcel->state == PARCEL_USED) {
        used = *parcel;
        *parcel = (struct parcel){0};
    }
    pthread_mutex_unlock(&peer->server->lock);
    if (used.state == PARCEL_NONE)
        return false;
    parcel_drop(&used);
    return true;
}

void descriptors_close_used(struct peer *peer)
{
    unsigned i;

    for (i = 0; i < CHANNEL_SLOTS; i++)
        close_if_used(peer, &peer->parcels[i]);
    for (i = 0; i < GIVEN_MAX; i++)
        if (close_if_used(peer, &peer->given[i]) &&
            __atomic_fetch_sub(&peer->n_given, 1, __ATOMIC_RELAXED) ==
                GIVEN_MAX)
            worker_wake(peer->worker); /* which may wait for room */
}

void descriptors_drop(struct peer *peer)
{
    unsigned i;

    for (i = 0; i < CHANNEL_SLOTS; i++)
        parcel_drop(&peer->parcels[i]);
    for (i = 0; i < GIVEN_MAX; i++)
        parcel_drop(&peer->given[i]);
}
