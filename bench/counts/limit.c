/* SPDX-License-Identifier: MIT */
#include <linux/futex.h>
#include <pthread.h>
#include <sched.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "counts/live.h"
#include "counts/turns.h"

enum { LIMIT_NULL = 1, LIMIT_STOP = 2, SPINS = 1000 };

/* What one side writes and the other reads. */
struct line {
    uint32_t seq;    /* futex word; grows with each message */
    uint32_t asleep; /* the writer sleeps on the other line's seq */
    uint16_t cpu;    /* where the writer ran */
    uint16_t what;
    int32_t result;
} __attribute__((aligned(64)));

struct shared {
    struct line to_server;
    struct line to_client;
};

static struct {
    struct counted counted; /* the client's end */
    struct shared *shared;
    struct counted *target; /* the server's */
    pthread_t thread;
} limit;

static void publish(struct line *ours, const struct line *theirs, uint32_t seq,
                    uint16_t cpu)
{
    ours->cpu = cpu;
    __atomic_store_n(&ours->seq, seq, __ATOMIC_SEQ_CST);
    if (__builtin_expect(__atomic_load_n(&theirs->asleep, __ATOMIC_RELAXED), 0))
        syscall(SYS_futex, &ours->seq, FUTEX_WAKE, 1, NULL, NULL, 0);
}

static bool has_come(const struct line *theirs, uint32_t seq)
{
    return __atomic_load_n(&theirs->seq, __ATOMIC_ACQUIRE) == seq;
}

__attribute__((noinline)) static void
sleep_for(struct line *ours, const struct line *theirs, uint32_t seq)
{
    __atomic_exchange_n(&ours->asleep, 1, __ATOMIC_SEQ_CST);
    while (!has_come(theirs, seq))
        syscall(SYS_futex, &theirs->seq, FUTEX_WAIT, seq - 1, NULL, NULL, 0);
    __atomic_store_n(&ours->asleep, 0, __ATOMIC_RELAXED);
}

static void await(struct line *ours, const struct line *theirs, uint32_t seq,
                  uint16_t cpu)
{
    int i;

    if (theirs->cpu == cpu) {
        if (!has_come(theirs, seq))
            sched_yield();
    } else {
        for (i = 0; i < SPINS && !has_come(theirs, seq); i++)
            ;
    }
    if (__builtin_expect(!has_come(theirs, seq), 0))
        sleep_for(ours, theirs, seq);
}

static int limit_null(struct counted *self)
{
    struct line *ours = &limit.shared->to_server;
    struct line *theirs = &limit.shared->to_client;
    uint16_t cpu = (uint16_t)sched_getcpu();
    uint32_t seq = ours->seq + 1;

    (void)self;
    ours->what = LIMIT_NULL;
    publish(ours, theirs, seq, cpu);
    await(ours, theirs, seq, cpu);
    return theirs->result;
}

static const struct counted_ops limit_ops = {.null = limit_null};

static void *limit_serve(void *unused)
{
    struct line *ours = &limit.shared->to_client;
    struct line *theirs = &limit.shared->to_server;
    uint16_t what = 0;
    uint32_t seq;

    for (seq = 1; what != LIMIT_STOP; seq++) {
        uint16_t cpu = (uint16_t)sched_getcpu();

        await(ours, theirs, seq, cpu);
        what = theirs->what;
        if (what == LIMIT_NULL)
            ours->result = limit.target->ops->null(limit.target);
        publish(ours, theirs, seq, cpu);
    }
    return unused;
}

struct counted *limit_connect(struct counted *target)
{
    limit.shared = mmap(NULL, sizeof(*limit.shared), PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (limit.shared == MAP_FAILED)
        return NULL;
    limit.counted.ops = &limit_ops;
    limit.target = target;
    pthread_create(&limit.thread, NULL, limit_serve, NULL);
    while (!turns_begin())
        limit_null(&limit.counted);
    return &limit.counted;
}

void limit_close(struct counted *object)
{
    struct line *ours = &limit.shared->to_server;

    (void)object;
    turns_end();
    ours->what = LIMIT_STOP;
    publish(ours, &limit.shared->to_client, ours->seq + 1,
            (uint16_t)sched_getcpu());
    pthread_join(limit.thread, NULL);
    munmap(limit.shared, sizeof(*limit.shared));
}
