/* SPDX-License-Identifier: MIT */
/*
 * Step aside: let a peer on this very core run, and know what that costs
 *
 * To yield costs less than to sleep and be woken. But a third thread may take
 * the core for milliseconds: after that nobody steps aside for some time.
 */
#pragma once

#include <sched.h>
#include <stdint.h>

#include "transport/linux/clock.h"

enum { STEP_ASIDE_MOST_NS = 100000, STEP_ASIDE_PAUSE = 1000 };

/**
 * How it has gone. Hints: several threads may have one. That the last one ended
 * a moment ago shows, with one look at the clock, that this one was short; only
 * if that took longer the next ones look before, too.
 */
struct aside {
    uint32_t careful;  /* so many more do more than yield and look */
    uint32_t pause;    /* so many of these do nothing */
    uint64_t ended_ns; /* the last */
};

/** step_aside_carefully() - the same as below, where there is some doubt */
void step_aside_carefully(struct aside *aside);

/** step_aside_doubt() - the last one ended long ago, or this one took long */
void step_aside_doubt(struct aside *aside);

/** step_aside() - let others run, unless that has cost too much */
static inline void step_aside(struct aside *aside)
{
    uint64_t before = __atomic_load_n(&aside->ended_ns, __ATOMIC_RELAXED);
    uint64_t now;

    if (__atomic_load_n(&aside->careful, __ATOMIC_RELAXED)) {
        step_aside_carefully(aside);
        return;
    }
    sched_yield();
    now = clock_now();
    __atomic_store_n(&aside->ended_ns, now, __ATOMIC_RELAXED);
    if (__builtin_expect(now - before > STEP_ASIDE_MOST_NS, 0))
        step_aside_doubt(aside);
}
