/* SPDX-License-Identifier: MIT */
/*
 * Gifts: objects offered to a process that has not come for them yet
 *
 * A gift names its receiver by a process identity that is never used again,
 * so its number is no secret. It is charged to the giver and ends when it is
 * claimed, after 30 s, or with the giver or the receiver.
 */
#include "call/domain_state.h"

#include <crosscall/port.h>
#include <crosscall/status.h>

static bool charge(struct xc_holder *giver)
{
    return giver->n_gifts < giver->domain->options.max_gifts &&
           xc_principal_charge(giver->principal, XC_QUOTA_GIFTS, 1);
}

/* @wanted: what of the gift is known without the X object */
static int give(struct xc_holder *giver, xc_handle handle,
                const struct xc_gift *wanted, uint64_t *out)
{
    struct xc_domain *domain = giver->domain;
    struct xc_xobject *xobject =
        xc_xobject_peek(&domain->objects, giver, handle);
    struct xc_gift *gift;
    xc_rights rights;

    if (!xobject)
        return -XC_E_STALE_HANDLE;
    rights = wanted->rights == XC_RIGHTS_ALL ? xobject->rights : wanted->rights;
    if (!(xobject->rights & XC_RIGHT_GIVE) || (rights & ~xobject->rights))
        return -XC_E_DENIED;
    if (!charge(giver) &&
        !(xc_gift_make_room(giver, &wanted->receiver) && charge(giver)))
        return -XC_E_QUOTA;
    gift = xc_port_alloc(sizeof(*gift));
    if (!gift) {
        xc_principal_uncharge(giver->principal, XC_QUOTA_GIFTS, 1);
        return -XC_E_RESOURCES;
    }

    *gift = *wanted;
    gift->rights = rights;
    gift->number = ++domain->last_gift;
    gift->export = xobject->export;
    gift->export->references++;
    xc_derivation_add(&gift->derivation, &xobject->derivation);
    gift->next = domain->gifts;
    domain->gifts = gift;
    __atomic_store_n(&domain->n_gifts, domain->n_gifts + 1, __ATOMIC_RELAXED);
    giver->n_gifts++;
    *out = gift->number;
    return 0;
}

int xc_domain_give(struct xc_holder *giver, xc_handle handle,
                   struct xc_receiver receiver, xc_rights rights,
                   uint64_t now_ns, uint64_t *out)
{
    const struct xc_gift wanted = {
        .derivation.is_gift = true,
        .receiver = receiver,
        .ends_ns = now_ns + XC_GIFT_SECONDS * UINT64_C(1000000000),
        .giver = giver,
        .rights = rights,
    };
    bool is_full;
    int r;

    xc_domain_lock(giver->domain);
    r = give(giver, handle, &wanted, out);
    is_full = giver->n_gifts >= giver->domain->options.max_gifts;
    xc_domain_unlock(giver->domain);
    if (r == -XC_E_QUOTA && is_full)
        xc_holder_over(giver, XC_QUOTA_GIFTS_EACH,
                       giver->domain->options.max_gifts);
    else if (r == -XC_E_QUOTA)
        xc_holder_over(giver, XC_QUOTA_GIFTS,
                       xc_principal_limit(giver->principal, XC_QUOTA_GIFTS));
    return r;
}

static void end_at(struct xc_domain *domain, struct xc_gift **link)
{
    struct xc_gift *gift = *link;
    struct xc_export *export = gift->export;

    *link = gift->next;
    gift->giver->n_gifts--;
    xc_principal_uncharge(gift->giver->principal, XC_QUOTA_GIFTS, 1);
    __atomic_store_n(&domain->n_gifts, domain->n_gifts - 1, __ATOMIC_RELAXED);
    xc_derivation_remove(&gift->derivation);
    xc_port_free(gift);
    xc_export_unref(&domain->objects, export);
}

void xc_gift_end(struct xc_domain *domain, struct xc_gift *gift)
{
    struct xc_gift **link = &domain->gifts;

    while (*link != gift)
        link = &(*link)->next;
    end_at(domain, link);
}

static struct xc_gift **gift_of(struct xc_domain *domain, uint64_t number)
{
    struct xc_gift **link = &domain->gifts;

    while (*link && (*link)->number != number)
        link = &(*link)->next;
    return link;
}

static bool may_claim(const struct xc_holder *holder,
                      const struct xc_gift *gift, uint64_t giver,
                      uint64_t now_ns)
{
    return gift && holder->caller.process != 0 &&
           gift->receiver.process == holder->caller.process &&
           (!giver || gift->giver->caller.process == giver) &&
           gift->ends_ns > now_ns;
}

static int claim(struct xc_holder *holder, uint64_t number, uint64_t giver,
                 uint64_t now_ns, struct xc_claimed *out)
{
    struct xc_domain *domain = holder->domain;
    struct xc_gift **link = gift_of(domain, number);
    struct xc_gift *gift = *link;
    struct xc_access access = {.sharing = XC_SEPARATE};
    struct xc_xobject *xobject;
    int r;

    if (!may_claim(holder, gift, giver, now_ns))
        return -XC_E_DENIED;
    r = xc_holder_may_hold(holder);
    if (r)
        return r;
    gift->export->references++;
    /* Of its own: what it was made from can take it back, and nothing else. */
    access.rights = gift->rights;
    r = xc_xobject_grant(&domain->objects, holder, gift->export, &access,
                         &xobject);
    if (r)
        return r;
    xc_derivation_add(&xobject->derivation, gift->derivation.parent);
    *out = xc_claimed_of(xobject);
    end_at(domain, link);
    return 0;
}

int xc_domain_claim(struct xc_holder *holder, uint64_t number, uint64_t giver,
                    uint64_t now_ns, struct xc_claimed *out)
{
    int r;

    xc_domain_lock(holder->domain);
    r = claim(holder, number, giver, now_ns, out);
    xc_domain_unlock(holder->domain);
    if (r == -XC_E_QUOTA)
        xc_holder_over_handles(holder);
    return r;
}

int xc_domain_take_back(struct xc_holder *giver, uint64_t number)
{
    struct xc_domain *domain = giver->domain;
    struct xc_gift **link;
    int r = -XC_E_DENIED;

    xc_domain_lock(domain);
    link = gift_of(domain, number);
    if (*link && (*link)->giver == giver) {
        end_at(domain, link);
        r = 0;
    }
    xc_domain_unlock(domain);
    return r;
}

bool xc_domain_has_gifts(const struct xc_domain *domain)
{
    return __atomic_load_n(&domain->n_gifts, __ATOMIC_RELAXED);
}

static bool is_over(const struct xc_domain *domain, const struct xc_gift *gift,
                    uint64_t now_ns)
{
    const struct xc_domain_options *options = &domain->options;

    return gift->ends_ns <= now_ns ||
           (gift->receiver.pid && options->has_died &&
            options->has_died(&gift->receiver, options->data));
}

void xc_domain_expire(struct xc_domain *domain, uint64_t now_ns)
{
    struct xc_gift **link = &domain->gifts;

    xc_domain_lock(domain);
    while (*link) {
        if (is_over(domain, *link, now_ns))
            end_at(domain, link);
        else
            link = &(*link)->next;
    }
    xc_domain_unlock(domain);
}

void xc_gifts_end_of(struct xc_holder *giver)
{
    struct xc_domain *domain = giver->domain;
    struct xc_gift **link = &domain->gifts;

    while (*link) {
        if ((*link)->giver == giver)
            end_at(domain, link);
        else
            link = &(*link)->next;
    }
}
