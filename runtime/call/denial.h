/* SPDX-License-Identifier: MIT */
/* Denial: what a denied caller learns, and nothing that it may not know */
#pragma once

#include <assert.h>
#include <stdint.h>

/** The reply that goes with -XC_E_DENIED. */
struct xc_denial_reply {
    uint32_t needs;
    uint32_t holds;
    uint32_t uid; /* who the caller is, as the kernel told the server */
    int32_t pid;
    uint32_t of_argument; /* 1: the rights are to an object that it passed */
    uint32_t pad;
};
static_assert(sizeof(struct xc_denial_reply) == 24, "wire format");
