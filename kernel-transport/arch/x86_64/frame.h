/* SPDX-License-Identifier: MIT */
/*
 * Frame: what vectors.S leaves on the stack; begins like struct xc_saved
 */
#pragma once

#include <stdint.h>

struct arch_frame {
    uint64_t registers[16]; /* as in struct xc_saved, but for the stack */
    uint64_t vector, error;
    uint64_t rip, cs, rflags, rsp, ss;
};
