/* SPDX-License-Identifier: MIT */
/*
 * State, the server's side: what methods say, and who wants to be shown it
 */
#include <crosscall/state.h>

#include <crosscall/cell.h>
#include <crosscall/port.h>

#include "call/domain_state.h"
#include "object/observer.h"

int xc_set_state(void *object, uint32_t state)
{
    struct xc_domain *domain = xc_port_thread()->domain;
    int r;

    if (state & XC_STATE_GONE)
        return -XC_E_MALFORMED;
    if (!domain)
        return 0;
    xc_domain_lock(domain);
    /* What nobody holds may be returned by this call; else it is not known. */
    r = xc_objects_set_state(
        &domain->objects, object, state,
        domain->seats[xc_domain_seat(domain, xc_port_thread())].depth > 0);
    xc_domain_unlock(domain);
    return r;
}

int xc_touch_state(void *object)
{
    struct xc_domain *domain = xc_port_thread()->domain;

    if (!domain)
        return 0;
    xc_domain_lock(domain);
    xc_objects_touch_state(&domain->objects, object);
    xc_domain_unlock(domain);
    return 0;
}

void xc_holder_view(struct xc_holder *holder, struct xc_view *view)
{
    holder->view = view;
}

struct xc_view *xc_holder_peek_view(const struct xc_holder *holder)
{
    return holder->view;
}

int64_t xc_dispatch_observe(struct xc_holder *holder,
                            const struct xc_call *call)
{
    uint32_t at;

    if (!holder->view)
        return -XC_E_NO_METHOD;
    if (call->request_len % sizeof(struct xc_observe) ||
        call->request_len > XC_CELLS * sizeof(struct xc_observe))
        return -XC_E_MALFORMED;
    for (at = 0; at < call->request_len; at += sizeof(struct xc_observe)) {
        struct xc_observe ask;

        xc_shared_bytes(&ask, call->request, at, sizeof(ask));
        if (ask.cell >= XC_CELLS || !ask.number)
            return -XC_E_MALFORMED;
        xc_domain_lock(holder->domain);
        xc_observe(
            holder, ask.cell, ask.number,
            xc_xobject_peek(&holder->domain->objects, holder, ask.handle));
        xc_domain_unlock(holder->domain);
    }
    holder->view->tell(holder->view);
    return 0;
}
