/* SPDX-License-Identifier: MIT */
/* When: times of files, as struct file_info has them */
#pragma once

#include <stdint.h>

/** when_ns() - ns since 1970. One that is too far off is the farthest one. */
static inline int64_t when_ns(int64_t seconds, int64_t ns)
{
    int64_t all;

    if (__builtin_mul_overflow(seconds, INT64_C(1000000000), &all) ||
        __builtin_add_overflow(all, ns, &all))
        return seconds < 0 ? INT64_MIN : INT64_MAX;
    return all;
}
