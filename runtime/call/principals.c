/* SPDX-License-Identifier: MIT */
/*
 * Principals: the accounts of a domain, one for each user
 *
 * One that nothing is charged to any more is still known for a while, so that
 * who always connects anew cannot have its counts forgotten: the log's too.
 */
#include "call/domain_state.h"

#include <crosscall/port.h>
#include <crosscall/status.h>

/* Users that use nothing and are still known: most. */
enum { IDLE_MAX = 64 };

static const uint64_t default_limits[XC_QUOTAS_ADDED_UP] = {
    [XC_QUOTA_CONNECTIONS] = 16,
    [XC_QUOTA_SET_UPS] = 4,
    [XC_QUOTA_CHANNELS] = UINT64_MAX, /* the transport knows their size */
    [XC_QUOTA_HANDLES] = XC_HANDLES_DEFAULT,
    [XC_QUOTA_OBSERVED] = UINT64_MAX, /* each is a handle */
    [XC_QUOTA_GIFTS] = 4 * XC_GIFTS_DEFAULT,
    [XC_QUOTA_BULK] = 64 * 1024 * 1024,
    [XC_QUOTA_DESCRIPTORS] = 64,
    [XC_QUOTA_WAITS] = 4,
};

static uint64_t larger(uint64_t a, uint64_t b) { return a > b ? a : b; }

void xc_limits_set_defaults(struct xc_domain_options *options)
{
    uint64_t *limits = options->limits;
    unsigned i;

    if (!options->max_handles)
        options->max_handles = XC_HANDLES_DEFAULT;
    if (!options->max_gifts)
        options->max_gifts = XC_GIFTS_DEFAULT;
    if (!options->max_region)
        options->max_region = XC_REGION_DEFAULT;
    if (!limits[XC_QUOTA_HANDLES])
        limits[XC_QUOTA_HANDLES] =
            larger(default_limits[XC_QUOTA_HANDLES], options->max_handles);
    if (!limits[XC_QUOTA_GIFTS])
        limits[XC_QUOTA_GIFTS] =
            larger(default_limits[XC_QUOTA_GIFTS], options->max_gifts);
    if (!limits[XC_QUOTA_BULK])
        limits[XC_QUOTA_BULK] =
            larger(default_limits[XC_QUOTA_BULK], options->max_region);
    for (i = 0; i < XC_QUOTAS_ADDED_UP; i++)
        if (!limits[i])
            limits[i] = default_limits[i];
}

static bool is_idle(const struct xc_principal *principal)
{
    return __atomic_load_n(&principal->references, __ATOMIC_ACQUIRE) == 1;
}

static void forget(struct xc_domain *domain, struct xc_principal **link)
{
    struct xc_principal *principal = *link;
    unsigned i;

    for (i = 0; i < XC_COUNTS; i++)
        domain->past[i] += principal->counts[i];
    *link = principal->next;
    xc_principal_unref(principal);
}

/* The list begins with who was found last. */
static void forget_oldest(struct xc_domain *domain)
{
    struct xc_principal **link = &domain->principals;
    struct xc_principal **oldest = NULL;
    unsigned n_idle = 0;

    for (; *link; link = &(*link)->next)
        if (is_idle(*link)) {
            n_idle++;
            oldest = link;
        }
    if (n_idle > IDLE_MAX)
        forget(domain, oldest);
}

static struct xc_principal *peek(const struct xc_domain *domain, bool known,
                                 uint32_t uid)
{
    struct xc_principal *principal = domain->principals;

    while (principal && (principal->known != known || principal->uid != uid))
        principal = principal->next;
    return principal;
}

static void to_front(struct xc_domain *domain, struct xc_principal *principal)
{
    struct xc_principal **link = &domain->principals;

    while (*link != principal)
        link = &(*link)->next;
    *link = principal->next;
    principal->next = domain->principals;
    domain->principals = principal;
}

/* Below the lock. */
static struct xc_principal *find(struct xc_domain *domain, bool known,
                                 uint32_t uid)
{
    struct xc_principal *principal = peek(domain, known, uid);

    if (!principal) {
        principal = xc_principal_new(known, uid, domain->options.limits);
        if (!principal)
            return NULL;
        principal->next = domain->principals;
        domain->principals = principal;
        forget_oldest(domain);
    } else if (principal != domain->principals) {
        to_front(domain, principal);
    }
    return xc_principal_ref(principal);
}

struct xc_principal *xc_domain_find_principal(struct xc_domain *domain,
                                              const struct xc_caller *caller)
{
    struct xc_principal *principal;

    xc_domain_lock(domain);
    principal =
        find(domain, caller->known, caller->known ? caller->uid : UINT32_MAX);
    xc_domain_unlock(domain);
    return principal;
}

