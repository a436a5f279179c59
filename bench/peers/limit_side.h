/* SPDX-License-Identifier: MIT */
/*
 * Limit side: half of a conversation in shared memory, by hand
 *
 * Each side writes one line and reads the other's: flag and first words
 * together, which is the least that is safe. Who waits spins while the other
 * runs on another core, for as long as that has paid, and then sleeps on a
 * futex. On one core it steps aside (sched_yield), which costs less than to
 * sleep and to be woken. A third thread may take the core for milliseconds
 * then: after that it sleeps for some time. Nobody is woken who does not sleep.
 */
#pragma once

#include <linux/futex.h>
#include <sched.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "peers/exchange.h"
#include "stamp.h"

/* Times are ticks: some 50 us are MOST, by any clock. */
enum {
    LIMIT_LOOKS = 64, /* between two looks at the clock */
    LIMIT_SPIN_LEAST = 2500,
    LIMIT_SPIN_MOST = 150000,
    LIMIT_STEP_MOST = 250000,
    LIMIT_STEP_PAUSE = 2000 /* how many waits it does not step aside */
};

/** What one side writes and the other reads. */
struct limit_line {
    uint32_t seq;    /* futex word; grows with each message */
    uint32_t asleep; /* the writer sleeps on the other line's seq */
    uint32_t cpu;    /* where the writer ran */
    struct exchange_head head;
} __attribute__((aligned(64)));

/** One process's half, in its own memory. */
struct limit_side {
    struct limit_line *ours;
    const struct limit_line *theirs;
    uint32_t seen;
    uint32_t pause;  /* how many waits it does not step aside */
    uint64_t budget; /* of a spin, in ticks */
};

/** limit_side_init() - before the first message of either side */
static inline void limit_side_init(struct limit_side *side,
                                   struct limit_line *ours,
                                   const struct limit_line *theirs)
{
    *side = (struct limit_side){
        .ours = ours,
        .theirs = theirs,
        .budget = LIMIT_SPIN_MOST,
    };
}

/** limit_post() - the other may see what is in our line; a full fence */
static inline void limit_post(struct limit_side *side)
{
    struct limit_line *ours = side->ours;

    ours->cpu = (uint32_t)sched_getcpu();
    __atomic_exchange_n(&ours->seq, ours->seq + 1, __ATOMIC_SEQ_CST);
}

/** limit_wake() - after limit_post(): if the other sleeps */
static inline void limit_wake(const struct limit_side *side)
{
    if (__atomic_load_n(&side->theirs->asleep, __ATOMIC_RELAXED))
        syscall(SYS_futex, &side->ours->seq, FUTEX_WAKE, 1, NULL, NULL, 0);
}

/** limit_has_moved() - is there a message that we have not taken? */
static inline int limit_has_moved(const struct limit_side *side)
{
    return __atomic_load_n(&side->theirs->seq, __ATOMIC_ACQUIRE) != side->seen;
}

static inline int limit_look(const struct limit_side *side)
{
    int i;

    for (i = 0; i < LIMIT_LOOKS; i++)
        if (limit_has_moved(side))
            return 1;
    return 0;
}

/* @began: 0 if it was too short to tell */
static inline int limit_spin(const struct limit_side *side, uint64_t *began)
{
    if (limit_look(side))
        return 1;
    *began = stamp_now();
    do {
        if (limit_look(side))
            return 1;
    } while (stamp_now() - *began < side->budget);
    return 0;
}

/* A budget that is enough for what comes soon, or next to nothing. */
static inline void limit_learn(struct limit_side *side, uint64_t waited)
{
    if (waited > LIMIT_SPIN_MOST)
        side->budget = side->budget / 2 + LIMIT_SPIN_LEAST / 2;
    else if (side->budget < LIMIT_SPIN_MOST)
        side->budget *= 2;
}

static inline int limit_step_aside(struct limit_side *side)
{
    uint64_t start;

    if (side->pause) {
        side->pause--;
        return limit_has_moved(side);
    }
    if (limit_has_moved(side)) /* it ran while we woke it */
        return 1;
    start = stamp_now();
    sched_yield();
    if (stamp_now() - start > LIMIT_STEP_MOST)
        side->pause = LIMIT_STEP_PAUSE;
    return limit_has_moved(side);
}

static inline void limit_sleep_till_moved(struct limit_side *side)
{
    __atomic_exchange_n(&side->ours->asleep, 1, __ATOMIC_SEQ_CST);
    while (!limit_has_moved(side))
        syscall(SYS_futex, &side->theirs->seq, FUTEX_WAIT, side->seen, NULL,
                NULL, 0);
    __atomic_store_n(&side->ours->asleep, 0, __ATOMIC_RELAXED);
}

/** limit_await() - wait for a message, and take it: it is in @theirs */
static inline void limit_await(struct limit_side *side)
{
    int together = side->theirs->cpu == (uint32_t)sched_getcpu();
    uint64_t began = 0;

    if (!(together ? limit_step_aside(side) : limit_spin(side, &began)))
        limit_sleep_till_moved(side);
    if (began)
        limit_learn(side, stamp_now() - began);
    side->seen++;
}
