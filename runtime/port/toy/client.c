/* SPDX-License-Identifier: MIT */
/* Toy, the client's side: what a struct xc_transport_ops has to do */
#include <crosscall/port.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "toy.h"

struct toy {
    struct xc_binding binding;
    struct toy_memory *memory;
    struct toy_kernel *kernel;
    uint32_t taken; /* a call has the memory, and what follows; atomic */
    uint32_t sent;  /* seq of the last request */
    bool ended;     /* the server is gone, or broke the rules */
};

/* Until the server is through with the last request, whoever's that was. */
static int wait_for_reply(struct toy *toy, uint64_t deadline_ns)
{
    const uint32_t *word = &toy->memory->reply.seq;
    uint32_t before = toy->sent - TOY_NEXT;
    uint32_t seq;
    int r = toy->ended ? -XC_E_DISCONNECTED : 0;

    while (!r) {
        seq = __atomic_load_n(word, __ATOMIC_ACQUIRE);
        if (seq == toy->sent)
            return 0;
        r = seq == before
                ? toy->kernel->wait(toy->kernel, word, seq, deadline_ns)
                : -XC_E_BAD_REPLY;
    }
    toy->ended = r != -XC_E_DEADLINE;
    return r;
}

static void toy_end(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct toy *toy = (struct toy *)binding;

    (void)call;
    __atomic_store_n(&toy->taken, 0, __ATOMIC_RELEASE);
    toy->kernel->wake(toy->kernel, &toy->taken);
}

static int toy_begin(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct toy *toy = (struct toy *)binding;
    uint64_t deadline_ns = call->oneway ? 0 : call->deadline_ns;
    int r = 0;

    while (!r && __atomic_exchange_n(&toy->taken, 1, __ATOMIC_ACQUIRE))
        r = toy->kernel->wait(toy->kernel, &toy->taken, 1, deadline_ns);
    if (!r) {
        r = wait_for_reply(toy, deadline_ns);
        if (r)
            toy_end(binding, call);
    }
    call->request = (uint8_t *)toy->memory->request_bytes;
    return call->oneway && r == -XC_E_DEADLINE ? -XC_E_WOULD_BLOCK : r;
}

static int toy_post(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct toy *toy = (struct toy *)binding;
    struct toy_request *request = &toy->memory->request;

    request->len = call->request_len;
    request->method = call->method;
    request->key = call->key;
    request->handle = call->stub->handle;
    request->deadline_ns = call->deadline_ns;
    toy->sent += TOY_NEXT;
    __atomic_store_n(&request->seq, toy->sent, __ATOMIC_RELEASE);
    toy->kernel->wake(toy->kernel, &request->seq);
    return 0;
}

static void toy_abandon(struct xc_binding *binding)
{
    ((struct toy *)binding)->ended = true;
}

static int toy_call(struct xc_binding *binding, struct xc_stub_call *call)
{
    const struct toy_memory *memory = ((struct toy *)binding)->memory;
    struct toy_reply reply;
    int r;

    toy_post(binding, call);
    r = wait_for_reply((struct toy *)binding, call->deadline_ns);
    if (r)
        return r;
    xc_shared_words(&reply, (const struct xc_shared *)&memory->reply,
                    sizeof(reply));
    if (reply.len > XC_MESSAGE_MAX) {
        toy_abandon(binding);
        return -XC_E_BAD_REPLY;
    }
    call->status = reply.status;
    call->reply = (const struct xc_shared *)memory->reply_bytes;
    call->reply_len = reply.len;
    return 0;
}

static void toy_close(struct xc_binding *binding)
{
    struct toy *toy = (struct toy *)binding;
    uint32_t *word = &toy->memory->request.seq;

    __atomic_store_n(word, toy->sent | TOY_CLOSED, __ATOMIC_RELEASE);
    toy->kernel->wake(toy->kernel, word);
    xc_port_free(toy);
}

int toy_connect(struct toy_memory *memory, struct toy_kernel *kernel,
                struct xc_binding **out)
{
    static const struct xc_transport_ops ops = {
        .begin = toy_begin,
        .call = toy_call,
        .post = toy_post,
        .end = toy_end,
        .abandon = toy_abandon,
        .close = toy_close,
    };
    struct toy *toy = xc_port_alloc(sizeof(*toy));

    if (!toy)
        return -XC_E_RESOURCES;
    toy->binding = (struct xc_binding){.ops = &ops, .references = 1};
    toy->memory = memory;
    toy->kernel = kernel;
    *out = &toy->binding;
    return 0;
}
