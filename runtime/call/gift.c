/* SPDX-License-Identifier: MIT */
/*
 * Gifts: objects offered to a process that has not come for them yet
 *
 * A gift names its receiver by a process identity that is never used again,
 * so its number is no secret. It is charged to the giver and ends when it is
 * claimed, after 30 s, or with the giver.
 */
#include "call/domain_state.h"

#include <crosscall/port.h>
#include <crosscall/status.h>

int xc_domain_give(struct xc_holder *giver, xc_handle handle, uint64_t receiver,
                   xc_rights rights, uint64_t now_ns, uint64_t *out)
{
    struct xc_domain *domain = giver->domain;
    struct xc_xobject *xobject =
        xc_xobject_peek(&domain->objects, giver, handle);
    struct xc_gift *gift;

    if (!xobject)
        return -XC_E_STALE_HANDLE;
    if (!(xobject->rights & XC_RIGHT_GIVE) || (rights & ~xobject->rights))
        return -XC_E_DENIED;
    if (giver->n_gifts == XC_GIFTS_MAX)
        return -XC_E_QUOTA;
    gift = xc_port_alloc(sizeof(*gift));
    if (!gift)
        return -XC_E_RESOURCES;

    gift->number = ++domain->last_gift;
    gift->receiver = receiver;
    gift->ends_ns = now_ns + XC_GIFT_SECONDS * UINT64_C(1000000000);
    gift->giver = giver;
    gift->export = xobject->export;
    gift->export->references++;
    gift->rights = rights;
    gift->next = domain->gifts;
    domain->gifts = gift;
    domain->n_gifts++;
    giver->n_gifts++;
    *out = gift->number;
    return 0;
}

/* Takes the gift out of the list; its export reference is the caller's now. */
static struct xc_export *gift_take(struct xc_domain *domain,
                                   struct xc_gift **link)
{
    struct xc_gift *gift = *link;
    struct xc_export *export = gift->export;

    *link = gift->next;
    gift->giver->n_gifts--;
    domain->n_gifts--;
    xc_port_free(gift);
    return export;
}

int xc_domain_claim(struct xc_holder *holder, uint64_t number, uint64_t now_ns,
                    xc_handle *out, const struct xc_interface **interface,
                    xc_rights *rights)
{
    struct xc_domain *domain = holder->domain;
    struct xc_gift **link = &domain->gifts;
    struct xc_xobject *xobject;
    int r;

    while (*link && (*link)->number != number)
        link = &(*link)->next;
    if (!*link || holder->caller.process == 0 ||
        (*link)->receiver != holder->caller.process ||
        (*link)->ends_ns <= now_ns)
        return -XC_E_DENIED;
    r = xc_holder_may_hold(holder);
    if (r)
        return r;

    *rights = (*link)->rights;
    r = xc_xobject_grant(&domain->objects, holder, gift_take(domain, link),
                         *rights, XC_SHARED, &xobject);
    if (r)
        return r;
    *out = xobject->handle;
    *interface = xobject->export->x->interface;
    return 0;
}

void xc_domain_expire(struct xc_domain *domain, uint64_t now_ns)
{
    struct xc_gift **link = &domain->gifts;

    while (*link) {
        if ((*link)->ends_ns <= now_ns)
            xc_export_unref(&domain->objects, gift_take(domain, link));
        else
            link = &(*link)->next;
    }
}

void xc_gifts_end_of(struct xc_holder *giver)
{
    struct xc_domain *domain = giver->domain;
    struct xc_gift **link = &domain->gifts;

    while (*link) {
        if ((*link)->giver == giver)
            xc_export_unref(&domain->objects, gift_take(domain, link));
        else
            link = &(*link)->next;
    }
}
