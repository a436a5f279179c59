/* SPDX-License-Identifier: MIT */
#include "object/principal.h"

#include <assert.h>

#include <crosscall/port.h>

const char *xc_quota_name(enum xc_quota quota)
{
    static const char *const names[] = {
        [XC_QUOTA_CONNECTIONS] = "connections",
        [XC_QUOTA_SET_UPS] = "set_ups",
        [XC_QUOTA_CHANNELS] = "channel_bytes",
        [XC_QUOTA_HANDLES] = "handles",
        [XC_QUOTA_OBSERVED] = "observed",
        [XC_QUOTA_GIFTS] = "gifts",
        [XC_QUOTA_BULK] = "bulk_bytes",
        [XC_QUOTA_DESCRIPTORS] = "descriptors",
        [XC_QUOTA_WAITS] = "waits",
        [XC_QUOTA_HANDLES_EACH] = "handles_of_connection",
        [XC_QUOTA_GIFTS_EACH] = "gifts_of_connection",
        [XC_QUOTA_REGION] = "region_bytes",
        [XC_QUOTA_DEPTH] = "depth",
        [XC_QUOTA_CONNECTIONS_ALL] = "connections_of_all",
        [XC_QUOTA_WAITS_ALL] = "waits_of_all",
        [XC_QUOTA_GIVEN] = "descriptors_given",
        [XC_QUOTA_MEMORY] = "memory",
    };

    static_assert(sizeof(names) / sizeof(names[0]) == XC_QUOTA_END,
                  "a quota without a name");
    return (unsigned)quota < XC_QUOTA_END ? names[quota] : "?";
}

struct xc_principal *xc_principal_new(bool known, uint32_t uid,
                                      const uint64_t limits[XC_QUOTAS_ADDED_UP])
{
    struct xc_principal *principal = xc_port_alloc(sizeof(*principal));

    if (!principal)
        return NULL;
    principal->references = 1;
    principal->known = known;
    principal->uid = uid;
    __builtin_memcpy(principal->limits, limits, sizeof(principal->limits));
    return principal;
}

struct xc_principal *xc_principal_ref(struct xc_principal *principal)
{
    __atomic_fetch_add(&principal->references, 1, __ATOMIC_RELAXED);
    return principal;
}

void xc_principal_unref(struct xc_principal *principal)
{
    unsigned i;

    if (!principal ||
        __atomic_fetch_sub(&principal->references, 1, __ATOMIC_ACQ_REL) != 1)
        return;
    for (i = 0; i < XC_QUOTAS_ADDED_UP; i++)
        assert(principal->used[i] == 0);
    xc_port_free(principal);
}

bool xc_principal_charge(struct xc_principal *principal, enum xc_quota what,
                         uint64_t n)
{
    uint64_t limit = principal->limits[what];
    uint64_t used = xc_principal_used(principal, what);

    do
        if (n > limit || used > limit - n)
            return false;
    while (!__atomic_compare_exchange_n(&principal->used[what], &used, used + n,
                                        true, __ATOMIC_RELAXED,
                                        __ATOMIC_RELAXED));
    return true;
}

void xc_principal_uncharge(struct xc_principal *principal, enum xc_quota what,
                           uint64_t n)
{
    uint64_t before =
        __atomic_fetch_sub(&principal->used[what], n, __ATOMIC_RELAXED);

    assert(before >= n);
    (void)before;
}

uint64_t xc_principal_used(const struct xc_principal *principal,
                           enum xc_quota what)
{
    return __atomic_load_n(&principal->used[what], __ATOMIC_RELAXED);
}

uint64_t xc_principal_limit(const struct xc_principal *principal,
                            enum xc_quota what)
{
    return principal->limits[what];
}

void xc_principal_count(struct xc_principal *principal, enum xc_count what)
{
    __atomic_fetch_add(&principal->counts[what], 1, __ATOMIC_RELAXED);
}

bool xc_principal_may_say(struct xc_principal *principal, uint64_t now_ns,
                          uint32_t per_second, uint32_t *suppressed)
{
    uint64_t second = now_ns / UINT64_C(1000000000);
    uint64_t said = __atomic_load_n(&principal->said, __ATOMIC_RELAXED);
    uint32_t n;

    do {
        n = said >> 32 == (uint32_t)second ? (uint32_t)said : 0;
        if (n >= per_second) {
            __atomic_fetch_add(&principal->n_suppressed, 1, __ATOMIC_RELAXED);
            return false;
        }
    } while (!__atomic_compare_exchange_n(&principal->said, &said,
                                          second << 32 | (n + 1), true,
                                          __ATOMIC_RELAXED, __ATOMIC_RELAXED));
    *suppressed =
        __atomic_exchange_n(&principal->n_suppressed, 0, __ATOMIC_RELAXED);
    return true;
}

void xc_principal_owe(struct xc_principal *principal, uint64_t now_ns,
                      uint64_t owed_ns, uint64_t most_ns)
{
    uint64_t until =
        __atomic_load_n(&principal->owes_until_ns, __ATOMIC_RELAXED);
    uint64_t owes;

    do {
        owes = until > now_ns ? until - now_ns : 0;
        if (owes >= most_ns)
            return;
        owes = owed_ns < most_ns - owes ? owes + owed_ns : most_ns;
    } while (!__atomic_compare_exchange_n(&principal->owes_until_ns, &until,
                                          now_ns + owes, true, __ATOMIC_RELAXED,
                                          __ATOMIC_RELAXED));
}

uint64_t xc_principal_owes_until(const struct xc_principal *principal)
{
    return __atomic_load_n(&principal->owes_until_ns, __ATOMIC_RELAXED);
}

bool xc_charge_begin(struct xc_charge *out, struct xc_principal *principal,
                     enum xc_quota what, uint64_t n)
{
    if (!xc_principal_charge(principal, what, n))
        return false;
    *out = (struct xc_charge){
        .principal = xc_principal_ref(principal),
        .what = what,
        .n = n,
    };
    return true;
}

void xc_charge_end(struct xc_charge *charge)
{
    if (!charge->principal)
        return;
    xc_principal_uncharge(charge->principal, charge->what, charge->n);
    xc_principal_unref(charge->principal);
    *charge = (struct xc_charge){0};
}
