/* SPDX-License-Identifier: MIT */
/*
 * Lend: objects of a caller's own, as parameters
 *
 * A client has a small domain for each connection, in which the server is the
 * one holder. What it passes of its own is lent: there is a reference for the
 * length of the call, and the reply says which of them the server keeps.
 */
#include "call/domain_state.h"

#include <crosscall/status.h>
#include <crosscall/swap.h>

int xc_domain_lend(struct xc_holder *holder, struct xc_lent *lent,
                   const struct xc_x *x, void *target, xc_rights rights,
                   xc_handle *out)
{
    const struct xc_access access = {.rights = rights,
                                     .sharing = XC_SAME_RIGHTS};
    xc_handle handle;
    int r;

    if (lent->n == XC_LENT_MAX)
        return -XC_E_QUOTA;
    r = xc_domain_grant(holder, x, target, &access, &handle);
    if (r)
        return r;
    lent->handles[lent->n++] = handle;
    *out = handle | XC_HANDLE_LENT;
    return 0;
}

void xc_domain_settle(struct xc_holder *holder, struct xc_lent *lent,
                      uint32_t kept)
{
    uint32_t n = lent->n;
    uint32_t i;

    lent->n = 0;
    for (i = 0; i < n; i++)
        if (!(kept & 1u << i))
            xc_holder_drop(holder, lent->handles[i]);
}

void xc_domain_withdraw(struct xc_holder *holder, const void *target)
{
    struct xc_domain *domain = holder->domain;
    struct xc_xobject *xobject;
    struct xc_xobject *next;

    xc_domain_lock(domain);
    for (xobject = holder->xobjects; xobject; xobject = next) {
        next = xobject->next;
        if (xobject->export->target->pointer == target)
            xc_xobject_remove(&domain->objects, xobject);
    }
    xc_domain_unlock(domain);
}

int xc_domain_on_release(struct xc_domain *domain, void *target,
                         void (*released)(void *target))
{
    int r;

    xc_domain_lock(domain);
    r = xc_objects_watch(&domain->objects, target, released);
    xc_domain_unlock(domain);
    if (r == 0)
        xc_domain_pass(domain);
    return r;
}
