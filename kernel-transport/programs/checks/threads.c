/* SPDX-License-Identifier: MIT */
/*
 * threads: whose turn it is among a program's own, and that none loses anything
 *
 * "threads spin" is somebody who always runs, a server by name alone, so that
 * others start; "threads beside" has the processor taken away by it.
 */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include <crosscall/client.h>
#include <crosscall/kernel_user.h>
#include <crosscall/yield_x86_64.h>
#include <interfaces/system.h>
#include <system.stub.h>

enum { WORKERS = 3, ROUNDS = 2000, COMPUTED = 2000000 };

#define MS UINT64_C(1000000)

struct worker {
    uint64_t id, sum;
};

static struct worker workers[WORKERS + 1];
static uint8_t turns[WORKERS * ROUNDS];
static unsigned n_turns;
static volatile uint32_t n_done, n_risen;

static void say_nothing(uint64_t id) { (void)id; }

static void take_turn(uint64_t id)
{
    turns[n_turns++] = (uint8_t)id;
    xc_kernel_yield();
}

/* More words than a processor has registers for, over a call. */
static uint64_t mix(uint64_t id, void (*between)(uint64_t id))
{
    uint64_t a = id, b = ~id, c = 3, d = 5, e = 7, f = 11, g = 13;
    int i;

    for (i = 0; i < ROUNDS; i++) {
        between(id);
        a += b * 3;
        b ^= c + a;
        c = c << 7 ^ d;
        d += e * a;
        e ^= f >> 3;
        f += g ^ b;
        g = g * 31 + id;
    }
    return a ^ b ^ c ^ d ^ e ^ f ^ g;
}

static void done(struct worker *worker, uint64_t sum)
{
    worker->sum = sum;
    n_done++;
    xc_kernel_wake(&n_done);
}

static void work(void *data)
{
    struct worker *self = data;

    done(self, mix(self->id, take_turn));
}

static uint64_t compute(void)
{
    double x = 1;
    int i;

    for (i = 1; i < COMPUTED; i++)
        x += 1.0 / i / i;
    return (uint64_t)(x * 1e15);
}

static void compute_alone(void *data) { done(data, compute()); }

static void await(uint32_t n)
{
    while (n_done < n) {
        const uint32_t seen = n_done;

        xc_kernel_sleep(&n_done, seen, UINT64_MAX);
    }
}

static bool are_right(void)
{
    bool right = true;
    uint64_t i;

    for (i = 0; i < WORKERS; i++)
        right = right && workers[i].sum == mix(i, say_nothing);
    return right;
}

static bool start(void)
{
    uint64_t i;

    for (i = 0; i < WORKERS; i++) {
        workers[i].id = i;
        if (xc_kernel_thread_start(work, &workers[i]))
            return false;
    }
    return true;
}

/* Nobody wakes it. */
static void rest(void *data)
{
    int i;

    (void)data;
    for (i = 0; i < 3; i++)
        xc_kernel_yield();
    xc_kernel_sleep(&n_risen, n_risen, UINT64_MAX);
    n_risen++;
}

static int rests(void)
{
    int i;

    if (xc_kernel_thread_start(rest, NULL))
        return 1;
    for (i = 0; i < 10; i++)
        xc_kernel_yield();
    printf("threads: who sleeps %s\n", n_risen ? "rises" : "sleeps on");
    return 0;
}

static int alone(void)
{
    bool in_turn = true;
    unsigned i;

    if (!start())
        return 1;
    await(WORKERS);
    for (i = 0; i < n_turns; i++)
        in_turn = in_turn && turns[i] == i % WORKERS;
    printf("threads: %s\n", in_turn ? "each in turn" : "some before others");
    printf("threads: %s\n", are_right() ? "and none has lost anything"
                                        : "and something is lost");
    return rests();
}

static volatile uint64_t told_ns;

static void be_told(void *data)
{
    (void)data;
    xc_kernel_sleep(&xc_kernel_notices, xc_kernel_notices, UINT64_MAX);
    told_ns = XC_NOTICE->now_ns;
}

/* Before the next tick, that is, which would show it as well. */
static int told(void)
{
    unsigned n = 0;
    const volatile uint64_t *clock = &XC_NOTICE->now_ns;
    uint64_t now;

    if (xc_kernel_thread_start(be_told, NULL))
        return 1;
    xc_kernel_yield();
    now = *clock;
    while (*clock == now)
        continue;
    now = *clock;
    if (!start())
        return 1;
    xc_kernel_tell(xc_kernel_start->self);
    while (!told_ns && n++ < 8)
        xc_kernel_yield();
    printf("threads: a notice is seen %s\n",
           told_ns == now ? "at once" : "later");
    return 0;
}

static int beside(void)
{
    uint64_t before;

    if (xc_kernel_thread_start(compute_alone, &workers[WORKERS]) || !start())
        return 1;
    await(WORKERS + 1);
    printf("threads: beside another process: %s\n",
           are_right() && workers[WORKERS].sum == compute()
               ? "the same"
               : "something is lost");
    before = XC_NOTICE->now_ns;
    xc_kernel_sleep(&n_done, n_done, before + 5 * MS);
    printf("threads: 5 ms of sleep are %s\n",
           XC_NOTICE->now_ns - before >= 5 * MS ? "over" : "less");
    return 0;
}

static int spin(void)
{
    struct system *system;

    if (system_connect("system", NULL, &system) || system_serve(system, "spin"))
        return 1;
    for (;;)
        __asm__ volatile("");
}

int main(int argc, char **argv)
{
    if (argc < 2)
        return alone();
    if (strcmp(argv[1], "told") == 0)
        return told();
    return strcmp(argv[1], "spin") == 0 ? spin() : beside();
}
