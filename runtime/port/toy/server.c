/* SPDX-License-Identifier: MIT */
/* Toy, the server's side: what xc_domain_dispatch() has to be told */
#include <crosscall/status.h>

#include "toy.h"

static int run(struct toy_peer *peer)
{
    struct toy_memory *memory = peer->memory;
    struct xc_call call = {.reply = (uint8_t *)memory->reply_bytes};
    struct toy_request head;
    int64_t status;

    /* The client may be writing: what is looked at is our own copy. */
    xc_shared_words(&head, (const struct xc_shared *)&memory->request,
                    sizeof(head));
    if (head.len > XC_MESSAGE_MAX)
        return -XC_E_PROTOCOL;
    call.handle = head.handle;
    call.method = head.method;
    call.key = head.key;
    call.deadline_ns = head.deadline_ns;
    call.request = (const struct xc_shared *)memory->request_bytes;
    call.request_len = head.len;
    status = xc_domain_dispatch(peer->holder, &call);
    memory->reply.status = status;
    memory->reply.len = call.reply_len;
    __atomic_store_n(&memory->reply.seq, peer->served, __ATOMIC_RELEASE);
    peer->kernel->wake(peer->kernel, &memory->reply.seq);
    return status == -XC_E_MALFORMED ? -XC_E_PROTOCOL : 1;
}

int toy_serve(struct toy_peer *peer)
{
    const uint32_t *word = &peer->memory->request.seq;
    uint32_t seq = __atomic_load_n(word, __ATOMIC_ACQUIRE);

    if (seq == peer->served)
        return 0;
    if (seq == (peer->served | TOY_CLOSED))
        return -XC_E_DISCONNECTED;
    if ((seq & ~(uint32_t)TOY_CLOSED) != peer->served + TOY_NEXT)
        return -XC_E_PROTOCOL;
    peer->served += TOY_NEXT;
    return run(peer);
}

int toy_run(struct toy_peer *peer)
{
    const uint32_t *word = &peer->memory->request.seq;
    int r = 0;

    while (r >= 0) {
        r = toy_serve(peer);
        if (r == 0)
            r = peer->kernel->wait(peer->kernel, word, peer->served,
                                   UINT64_MAX);
    }
    return r;
}
