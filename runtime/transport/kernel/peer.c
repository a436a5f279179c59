/* SPDX-License-Identifier: MIT */
/* Peer: how a client begins and ends, in the server */
#include <crosscall/port.h>
#include <crosscall/status.h>

#include "transport/kernel/call_back.h"
#include "transport/kernel/process_fd.h"
#include "transport/kernel/server_state.h"

struct peer *peer_of(const struct xc_server *server, xc_identity caller)
{
    struct peer *peer = server->peers[peer_place(caller)];

    return peer && peer->identity == caller ? peer : NULL;
}

/* By registers none of it begins when nothing is held. Those that run know
 * whom they serve. */
static void end_calls(struct xc_server *server, const struct peer *peer)
{
    uint32_t n_left;

    if (!peer->holder)
        return;
    xc_holder_end(peer->holder);
    while (n_left = server->n_left, xc_kernel_serves(peer->identity))
        xc_kernel_sleep(&server->n_left, n_left, UINT64_MAX);
}

void peer_free(struct xc_server *server, struct peer *peer)
{
    server->peers[peer_place(peer->identity)] = NULL;
    call_back_gone(peer->back);
    end_calls(server, peer);
    xc_holder_free(peer->holder);
    carry_end(&peer->sent);
    known_regions_drop(&peer->known);
    xc_kernel_withdraw(peer->offer);
    xc_kernel_unmap(peer->request);
    xc_kernel_unmap(peer->reply);
    xc_port_free(peer);
}

/* Its pages become ours to read, and ours are offered to it. */
static int64_t map_pair(struct peer *peer, uint64_t offer)
{
    void *room = xc_kernel_room(KERNEL_PAIR_PAGES);
    int64_t r;

    peer->request = room;
    peer->reply = xc_kernel_pages(KERNEL_PAIR_PAGES);
    if (!room || !peer->reply)
        return -XC_E_QUOTA;
    r = xc_kernel_accept(peer->identity, offer, KERNEL_PAIR_PAGES, room);
    if (r < 0)
        return r == -XC_E_RESOURCES ? -XC_E_QUOTA : r;
    r = xc_kernel_offer(peer->identity, peer->reply, KERNEL_PAIR_PAGES,
                        XC_PAGES_READ);
    if (r < 0)
        return -XC_E_QUOTA;
    peer->offer = (uint64_t)r;
    return 0;
}

static int64_t begin(struct xc_server *server, const struct xc_caller *caller,
                     uint64_t offer)
{
    struct peer **place = &server->peers[peer_place(caller->process)];
    struct peer *peer;
    int64_t r;

    if (*place) /* who has ended, or abandoned what it had */
        peer_free(server, *place);
    peer = xc_port_alloc(sizeof(*peer));
    if (!peer)
        return -XC_E_QUOTA;
    peer->identity = caller->process;
    peer->began_with = offer;
    *place = peer;
    r = map_pair(peer, offer);
    if (r == 0 && xc_holder_new(server->domain, caller, &peer->holder))
        r = -XC_E_QUOTA;
    if (r == 0 && call_back_new(peer, &peer->back))
        r = -XC_E_QUOTA;
    if (r) {
        peer_free(server, peer);
        return r;
    }
    xc_holder_process(peer->holder, process_fd(peer->identity));
    view_init(peer);
    return 0;
}

/* 0, or the first method that we lack. */
static uint32_t lacks(const struct peer *peer, uint32_t n_methods,
                      const struct xc_interface *interface)
{
    const struct xc_shared *bytes =
        (const struct xc_shared *)peer->request->bytes;
    uint32_t i;

    for (i = 0; i < n_methods; i++) {
        struct kernel_hello_method wanted;
        const struct xc_method *method;

        xc_shared_bytes(&wanted, bytes,
                        sizeof(struct kernel_hello) + i * sizeof(wanted),
                        sizeof(wanted));
        method = xc_interface_method(interface, wanted.number);
        if (!method || method->key != wanted.key)
            return wanted.number;
    }
    return 0;
}

