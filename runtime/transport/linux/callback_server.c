/* SPDX-License-Identifier: MIT */
#include "transport/linux/callback_server.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <crosscall/client.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "transport/linux/callback_lanes.h"
#include "transport/linux/callback_ring.h"
#include "transport/linux/packet.h"

/* xc_stub_call.slot of what goes into the ring; lanes have their numbers. */
enum { CALL_IN_RING = LANES };

static struct call_back *of(struct xc_binding *binding)
{
    return (struct call_back *)binding;
}

static int back_begin(struct xc_binding *binding, struct xc_stub_call *call)
{
    int r;

    if (!call->oneway && call->method != XC_METHOD_RELEASE)
        return call_back_begin_two_way(of(binding), call);
    r = call_back_begin_event(of(binding), call);
    if (r == 0)
        call->slot = CALL_IN_RING;
    return r;
}

static int back_call(struct xc_binding *binding, struct xc_stub_call *call)
{
    return call_back_two_way(of(binding), call);
}

static int back_post(struct xc_binding *binding, struct xc_stub_call *call)
{
    return call_back_post(of(binding), call);
}

static void back_end(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct call_back *back = of(binding);

    if (call->slot == CALL_IN_RING)
        pthread_mutex_unlock(&back->lock);
    else
        call_back_end_two_way(back);
}

static void back_abandon(struct xc_binding *binding)
{
    worker_condemn(of(binding)->peer, "sent a reply that breaks the contract");
}

static void back_close(struct xc_binding *binding)
{
    pthread_mutex_destroy(&of(binding)->lock);
    free(of(binding)->unreleased);
    presence_free(of(binding)->presence);
    free(of(binding));
}

static const struct xc_transport_ops back_ops = {
    .begin = back_begin,
    .call = back_call,
    .post = back_post,
    .end = back_end,
    .abandon = back_abandon,
    .close = back_close,
};

/* @fds: memory and a bell, for the client */
static int call_back_new(struct peer *peer, struct call_back **out, int fds[3])
{
    const size_t sizes[2] = {CALLBACK_TO_SERVER_SIZE, CALLBACK_TO_CLIENT_SIZE};
    struct call_back *back = calloc(1, sizeof(*back));
    int bell[2];
    unsigned i;

    if (!back)
        return -XC_E_RESOURCES;
    back->presence = presence_new();
    if (!back->presence)
        goto no_bell;
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, bell))
        goto no_bell;
    if (peer_charge(peer, XC_QUOTA_CHANNELS, sizes[0] + sizes[1],
                    &back->charge) ||
        channel_new(&back->memory, sizes, fds))
        goto no_memory;
    back->binding.ops = &back_ops;
    back->binding.references = 1;
    back->domain = peer->server->domain;
    back->worker = peer->worker;
    back->peer = peer;
    back->bell = bell[0];
    back->armed_seen = UINT32_MAX; /* so that the first call rings */
    fds[2] = bell[1];
    pthread_mutex_init(&back->lock, NULL);
    for (i = 0; i < LANES; i++)
        lane_init(&back->lanes[i], &call_back_lane_ops, back,
                  back->memory.to_client, back->memory.to_server, i);
    *out = back;
    return 0;
no_memory:
    xc_charge_end(&back->charge);
    close(bell[0]);
    close(bell[1]);
no_bell:
    presence_free(back->presence);
    free(back);
    return -XC_E_RESOURCES;
}

void call_back_end(struct call_back *back)
{
    if (!back)
        return;
    pthread_mutex_lock(&back->lock);
    back->peer = NULL;
    channel_unmap(&back->memory);
    xc_charge_end(&back->charge);
    close(back->bell);
    back->n_unreleased = 0;
    pthread_mutex_unlock(&back->lock);
    xc_binding_unref(&back->binding);
}

static bool send_answer(struct peer *peer, int status, const int *fds,
                        unsigned n_fds)
{
    struct handshake_callback answer = {
        .head = handshake_head_of(HANDSHAKE_CALLBACK),
        .status = (uint32_t)status,
    };

    return packet_send(peer->socket, &answer, sizeof(answer), fds, n_fds);
}

/* Return: false if the peer is to blame for it. */
static bool set_up(struct peer *peer)
{
    int fds[3];
    bool is_sent;
    unsigned i;

    if (peer->back)
        return send_answer(peer, XC_E_QUOTA, NULL, 0);
    if (call_back_new(peer, &peer->back, fds))
        return send_answer(peer, XC_E_RESOURCES, NULL, 0);
    view_ring(peer, peer->back); /* before the client can rely on it */
    is_sent = send_answer(peer, 0, fds, 3);
    if (!is_sent && errno == ETOOMANYREFS) {
        view_ring(peer, NULL);
        call_back_end(peer->back);
        peer->back = NULL;
        is_sent = send_answer(peer, XC_E_RESOURCES, NULL, 0);
    } else {
        xc_holder_call_back(peer->holder, &peer->back->binding);
    }
    for (i = 0; i < 3; i++)
        close(fds[i]);
    return is_sent;
}

void call_back_set_up(struct peer *peer)
{
    if (!set_up(peer))
        worker_condemn(peer, "does not read its answers");
}

bool call_back_look(struct call_back *back)
{
    unsigned i;

    if (back->owed) {
        back->owed = false;
        for (i = 0; i < LANES; i++) {
            int r = lane_settle(&back->lanes[i], 0);

            if (r == -XC_E_DEADLINE)
                back->owed = true;
            else if (r)
                return false;
        }
    }
    if (__atomic_load_n(&back->n_unreleased, __ATOMIC_RELAXED)) {
        pthread_mutex_lock(&back->lock);
        call_back_flush(back);
        pthread_mutex_unlock(&back->lock);
    }
    return true;
}
