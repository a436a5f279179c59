/* SPDX-License-Identifier: MIT */
/* Claim: what was given, over a connection that the receiver has already */
#pragma once

#include <assert.h>
#include <stdint.h>

enum { XC_CLAIM_METHODS_MAX = 512 };

/** Request of XC_METHOD_CLAIM: as of a hello. The methods follow. */
struct xc_claim {
    uint64_t gift;
    uint64_t giver; /* who has to have made it; 0: anybody */
    uint32_t n_methods;
    uint32_t pad;
};
static_assert(sizeof(struct xc_claim) == 24, "wire format");

/** What the receiver was compiled with. */
struct xc_claim_method {
    uint32_t number;
    uint32_t key;
};
static_assert(sizeof(struct xc_claim_method) == 8, "wire format");

/** Reply with -XC_E_SHAPE; with 0 it is the handle. */
struct xc_claim_lacks {
    uint32_t method; /* number of one that the object has not, or another */
    uint32_t pad;
};
static_assert(sizeof(struct xc_claim_lacks) == 8, "wire format");