static bool is_hello(const struct kernel_hello *hello, uint64_t len)
{
    return !hello->pad && hello->n_methods <= KERNEL_METHODS_MAX &&
           len == sizeof(*hello) +
                      hello->n_methods * sizeof(struct kernel_hello_method);
}

static void let_go(const struct peer *peer, xc_handle handle)
{
    struct xc_call call = {.handle = handle, .method = XC_METHOD_RELEASE};

    xc_domain_dispatch(peer->holder, &call);
}

/* The root object, or a gift: its giver vouches for who claims it. */
static int64_t export(const struct peer *peer, xc_rights rights,
                      struct xc_kernel_words *words)
{
    struct xc_claimed claimed;
    struct kernel_hello hello;
    uint32_t lacking;
    int r;

    xc_shared_words(&hello, (const struct xc_shared *)peer->request->bytes,
                    sizeof(hello));
    if (!is_hello(&hello, words->word[0]))
        return -XC_E_MALFORMED;
    r = words->word[3]
            ? xc_domain_claim(peer->holder, words->word[3], words->word[4],
                              xc_port_now(), &claimed)
            : xc_domain_export_root(peer->holder, rights, &claimed);
    if (r)
        return r == -XC_E_DENIED ? r : -XC_E_QUOTA;
    lacking = lacks(peer, hello.n_methods, claimed.interface);
    if (!lacking) {
        words->word[1] = claimed.handle;
        return 0;
    }
    let_go(peer, claimed.handle);
    words->word[1] = lacking;
    return -XC_E_SHAPE;
}

static xc_rights admit(const struct xc_server *server,
                       const struct xc_caller *caller)
{
    const struct xc_known *self = xc_kernel_known(xc_kernel_start->self);

    if (server->options.admit)
        return server->options.admit(caller, server->options.data);
    return self && self->user == caller->uid ? XC_RIGHTS_ALL : 0;
}

void peer_hello(struct xc_server *server, xc_identity identity,
                struct xc_kernel_words *words)
{
    const struct xc_known *known = xc_kernel_known(identity);
    struct xc_caller caller = {.process = identity};
    const uint64_t offer = words->word[2];
    const uint64_t gift = words->word[3];
    struct peer *peer;
    xc_rights rights;
    int64_t r = 0;

    if (known)
        caller = (struct xc_caller){
            .known = true,
            .uid = known->user,
            .gid = known->user,
            .pid = (int32_t)((uint32_t)identity / 64),
            .process = identity,
        };
    rights = gift ? 0 : admit(server, &caller);
    if (!known || (!gift && !rights))
        r = -XC_E_DENIED;
    else if (offer)
        r = begin(server, &caller, offer);
    else if (!peer_of(server, identity))
        r = XC_KERNEL_STRANGER;
    if (r == 0) {
        peer = peer_of(server, identity);
        r = export(peer, rights, words);
        if (r && offer)
            peer_free(server, peer);
    }
    words->first = (uint64_t)r;
    words->word[2] = r ? 0 : peer_of(server, identity)->offer;
}

/* Who it is for has to live: a gift ends with its receiver. */
void peer_give(struct peer *peer, struct xc_kernel_words *words)
{
    const struct xc_known *known = xc_kernel_known(words->word[0]);
    struct xc_receiver receiver = {.process = words->word[0]};
    int64_t r = -XC_E_DENIED;
    uint64_t gift = 0;

    if (known) {
        receiver.pid = (int32_t)((uint32_t)receiver.process / 64);
        receiver.uid = known->user;
        r = xc_domain_give(peer->holder, words->first, receiver,
                           (xc_rights)words->word[2], xc_port_now(), &gift);
        server_look(); /* it ends, if nobody claims it */
    }
    words->first = (uint64_t)(r == -XC_E_RESOURCES ? -XC_E_QUOTA : r);
    words->word[1] = gift;
}
