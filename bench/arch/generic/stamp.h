/* SPDX-License-Identifier: MIT */
/* Stamp: clock_gettime(), in nanoseconds */
#pragma once

#include <stdint.h>
#include <time.h>

#define STAMP_NAME "clock_gettime(CLOCK_MONOTONIC)"

static inline uint64_t stamp_now(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * UINT64_C(1000000000) + (uint64_t)now.tv_nsec;
}
