/* SPDX-License-Identifier: MIT */
/* Clock: nanoseconds, for deadlines and spinning */
#pragma once

#include <stdint.h>
#include <time.h>

#define NS_PER_S UINT64_C(1000000000)
#define NS_PER_MS UINT64_C(1000000)
#define NS_PER_US UINT64_C(1000)

/** How long anybody sleeps before looking whether the peer still lives. */
#define WAIT_SLICE_NS (50 * NS_PER_MS)

/** Time now, CLOCK_MONOTONIC. */
static inline uint64_t clock_now(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * NS_PER_S + (uint64_t)now.tv_nsec;
}

/** Time left until @deadline_ns, at most a slice; 0: it has passed. */
static inline uint64_t clock_slice(uint64_t deadline_ns)
{
    uint64_t now = clock_now();

    if (deadline_ns <= now)
        return 0;
    return deadline_ns - now < WAIT_SLICE_NS ? deadline_ns - now
                                             : WAIT_SLICE_NS;
}
