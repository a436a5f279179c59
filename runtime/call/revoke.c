/* SPDX-License-Identifier: MIT */
/*
 * Revoke: take back what was given, and what was given on
 *
 * All of it has the same export as the X object that it was derived from, and
 * that one stays: so no target ends here, and its owner's released() cannot
 * change the tree on which we climb.
 */
#include "call/domain_state.h"

#include <assert.h>

#include <crosscall/port.h>
#include <crosscall/status.h>

static_assert(offsetof(struct xc_gift, derivation) == 0, "cast from its node");

static struct xc_xobject *xobject_of(struct xc_derivation *node)
{
    return (struct xc_xobject *)((char *)node -
                                 offsetof(struct xc_xobject, derivation));
}

/* Out of sight. @cut: those of other workers, which stay for a while */
static unsigned remove_one(struct xc_domain *domain, struct xc_xobject *xobject,
                           struct xc_xobject **cut)
{
    unsigned owner = xobject->holder->worker;

    if (owner == XC_ANY_WORKER || owner == xc_domain_this(domain))
        return xc_xobject_remove(&domain->objects, xobject);
    xc_xobject_cut(&domain->objects, xobject);
    xobject->next = *cut;
    *cut = xobject;
    return 0; /* to be asked below */
}

/* How many calls are in what has ended. */
static unsigned revoke_below(struct xc_domain *domain,
                             struct xc_xobject *xobject)
{
    struct xc_derivation *root = &xobject->derivation;
    struct xc_derivation *node = xc_derivation_leaf(root);
    struct xc_xobject *cut = NULL;
    unsigned n_running = 0;

    while (node != root) {
        struct xc_derivation *parent = node->parent;

        if (node->is_gift)
            xc_gift_end(domain, (struct xc_gift *)node);
        else
            n_running += remove_one(domain, xobject_of(node), &cut);
        node = xc_derivation_leaf(parent);
    }
    if (cut)
        xc_port_barrier();
    for (; cut; cut = cut->next)
        n_running += xc_xobject_running(cut);
    return n_running;
}

int xc_domain_revoke(struct xc_holder *holder, xc_handle handle)
{
    struct xc_domain *domain = holder->domain;
    struct xc_xobject *xobject;
    int r = -XC_E_STALE_HANDLE;

    xc_domain_lock(domain);
    xobject = xc_xobject_peek(&domain->objects, holder, handle);
    if (xobject)
        r = (int)revoke_below(domain, xobject);
    xc_domain_unlock(domain);
    return r;
}
