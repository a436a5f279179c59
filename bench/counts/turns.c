/* SPDX-License-Identifier: MIT */
#include "counts/turns.h"

#include <limits.h>
#include <linux/futex.h>
#include <sched.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum {
    LOOK_NS = 100,
    NS_PER_S = 1000000000,
    BEGIN_S = 1000,
    PATIENCE = 100000
};

enum {
    NOBODY, /* turns are not taken */
    BEGIN,  /* the server shall wait, and */
    WAITS,  /* it does for a moment, until the client knows */
    CLIENT,
    SERVER
};
static int turn;   /* whose it is; atomic; futex word */
static long looks; /* at the clock; atomic */
static _Thread_local bool is_client;
static _Thread_local bool is_taking_turns; /* the client */

/* Names that the linker's --wrap makes. */
int __real_sched_yield(void);
int __wrap_sched_yield(void);
int __wrap_sched_getcpu(void);
int __wrap_clock_gettime(clockid_t clock, struct timespec *now);

static void set(int to)
{
    __atomic_store_n(&turn, to, __ATOMIC_SEQ_CST);
    syscall(SYS_futex, &turn, FUTEX_WAKE_PRIVATE, INT_MAX, NULL, NULL, 0);
}

static int whose(void) { return __atomic_load_n(&turn, __ATOMIC_SEQ_CST); }

static bool change(int from, int to)
{
    return __atomic_compare_exchange_n(&turn, &from, to, false,
                                       __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
}

bool turns_begin(void)
{
    const struct timespec moment = {.tv_nsec = 1000000};

    is_client = true;
    change(NOBODY, BEGIN);
    nanosleep(&moment, NULL);
    is_taking_turns = change(WAITS, CLIENT);
    return is_taking_turns;
}

void turns_end(void) { set(NOBODY); }

static void wait_while(int theirs)
{
    while (whose() == theirs)
        syscall(SYS_futex, &turn, FUTEX_WAIT_PRIVATE, theirs, NULL, NULL, 0);
}

/* Not for ever: the client may have asked for something before it knew. */
static void wait_to_begin(void)
{
    int i;

    for (i = 0; i < PATIENCE && whose() == WAITS; i++)
        __real_sched_yield();
    change(WAITS, BEGIN);
    wait_while(CLIENT);
}

/* The client has asked for something, or the server has nothing to do. */
static void pass_on(int to)
{
    set(to);
    wait_while(to);
}

int __wrap_sched_yield(void)
{
    if (is_client && is_taking_turns)
        pass_on(SERVER);
    else if (!is_client && whose() == SERVER)
        pass_on(CLIENT);
    else if (!is_client && change(BEGIN, WAITS))
        wait_to_begin();
    else
        __real_sched_yield();
    return 0;
}

int __wrap_sched_getcpu(void) { return 0; }

int __wrap_clock_gettime(clockid_t clock, struct timespec *now)
{
    long ns = LOOK_NS * __atomic_add_fetch(&looks, 1, __ATOMIC_RELAXED);

    (void)clock;
    now->tv_sec = BEGIN_S + ns / NS_PER_S;
    now->tv_nsec = ns % NS_PER_S;
    return 0;
}
