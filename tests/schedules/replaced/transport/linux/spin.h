/* SPDX-License-Identifier: MIT */
/*
 * Spin, in the place of the runtime's: one look, and no pause
 *
 * A second look at a word that nobody has written is no other run.
 */
#pragma once

#include <sched.h>
#include <stdbool.h>
#include <stdint.h>

#include "transport/linux/clock.h"

enum {
    SPIN_BATCH = 1,
    SPIN_START_NS = 1,
    SPIN_LEAST_NS = 1,
    SPIN_MOST_NS = 1,
    NO_CPU = 0xffff
};

static inline void spin_pause(void) {}

static inline uint16_t spin_cpu(void) { return (uint16_t)sched_getcpu(); }

static inline uint32_t spin_most(uint64_t asked_ns)
{
    (void)asked_ns;
    return SPIN_MOST_NS;
}

static inline uint32_t spin_start(uint32_t most_ns) { return most_ns; }

static inline uint32_t spin_adapt(uint32_t budget_ns, uint64_t waited_ns,
                                  uint32_t most_ns)
{
    (void)waited_ns;
    (void)most_ns;
    return budget_ns;
}
