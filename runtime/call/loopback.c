/* SPDX-License-Identifier: MIT */
#include <crosscall/loopback.h>

#include <crosscall/bulk.h>
#include <crosscall/client.h>
#include <crosscall/port.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "call/domain_state.h"

/** One call under way: nested calls each have their own. */
struct frame {
    struct frame *next;
    struct xc_lent lent;
    uint32_t kept;
    bool is_bulk;        /* made for one large call */
    struct xc_bulk bulk; /* of that */
    uint64_t reply[XC_MESSAGE_AREA / 8];
    uint64_t request[]; /* XC_MESSAGE_AREA bytes, or more */
};

struct loopback {
    struct xc_binding binding;
    struct xc_holder *holder;
    struct xc_domain *domain; /* freed with it, or NULL: somebody else's */
    struct xc_binding *back;  /* to what our side lends; made at first use */
    struct frame *free;       /* kept for the next call; below the lock */
    struct xc_lock *lock;     /* NULL: for one thread */
    struct xc_view view;
    struct xc_cells cells;
    struct xc_cell shown[XC_CELLS];
};

static struct frame *frame_of(const struct xc_stub_call *call)
{
    return (struct frame *)(call->request - offsetof(struct frame, request));
}

static void lock(struct loopback *loop)
{
    if (loop->lock)
        xc_port_lock(loop->lock);
}

static void unlock(struct loopback *loop)
{
    if (loop->lock)
        xc_port_unlock(loop->lock);
}

static struct frame *frame_new(size_t request)
{
    const size_t area = request + XC_MESSAGE_AREA - XC_MESSAGE_MAX;

    return xc_port_alloc(sizeof(struct frame) + area);
}

