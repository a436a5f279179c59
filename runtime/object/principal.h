/* SPDX-License-Identifier: MIT */
/* Principal: what the core knows of an account */
#pragma once

#include <crosscall/principal.h>

struct xc_holder;

struct xc_principal {
    uint32_t references; /* atomic; one is its domain's */
    bool known;          /* false: whoever the kernel names nobody */
    uint32_t uid;
    uint64_t limits[XC_QUOTAS_ADDED_UP];

    /* Atomic. */
    uint64_t used[XC_QUOTAS_ADDED_UP];
    uint64_t counts[XC_COUNTS];
    uint64_t said; /* a second, and how many records in it */
    uint32_t n_suppressed;
    uint64_t owes_until_ns;

    /* Below the domain's lock. */
    struct xc_principal *next;
    struct xc_holder *holders;
};

/** xc_principal_new() - with one reference, or NULL */
struct xc_principal *
xc_principal_new(bool known, uint32_t uid,
                 const uint64_t limits[XC_QUOTAS_ADDED_UP]);
