/* SPDX-License-Identifier: MIT */
/* Target: an object of fast.h, as both the test and the counts call it */
#pragma once

#include <stdint.h>

#include <crosscall/object.h>

#ifdef __cplusplus
extern "C" {
#endif

struct target {
    uint64_t n_calls;
    int64_t result;             /* not 0: what all methods answer */
    int64_t (*meanwhile)(void); /* what nothing() and series() do */
};

extern const struct xc_x *const target_objects;

#ifdef __cplusplus
}
#endif
