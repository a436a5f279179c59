/* SPDX-License-Identifier: MIT */
/*
 * Spin: wait for the peer on another core without sleeping
 *
 * Worth it only while the peer runs elsewhere and answers soon. The budget
 * doubles when it was enough and halves when it was not, so that on a busy
 * machine it is next to nothing.
 */
#pragma once

#include <sched.h>
#include <stdbool.h>
#include <stdint.h>

#include "transport/linux/clock.h"

enum {
    SPIN_BATCH = 32, /* pauses between two looks at the clock */
    SPIN_START_NS = 20000,
    SPIN_LEAST_NS = 1000,
    SPIN_MOST_NS = 50000,
    NO_CPU = 0xffff
};

/** This thread's core; a hint, it may be another one already. */
static inline uint16_t spin_cpu(void)
{
    int cpu = sched_getcpu();

    return cpu < 0 ? NO_CPU : (uint16_t)cpu;
}

static inline void spin_pause(void)
{
#if defined(__x86_64__)
    __builtin_ia32_pause();
#else
    __asm__ volatile("" ::: "memory");
#endif
}

/** The next budget, after one that was enough or not. */
static inline uint32_t spin_adapt(uint32_t budget_ns, bool enough)
{
    if (enough)
        return budget_ns < SPIN_MOST_NS / 2 ? 2 * budget_ns : SPIN_MOST_NS;
    return budget_ns > 2 * SPIN_LEAST_NS ? budget_ns / 2 : SPIN_LEAST_NS;
}
