/* SPDX-License-Identifier: MIT */
#include "transport/linux/step_aside.h"

static uint32_t get(const uint32_t *hint)
{
    return __atomic_load_n(hint, __ATOMIC_RELAXED);
}

static void set(uint32_t *hint, uint32_t value)
{
    __atomic_store_n(hint, value, __ATOMIC_RELAXED);
}

void step_aside_doubt(struct aside *aside)
{
    set(&aside->careful, STEP_ASIDE_PAUSE);
}

void step_aside_carefully(struct aside *aside)
{
    uint32_t careful = get(&aside->careful);
    uint32_t pause = get(&aside->pause);
    uint64_t start;
    uint64_t now;

    if (pause) {
        set(&aside->pause, pause - 1);
        return;
    }
    start = clock_now();
    sched_yield();
    now = clock_now();
    __atomic_store_n(&aside->ended_ns, now, __ATOMIC_RELAXED);
    if (now - start > STEP_ASIDE_MOST_NS) {
        set(&aside->pause, STEP_ASIDE_PAUSE);
        set(&aside->careful, STEP_ASIDE_PAUSE);
    } else if (careful) {
        set(&aside->careful, careful - 1);
    }
}
