/* SPDX-License-Identifier: MIT */
#include "transport/linux/peer.h"

#include <errno.h>
#include <poll.h>
#include <sched.h>
#include <stdlib.h>
#include <unistd.h>

#include <crosscall/status.h>

#include "transport/linux/callback_server.h"
#include "transport/linux/clock.h"
#include "transport/linux/packet.h"
#include "transport/linux/served.h"
#include "transport/linux/server_state.h"
#include "transport/linux/view.h"

void worker_condemn(struct peer *peer, const char *why)
{
    if (peer->condemned)
        return;
    peer->condemned = true;
    audit_bad_message(peer, why);
    server_to_control(peer, PEER_CONDEMN);
}

bool peer_is_ended(const struct peer *peer)
{
    return __atomic_load_n(&peer->ended, __ATOMIC_ACQUIRE);
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

    return poll(&socket, 1, 0) > 0;
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
    xc_holder_gone(peer->holder, &peer->ended);
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

void peer_prepare_slots(struct peer *peer)
{
    uint32_t i;

    for (i = 0; i < CHANNEL_SLOTS; i++) {
        struct served_slot *slot = &peer->slots[i];

        slot->request = channel_request(&peer->channel, i);
        slot->reply = channel_reply(&peer->channel, i);
        slot->cancel = &channel_client(&peer->channel)->cancelled[i];
        slot->number = i;
        slot->call = (struct xc_call){
            .reply = (uint8_t *)slot->reply->bytes,
            .descriptors = &peer->beside,
            .cancel = slot->cancel,
            .later = &slot->request->deadline_ns,
        };
    }
    peer->beside.bulk = &peer->bulk_reply;
}

/* The kernel has whom we woke wait for our core, as if we were to sleep now.
 * Who else waits there keeps it for a slice: that is lost once in a second. */
static void let_it_run(struct worker *worker)
{
    const uint64_t began_ns = clock_now();
    uint64_t ended_ns;

    if (began_ns < worker->crowded_until_ns)
        return;
    sched_yield();
    ended_ns = clock_now();
    if (ended_ns - began_ns > NS_PER_MS)
        worker->crowded_until_ns = ended_ns + NS_PER_S;
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
    r = spare_take(peer->server, &peer->channel, fds);
    if (r)
        return r;
    peer_prepare_slots(peer);
    view_init(peer);
    packet_allow_fds(peer->socket, true); /* from now on it may give */
    if (!served_add(peer)) {
        r = -XC_E_RESOURCES;
    } else if (!packet_send(peer->socket, &accept, sizeof(accept), fds, 2) &&
               errno != EPIPE &&
               errno != ECONNRESET) { /* not to who has gone */
        served_remove(peer);
        r = -XC_E_RESOURCES;
    }
    close(fds[0]);
    close(fds[1]);
    let_it_run(peer->worker);
    spare_make(peer->server);
    return r;
}

void peer_serve(struct peer *peer)
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

void peer_give(struct peer *peer, const struct handshake_give *give,
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
void peer_let_go(struct peer *peer)
{
    xc_holder_free(peer->holder);
    peer->holder = NULL;
    known_regions_drop(&peer->known);
    call_back_end(peer->back);
    peer->back = NULL;
}

void peer_drop(struct peer *peer)
{
    struct worker *worker = peer->worker;

    if (peer_is_inside(peer)) {
        worker->n_leaving += !peer->leaving;
        peer->leaving = true;
        peer->condemned = true;
        return;
    }
    worker->n_leaving -= peer->leaving;
    served_remove(peer);
    peer_let_go(peer);
    server_to_control(peer, PEER_CLOSE);
}
