/* SPDX-License-Identifier: MIT */
/*
 * Principal: the account of one user in a domain
 *
 *     xc_principal_charge() -> what was charged for exists -> _uncharge()
 *
 * Everything that a client uses of a server is charged to its user before it
 * is made, and uncharged by who ends it: nothing is counted twice, and nobody
 * walks a list to know how much there is.
 *
 * Threads: any, without a lock.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include <crosscall/quota.h>

#ifdef __cplusplus
extern "C" {
#endif

struct xc_principal;

/** What a user did, counted since it is known. */
enum xc_count {
    XC_COUNT_CALLS, /* of holders that have ended */
    XC_COUNT_DENIALS,
    XC_COUNT_BAD_MESSAGES,
    XC_COUNT_QUOTA_HITS,
    XC_COUNT_REFUSED, /* connections */
    XC_COUNT_PUT_OFF, /* a socket, as too much was done for its user */
    XC_COUNTS
};

/** xc_principal_ref() - one more reference. Return: @principal */
struct xc_principal *xc_principal_ref(struct xc_principal *principal);

/** xc_principal_unref() - NULL is allowed */
void xc_principal_unref(struct xc_principal *principal);

/**
 * xc_principal_charge() - before something is made
 * @what:  one that is added up
 * @n:     how much
 *
 * Return: whether it is within the limit; if not, nothing was charged.
 */
bool xc_principal_charge(struct xc_principal *principal, enum xc_quota what,
                         uint64_t n);

/** xc_principal_uncharge() - it is gone; as much as was charged */
void xc_principal_uncharge(struct xc_principal *principal, enum xc_quota what,
                           uint64_t n);

/** xc_principal_used() - what is charged at this moment */
uint64_t xc_principal_used(const struct xc_principal *principal,
                           enum xc_quota what);

/** xc_principal_limit() - the most that can be charged */
uint64_t xc_principal_limit(const struct xc_principal *principal,
                            enum xc_quota what);

/** xc_principal_count() - it happened once more */
void xc_principal_count(struct xc_principal *principal, enum xc_count what);

/**
 * xc_principal_may_say() - whether one more record of it goes to the log
 * @now_ns:      time, CLOCK_MONOTONIC
 * @per_second:  most records
 * @suppressed:  if so: how many did not since the last one that did
 */
bool xc_principal_may_say(struct xc_principal *principal, uint64_t now_ns,
                          uint32_t per_second, uint32_t *suppressed);

/**
 * xc_principal_owe() - something was done for it that others had to wait for
 * @now_ns:   time, CLOCK_MONOTONIC
 * @owed_ns:  how much longer it owes for that; time pays
 * @most_ns:  what it may owe in all from @now_ns on
 */
void xc_principal_owe(struct xc_principal *principal, uint64_t now_ns,
                      uint64_t owed_ns, uint64_t most_ns);

/** xc_principal_owes_until() - or a time that has passed: it owes nothing */
uint64_t xc_principal_owes_until(const struct xc_principal *principal);

/**
 * A charge that lives as long as what it is for, wherever that goes: it may
 * outlive its connection and its server. Zeroed memory is none.
 */
struct xc_charge {
    struct xc_principal *principal;
    enum xc_quota what;
    uint64_t n;
};

/**
 * xc_charge_begin() - charge, and remember whom
 * @out:  filled on success
 *
 * Return: as xc_principal_charge()
 */
bool xc_charge_begin(struct xc_charge *out, struct xc_principal *principal,
                     enum xc_quota what, uint64_t n);

/** xc_charge_end() - uncharge it; a second time nothing happens */
void xc_charge_end(struct xc_charge *charge);

#ifdef __cplusplus
}
#endif