static int loopback_begin(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct loopback *loop = (struct loopback *)binding;
    struct frame *frame;

    lock(loop);
    frame = loop->free;
    if (frame)
        loop->free = frame->next;
    unlock(loop);
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
    struct frame *frame;

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
dispatch_carrying(struct loopback *loop, struct xc_request *request,
                  struct xc_stub_call *call, struct frame *frame)
{
    struct xc_descriptors descriptors = {
        .bulk = frame->is_bulk ? &frame->bulk : NULL,
    };
    int r = call->descriptors
                ? copy_descriptors(call->descriptors, &descriptors)
                : 0;

    if (r)
        return r;
    request->descriptors = &descriptors;
    call->status = xc_domain_dispatch(loop->holder, request);
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
    struct frame *frame = frame_of(call);
    struct xc_request request = {
        .handle = call->stub->handle,
        .method = call->method,
        .key = call->key,
        .deadline_ns = call->deadline_ns,
        .bytes = (const struct xc_shared *)frame->request,
        .len = call->request_len,
        .reply = (uint8_t *)frame->reply,
    };
    const struct xc_canceller *cancel = xc_port_thread()->cancel;
    int r = 0;

    if (cancel) {
        request.cancel = &cancel->word;
        request.cancelled = XC_CANCELLED;
    }
    if (call->descriptors || frame->is_bulk)
        r = dispatch_carrying(loop, &request, call, frame);
    else
        call->status = xc_domain_dispatch(loop->holder, &request);
    if (r)
        return r;
    frame->kept = request.kept;
    call->reply = (const struct xc_shared *)(request.reply_len > XC_MESSAGE_MAX
                                                 ? (void *)frame->bulk.reply
                                                 : frame->reply);
    call->reply_len = request.reply_len;
    return 0;
}

static int loopback_post(struct xc_binding *binding, struct xc_stub_call *call)
{
    return loopback_call(binding, call);
}

static void loopback_end(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct loopback *loop = (struct loopback *)binding;
    struct frame *frame = frame_of(call);

    if (frame->lent.n)
        xc_domain_settle(xc_loopback_holder(loop->back), &frame->lent,
                         frame->kept);
    if (frame->is_bulk) {
        xc_port_free(frame->bulk.reply);
        xc_port_free(frame);
        return;
    }
    lock(loop);
    frame->next = loop->free;
    loop->free = frame;
    unlock(loop);
}

static void loopback_abandon(struct xc_binding *binding)
{
    (void)binding; /* the peer is this process */
}

/* What is lent has a domain of its own, where the other side is the holder. */
static int new_back(struct loopback *loop)
{
    const struct xc_domain_options options = {
        .workers = loop->holder->domain->n_workers,
        .seats = loop->holder->domain->n_seats,
    };
    struct xc_domain *domain;
    int r;

    r = xc_domain_new(&options, &domain);
    if (r)
        return r;
    r = xc_loopback_new(domain, xc_holder_caller(loop->holder), &loop->back);
    if (r) {
        xc_domain_free(domain);
        return r;
    }
    ((struct loopback *)loop->back)->domain = domain;
    xc_holder_call_back(loop->holder, loop->back);
    return 0;
}

static int make_back(struct loopback *loop)
{
    int r = 0;

    lock(loop);
    if (!loop->back)
        r = new_back(loop);
    unlock(loop);
    return r;
}

static int loopback_lend(struct xc_binding *binding, struct xc_stub_call *call,
                         const struct xc_x *x, void *object, xc_rights rights,
                         xc_handle *out)
{
    struct loopback *loop = (struct loopback *)binding;
    struct frame *frame = frame_of(call);
    int r = make_back(loop);

    if (r)
        return r;
    frame->kept = 0;
    return xc_domain_lend(xc_loopback_holder(loop->back), &frame->lent, x,
                          object, rights, out);
}

static int loopback_withdraw(struct xc_binding *binding, void *object)
{
    struct loopback *loop = (struct loopback *)binding;

    int r = make_back(loop);

    if (r == 0)
        xc_domain_withdraw(xc_loopback_holder(loop->back), object);
    return r;
}

static int loopback_on_release(struct xc_binding *binding, void *object,
                               void (*released)(void *object))
{
    struct loopback *loop = (struct loopback *)binding;
    int r = make_back(loop);

    if (r)
        return r;
    return xc_domain_on_release(((struct loopback *)loop->back)->domain, object,
                                released);
}

/* Whatever the other side calls runs at once: nothing ever waits. */
static int loopback_serve(struct xc_binding *binding, uint64_t deadline_ns)
{
    (void)binding, (void)deadline_ns;
    return 0;
}

static int loopback_events_fd(struct xc_binding *binding, int *out)
{
    (void)binding, (void)out;
    return -XC_E_FOREIGN_OBJECT;
}

static const struct xc_callback_ops loopback_callbacks = {
    .lend = loopback_lend,
    .withdraw = loopback_withdraw,
    .on_release = loopback_on_release,
    .serve = loopback_serve,
    .events_fd = loopback_events_fd,
};

static void loopback_show(struct xc_view *view, uint32_t cell, uint32_t number,
                          uint64_t word)
{
    struct loopback *loop =
        (struct loopback *)((char *)view - offsetof(struct loopback, view));

    xc_cell_write(&loop->shown[cell], number, word);
}

static void loopback_tell(struct xc_view *view)
{
    (void)view; /* this thread is the one that polls */
}

static int loopback_take(struct xc_binding *binding, xc_handle handle,
                         struct xc_observe *out)
{
    struct loopback *loop = (struct loopback *)binding;
    int r;

    lock(loop);
    r = xc_cells_take(&loop->cells, handle, out);
    unlock(loop);
    return r;
}

static void loopback_give_cell(struct xc_binding *binding, uint32_t cell)
{
    struct loopback *loop = (struct loopback *)binding;

    lock(loop);
    xc_cells_give(&loop->cells, cell);
    unlock(loop);
}

static int loopback_look(struct xc_binding *binding, uint32_t cell,
                         uint64_t *word)
{
    const struct loopback *loop = (struct loopback *)binding;

    *word = xc_cell_read(&loop->shown[cell], loop->cells.entries[cell].number);
    return 0;
}

static const struct xc_state_ops loopback_states = {
    .take = loopback_take,
    .give = loopback_give_cell,
    .look = loopback_look,
};

/* Stubs that methods keep may outlive us; then they name nothing. */
static void close_back(struct loopback *loop)
{
    if (!loop->back)
        return;
    xc_holder_end(xc_loopback_holder(loop->back));
    xc_binding_unref(loop->back);
}

static void loopback_close(struct xc_binding *binding)
{
    struct loopback *loop = (struct loopback *)binding;

    xc_holder_free(loop->holder);
    xc_domain_free(loop->domain);
    close_back(loop);
    while (loop->free) {
        struct frame *next = loop->free->next;

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
    loop->view.show = loopback_show;
    loop->view.tell = loopback_tell;
    xc_holder_view(loop->holder, &loop->view);
    *out = &loop->binding;
    return 0;
}

struct xc_holder *xc_loopback_holder(struct xc_binding *binding)
{
    return ((struct loopback *)binding)->holder;
}
