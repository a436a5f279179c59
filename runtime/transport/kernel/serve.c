/* SPDX-License-Identifier: MIT */
/* Serve: one call, from the registers that it came with to those that go back
 */
#include <crosscall/dispatch.h>
#include <crosscall/shortcut.h>
#include <crosscall/status.h>

#include "transport/kernel/call_back.h"
#include "transport/kernel/process_fd.h"
#include "transport/kernel/server_state.h"

static const struct xc_kernel_words nothing;

static void answer(struct xc_kernel_words *words, int64_t status)
{
    *words = nothing;
    words->first = (uint64_t)status;
}

/* Whom a caller says the objects are of that it passes: anybody. */
static void take_doors(const struct peer *peer, uint32_t n,
                       struct xc_descriptors *descriptors)
{
    const volatile xc_identity *doors = peer->request->doors;
    uint32_t i;

    for (i = 0; i < n; i++)
        descriptors->in[descriptors->n_in + i] = process_fd(doors[i]);
    descriptors->n_doors_in = n;
}

static void put_doors(struct peer *peer,
                      const struct xc_descriptors *descriptors)
{
    uint32_t i;

    for (i = 0; i < descriptors->n_doors_out; i++)
        peer->reply->doors[i] = process_of_fd(descriptors->doors_out[i]);
}

/* What the method gives is offered until the caller calls again. */
static int64_t send_carried(struct peer *peer, int64_t status,
                            struct xc_call *call)
{
    struct xc_descriptors *descriptors = call->descriptors;

    if (status >= 0 && carry_send(&peer->sent, peer->identity, descriptors->out,
                                  descriptors->n_out, peer->reply->carried)) {
        call->reply_len = 0;
        status = -XC_E_QUOTA;
    }
    xc_descriptors_close(descriptors->out, descriptors->n_out);
    return status;
}

static int64_t dispatch(struct peer *peer, struct xc_call *call,
                        uint32_t n_doors, uint32_t n_carried)
{
    struct xc_descriptors *descriptors = call->descriptors;
    struct incoming came[XC_DESCRIPTORS_MAX];
    int64_t status;

    if (carry_receive(peer->identity, peer->request->carried, n_carried, came,
                      descriptors->in))
        return -XC_E_QUOTA;
    descriptors->n_in = n_carried;
    take_doors(peer, n_doors, descriptors);
    status = xc_domain_dispatch_on(xc_port_thread(), peer->holder, call);
    xc_descriptors_close(descriptors->in, descriptors->n_in);
    return send_carried(peer, status, call);
}

/* Lengths are what is ours to check. Return: whether the peer may go on */
static bool run(struct peer *peer, struct xc_kernel_words *words)
{
    struct xc_descriptors descriptors = {.known = &peer->known};
    struct xc_call call = {
        .handle = words->first,
        .method = (uint32_t)words->method,
        .key = (uint32_t)(words->method >> 32),
        .deadline_ns = words->word[1],
        .request = (const struct xc_shared *)peer->request->bytes,
        .request_len = (uint32_t)words->word[0],
        .reply = peer->reply->bytes,
        .descriptors = &descriptors,
    };
    int64_t status = -XC_E_MALFORMED;

    carry_end(&peer->sent); /* who calls again has taken them, or never will */
    if (words->word[0] <= XC_MESSAGE_MAX &&
        words->word[2] <= XC_DESCRIPTORS_MAX &&
        words->word[3] <= XC_DESCRIPTORS_MAX - words->word[2])
        status = dispatch(peer, &call, (uint32_t)words->word[2],
                          (uint32_t)words->word[3]);
    answer(words, status);
    if (status == -XC_E_MALFORMED) /* no Stub sends that */
        return false;
    put_doors(peer, &descriptors);
    words->word[0] = call.reply_len;
    words->word[1] = descriptors.n_doors_out;
    words->word[2] = call.kept;
    words->word[3] = peer->sent.n;
    xc_shortcut_open(peer->holder, call.handle);
    return true;
}

/* Return: the thread that waits */
static uint64_t run_call(struct xc_server *server, xc_identity caller,
                         uint64_t thread, struct xc_kernel_words *words)
{
    struct peer *peer = peer_of(server, caller);
    bool goes_on;

    call_back_begin(peer->back, thread);
    goes_on = run(peer, words);
    goes_on = call_back_end(peer->back, words, &thread) && goes_on;
    if (goes_on)
        __atomic_store_n(&peer->reply->over, peer->back->turns.call,
                         __ATOMIC_RELEASE);
    else
        peer_free(server, peer);
    return thread;
}

static uint64_t serve(struct xc_server *server, xc_identity caller,
                      uint64_t thread, struct xc_kernel_words *words)
{
    const uint32_t method = (uint32_t)words->method;
    struct peer *peer = peer_of(server, caller);

    if (method == KERNEL_HELLO) {
        peer_hello(server, caller, words);
    } else if (!peer) {
        answer(words, XC_KERNEL_STRANGER);
    } else if (method == KERNEL_BYE) {
        if (words->word[0] == peer->began_with) /* else it was begun anew */
            peer_free(server, peer);
        answer(words, 0);
    } else if (method == KERNEL_GIVE) {
        peer_give(peer, words);
    } else if (method == KERNEL_EVENT) {
        call_back_next(peer->back, words);
    } else {
        return run_call(server, caller, thread, words);
    }
    return thread;
}

/* One at a time of each caller, whatever it says: no Stub begins a second one.
 * So what is a caller's needs no lock, and can be freed in its call. */
uint64_t xc_kernel_serve(xc_identity caller, uint64_t thread,
                         struct xc_kernel_words *words)
{
    struct xc_server *server = kernel_server;
    uint32_t *busy;

    if (!server) {
        answer(words, XC_KERNEL_STRANGER);
        return thread;
    }
    busy = &server->busy[peer_place(caller)];
    if (__atomic_exchange_n(busy, 1, __ATOMIC_ACQUIRE)) {
        answer(words, XC_KERNEL_BUSY);
        return thread;
    }
    thread = serve(server, caller, thread, words);
    if (xc_domain_pass_idle(server->domain, xc_kernel_idle))
        server_look();
    __atomic_store_n(busy, 0, __ATOMIC_RELEASE);
    return thread;
}
