/* SPDX-License-Identifier: MIT */
#include <crosscall/dispatch.h>
#include <crosscall/loopback.h>

#include <crosscall/client.h>
#include <crosscall/port.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "call/domain_state.h"
#include "call/loopback_state.h"

static struct loopback_frame *frame_new(size_t request)
{
    const size_t area = request + XC_MESSAGE_AREA - XC_MESSAGE_MAX;

    return xc_port_alloc(sizeof(struct loopback_frame) + area);
}

static int loopback_begin(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct loopback *loop = (struct loopback *)binding;
    struct loopback_frame *frame;

    loopback_lock(loop);
    frame = loop->free;
    if (frame)
        loop->free = frame->next;
    loopback_unlock(loop);
    if (!frame)
        frame = frame_new(XC_MESSAGE_MAX);
    if (!frame)
        return -XC_E_RESOURCES;
    call->request = (uint8_t *)frame->request;
    return 0;
}

static int loopback_begin_bulk(struct xc_binding *binding,
                               struct xc_stub_call *call, size_t request,
                               size_t reply)
{
    struct loopback_frame *frame;

    (void)binding;
    frame = frame_new(request > XC_MESSAGE_MAX ? request : XC_MESSAGE_MAX);
    if (!frame)
        return -XC_E_RESOURCES;
    frame->is_bulk = true;
    frame->bulk.reply = xc_port_alloc(reply);
    frame->bulk.max = reply;
    if (!frame->bulk.reply) {
        xc_port_free(frame);
        return -XC_E_RESOURCES;
    }
    call->request = (uint8_t *)frame->request;
    return 0;
}

/* As between processes: the method gets descriptors of its own. */
static int copy_descriptors(const struct xc_descriptors *from,
                            struct xc_descriptors *to)
{
    uint32_t i;
    int r;

    for (i = 0; i < from->n_in; i++) {
        r = xc_port_descriptor_copy(from->in[i], &to->in[i]);
        if (r) {
            xc_descriptors_close(to->in, i);
            return r;
        }
    }
    to->n_in = from->n_in;
    return 0;
}

static void give_descriptors(struct xc_descriptors *from,
                             struct xc_descriptors *to)
{
    uint32_t i;

    for (i = 0; i < from->n_out; i++)
        to->out[i] = from->out[i];
    to->n_out = from->n_out;
}

/* Out of line, for the arrays: few calls have anything beside their bytes. */
__attribute__((noinline)) static int
dispatch_carrying(struct loopback *loop, struct xc_call *served,
                  struct xc_stub_call *call, struct loopback_frame *frame)
{
    struct xc_descriptors descriptors = {
        .bulk = frame->is_bulk ? &frame->bulk : NULL,
    };
    int r = call->descriptors
                ? copy_descriptors(call->descriptors, &descriptors)
                : 0;

    if (r)
        return r;
    served->descriptors = &descriptors;
    call->status = xc_domain_dispatch(loop->holder, served);
    xc_descriptors_close(descriptors.in, descriptors.n_in);
    if (call->status >= 0 && call->descriptors)
        give_descriptors(&descriptors, call->descriptors);
    else
        xc_descriptors_close(descriptors.out, descriptors.n_out);
    return 0;
}

static int loopback_call(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct loopback *loop = (struct loopback *)binding;
    struct loopback_frame *frame = loopback_frame_of(call);
    struct xc_call served = {
        .handle = call->stub->handle,
        .method = call->method,
        .key = call->key,
        .deadline_ns = call->deadline_ns,
        .request = (const struct xc_shared *)frame->request,
        .request_len = call->request_len,
        .reply = (uint8_t *)frame->reply,
    };
    struct xc_thread *thread = xc_port_thread();
    const struct xc_canceller *cancel = thread->cancel;
    int r = 0;

    if (cancel) {
        served.cancel = &cancel->word;
        served.cancelled = XC_CANCELLED;
    }
    if (call->descriptors || frame->is_bulk)
        r = dispatch_carrying(loop, &served, call, frame);
    else
        call->status = xc_domain_dispatch_on(thread, loop->holder, &served);
    if (r)
        return r;
    frame->kept = served.kept;
    call->reply = (const struct xc_shared *)(served.reply_len > XC_MESSAGE_MAX
                                                 ? (void *)frame->bulk.reply
                                                 : frame->reply);
    call->reply_len = served.reply_len;
    return 0;
}

static int loopback_post(struct xc_binding *binding, struct xc_stub_call *call)
{
    return loopback_call(binding, call);
}

static void loopback_end(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct loopback *loop = (struct loopback *)binding;
    struct loopback_frame *frame = loopback_frame_of(call);

    if (frame->lent.n)
        xc_domain_settle(xc_loopback_holder(loop->back), &frame->lent,
                         frame->kept);
    if (frame->is_bulk) {
        xc_port_free(frame->bulk.reply);
        xc_port_free(frame);
        return;
    }
    loopback_lock(loop);
    frame->next = loop->free;
    loop->free = frame;
    loopback_unlock(loop);
}

static void loopback_abandon(struct xc_binding *binding)
{
    (void)binding; /* the peer is this process */
}

static void loopback_close(struct xc_binding *binding)
{
    struct loopback *loop = (struct loopback *)binding;

    xc_holder_free(loop->holder);
    xc_domain_free(loop->domain);
    loopback_close_back(loop);
    while (loop->free) {
        struct loopback_frame *next = loop->free->next;

        xc_port_free(loop->free);
        loop->free = next;
    }
    xc_port_lock_free(loop->lock);
    xc_port_free(loop);
}

static const struct xc_transport_ops loopback_ops = {
    .begin = loopback_begin,
    .begin_bulk = loopback_begin_bulk,
    .call = loopback_call,
    .post = loopback_post,
    .end = loopback_end,
    .abandon = loopback_abandon,
    .close = loopback_close,
    .callbacks = &loopback_callbacks,
    .carries = true,
    .states = &loopback_states,
};

int xc_loopback_new(struct xc_domain *domain, const struct xc_caller *caller,
                    struct xc_binding **out)
{
    struct loopback *loop = xc_port_alloc(sizeof(*loop));
    int r;

    if (!loop)
        return -XC_E_RESOURCES;
    loop->binding.ops = &loopback_ops;
    loop->binding.references = 1;
    /* Workers may all come by what one of them was given. */
    if (domain->n_workers > 1)
        loop->lock = xc_port_lock_new();
    if (domain->n_workers > 1 && !loop->lock)
        r = -XC_E_RESOURCES;
    else
        r = xc_holder_new(domain, caller, &loop->holder);
    if (r) {
        xc_port_lock_free(loop->lock);
        xc_port_free(loop);
        return r;
    }
    loopback_show_states(loop);
    *out = &loop->binding;
    return 0;
}

struct xc_holder *xc_loopback_holder(struct xc_binding *binding)
{
    return ((struct loopback *)binding)->holder;
}
