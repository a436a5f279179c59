/* SPDX-License-Identifier: MIT */
/*
 * Spin: wait for the peer on another core without sleeping
 *
 * Worth it only while the peer runs elsewhere and answers soon. The budget
 * doubles after each wait that the largest budget would have covered, and
 * halves after a longer one, so that on a busy machine it is next to nothing.
 */
#pragma once

#include <assert.h>
#include <sched.h>
#include <stdbool.h>
#include <stdint.h>

#include "spin_pause.h" /* of arch/ */
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
    static_assert((uint16_t)-1 == NO_CPU, "what it says where it fails");

    return (uint16_t)sched_getcpu();
}

/** The largest budget. @asked_ns: an option, max_spin_ns; 0: the default */
static inline uint32_t spin_most(uint64_t asked_ns)
{
    const uint32_t most = UINT32_MAX / 2; /* it is doubled */

    if (!asked_ns)
        return SPIN_MOST_NS;
    return asked_ns < most ? (uint32_t)asked_ns : most;
}

/** The first budget; nothing is known yet. */
static inline uint32_t spin_start(uint32_t most_ns)
{
    return most_ns < SPIN_START_NS ? most_ns : SPIN_START_NS;
}

/**
 * The next budget, after a wait of @waited_ns, awake and asleep together.
 * Whether the last budget was enough is not the question: two sides that both
 * slept once, each for the time that it takes to wake the other, would never
 * fall into step again.
 */
static inline uint32_t spin_adapt(uint32_t budget_ns, uint64_t waited_ns,
                                  uint32_t most_ns)
{
    if (waited_ns <= most_ns)
        return budget_ns < most_ns / 2 ? 2 * budget_ns : most_ns;
    if (budget_ns > 2 * SPIN_LEAST_NS)
        return budget_ns / 2;
    return most_ns < SPIN_LEAST_NS ? most_ns : SPIN_LEAST_NS;
}
