/* SPDX-License-Identifier: MIT */
/*
 * Loop-back, the way back: what our side lends, the other side calls
 */
#include "call/loopback_state.h"

#include <crosscall/client.h>
#include <crosscall/loopback.h>
#include <crosscall/status.h>

#include "call/domain_state.h"

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

    loopback_lock(loop);
    if (!loop->back)
        r = new_back(loop);
    loopback_unlock(loop);
    return r;
}

static int loopback_lend(struct xc_binding *binding, struct xc_stub_call *call,
                         const struct xc_x *x, void *object, xc_rights rights,
                         xc_handle *out)
{
    struct loopback *loop = (struct loopback *)binding;
    struct loopback_frame *frame = loopback_frame_of(call);
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

const struct xc_callback_ops loopback_callbacks = {
    .lend = loopback_lend,
    .withdraw = loopback_withdraw,
    .on_release = loopback_on_release,
    .serve = loopback_serve,
    .events_fd = loopback_events_fd,
};

/* Stubs that methods keep may outlive us; then they name nothing. */
void loopback_close_back(struct loopback *loop)
{
    if (!loop->back)
        return;
    xc_holder_end(xc_loopback_holder(loop->back));
    xc_binding_unref(loop->back);
}
