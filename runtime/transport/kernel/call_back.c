/* SPDX-License-Identifier: MIT */
#include "transport/kernel/call_back.h"

#include <crosscall/client.h>
#include <crosscall/port.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

/* xc_stub_call.slot: how it goes */
enum { IN_TURNS = 1, AS_EVENT };

static struct call_back *of(struct xc_binding *binding)
{
    return (struct call_back *)binding;
}

/* The client waits in that call, and so until its deadline at most. */
static int begin_two_way(struct call_back *back, struct xc_stub_call *call)
{
    uint64_t most;

    if (back->serves != xc_kernel_self || back->is_left ||
        !kernel_server->options.max_wait_ns)
        return -XC_E_WOULD_BLOCK;
    most = xc_port_now() + kernel_server->options.max_wait_ns;
    if (call->deadline_ns > most)
        call->deadline_ns = most;
    call->slot = IN_TURNS;
    call->request = back->turns.mine;
    return 0;
}

static int begin(struct xc_binding *binding, struct xc_stub_call *call)
{
    int r;

    if (!of(binding)->peer)
        return -XC_E_DISCONNECTED;
    if (!call->oneway && call->method != XC_METHOD_RELEASE)
        return begin_two_way(of(binding), call);
    r = call_back_begin_event(of(binding), call);
    call->slot = AS_EVENT;
    return r;
}

/* Whoever gives up has no turn any more. The client learns it from its pages:
 * how its own call ends, too. */
static int call(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct call_back *back = of(binding);
    int r = turns_call(&back->turns, call);

    if (r == -XC_E_BAD_REPLY)
        back->is_odd = true;
    if (r) {
        back->is_left = true;
        __atomic_store_n(&back->peer->reply->left, back->turns.call,
                         __ATOMIC_RELEASE);
    }
    return r;
}

static int post(struct xc_binding *binding, struct xc_stub_call *call)
{
    return call_back_post(of(binding), call);
}

static void end(struct xc_binding *binding, struct xc_stub_call *call)
{
    (void)binding;
    if (call->slot == AS_EVENT)
        call_back_end_event(call);
}

static void abandon(struct xc_binding *binding) { of(binding)->is_odd = true; }

static void close(struct xc_binding *binding) { xc_port_free(of(binding)); }

static const struct xc_transport_ops back_ops = {
    .begin = begin,
    .call = call,
    .post = post,
    .end = end,
    .abandon = abandon,
    .close = close,
};

int call_back_new(struct peer *peer, struct call_back **out)
{
    struct call_back *back = xc_port_alloc(sizeof(*back));

    if (!back)
        return -XC_E_RESOURCES;
    *back = (struct call_back){
        .binding = {&back_ops, 1},
        .peer = peer,
        .turns = {.other = peer->identity,
                  .mine = peer->reply->bytes,
                  .theirs = peer->request->bytes,
                  .holder = peer->holder},
    };
    xc_holder_call_back(peer->holder, &back->binding);
    *out = back;
    return 0;
}

void call_back_gone(struct call_back *back)
{
    if (!back)
        return;
    xc_kernel_lock(&back->lock);
    back->peer = NULL;
    call_back_drop(back);
    xc_kernel_unlock(&back->lock);
    xc_binding_unref(&back->binding);
}

void call_back_begin(struct call_back *back, uint64_t thread)
{
    back->serves = xc_kernel_self;
    back->turns.call = thread;
    back->turns.thread = thread;
    back->is_left = false;
}

bool call_back_end(struct call_back *back, const struct xc_kernel_words *words,
                   uint64_t *thread)
{
    struct kernel_last *last = &back->peer->reply->last;
    unsigned i;

    back->serves = NULL;
    *thread = back->turns.thread;
    if (back->is_left) {
        last->first = words->first;
        for (i = 0; i < 4; i++)
            last->word[i] = words->word[i];
    }
    return !back->is_odd;
}