void xc_principals_free(struct xc_domain *domain)
{
    while (domain->principals)
        forget(domain, &domain->principals);
}

void xc_holder_join(struct xc_holder *holder)
{
    struct xc_principal *principal = holder->principal;

    holder->next = principal->holders;
    holder->link = &principal->holders;
    if (holder->next)
        holder->next->link = &holder->next;
    principal->holders = holder;
}

void xc_holder_part(struct xc_holder *holder)
{
    *holder->link = holder->next;
    if (holder->next)
        holder->next->link = holder->link;
    __atomic_fetch_add(&holder->principal->counts[XC_COUNT_CALLS],
                       holder->n_calls, __ATOMIC_RELAXED);
}

static void add(const struct xc_principal *principal, struct xc_uses *uses)
{
    const struct xc_holder *holder;
    unsigned i;

    for (i = 0; i < XC_QUOTAS_ADDED_UP; i++)
        uses->used[i] += xc_principal_used(principal, (enum xc_quota)i);
    for (i = 0; i < XC_COUNTS; i++)
        uses->counts[i] +=
            __atomic_load_n(&principal->counts[i], __ATOMIC_RELAXED);
    for (holder = principal->holders; holder; holder = holder->next)
        uses->counts[XC_COUNT_CALLS] +=
            __atomic_load_n(&holder->n_calls, __ATOMIC_RELAXED);
}

void xc_domain_read_uses(struct xc_domain *domain, struct xc_uses *out)
{
    const struct xc_principal *principal;
    struct xc_uses uses = {0};

    xc_domain_lock(domain);
    __builtin_memcpy(uses.counts, domain->past, sizeof(uses.counts));
    for (principal = domain->principals; principal; principal = principal->next)
        add(principal, &uses);
    xc_domain_unlock(domain);
    *out = uses;
}

bool xc_domain_read_uses_of(struct xc_domain *domain, uint32_t uid,
                            struct xc_uses *out)
{
    const struct xc_principal *principal;
    struct xc_uses uses = {0};

    xc_domain_lock(domain);
    principal = peek(domain, true, uid);
    if (principal)
        add(principal, &uses);
    xc_domain_unlock(domain);
    if (principal)
        *out = uses;
    return principal;
}

unsigned xc_domain_list_users(struct xc_domain *domain, uint32_t *uids,
                              unsigned room)
{
    const struct xc_principal *principal;
    unsigned n = 0;

    xc_domain_lock(domain);
    for (principal = domain->principals; principal;
         principal = principal->next) {
        if (!principal->known)
            continue;
        if (n < room)
            uids[n] = principal->uid;
        n++;
    }
    xc_domain_unlock(domain);
    return n;
}

/* The innermost one that this thread serves for @holder; the domain calls
 * itself for any. */
static const struct xc_call *call_for(const struct xc_holder *holder)
{
    const struct xc_call *call = xc_port_thread()->call;

    while (call && (call->domain != holder->domain || !call->caller->known ||
                    (holder->caller.known && call->holder != holder)))
        call = call->outer;
    return call;
}

const struct xc_holder *xc_payer(const struct xc_holder *holder)
{
    const struct xc_call *call = call_for(holder);

    return call ? call->holder : holder;
}

void xc_holder_over(const struct xc_holder *over, enum xc_quota what,
                    uint64_t limit)
{
    const struct xc_domain_options *options = &over->domain->options;
    const struct xc_call *call = call_for(over);
    const struct xc_holder *holder = call ? call->holder : over;
    const struct xc_domain_over record = {
        .caller = &holder->caller,
        .principal = holder->principal,
        .quota = what,
        .limit = limit,
        .interface = call ? call->interface : NULL,
        .method = call ? call->method : 0,
    };

    if (options->over)
        options->over(&record, options->data);
}

void xc_holder_over_handles(const struct xc_holder *holder)
{
    const struct xc_domain_options *options = &holder->domain->options;

    if (xc_principal_used(holder->principal, XC_QUOTA_HANDLES) <
        xc_principal_limit(holder->principal, XC_QUOTA_HANDLES))
        xc_holder_over(holder, XC_QUOTA_HANDLES_EACH, options->max_handles);
    else
        xc_holder_over(holder, XC_QUOTA_HANDLES,
                       xc_principal_limit(holder->principal, XC_QUOTA_HANDLES));
}

int xc_holder_charge(const struct xc_holder *holder, enum xc_quota what,
                     uint64_t n, struct xc_charge *out)
{
    if (xc_charge_begin(out, holder->principal, what, n))
        return 0;
    xc_holder_over(holder, what, xc_principal_limit(holder->principal, what));
    return -XC_E_QUOTA;
}
