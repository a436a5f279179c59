/* SPDX-License-Identifier: MIT */
/*
 * crosscall-clusters: a hot object that is shared, beside a clustered one
 *
 *     crosscall-clusters [CALLS]       the table; calls of each worker
 *     crosscall-clusters trace KIND    what lines.sh looks at
 *
 * Workers and their clients are the same threads: on a machine of few cores
 * processes would measure the scheduler, and what a shared object costs is the
 * same, a line of memory that travels.
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>

#include "clusters/world.h"
#include "tally.stub.h"

enum { ROUNDS = 7, CALLS = 300000, TRACED = 50, STACK = 1 << 20 };

/** One worker's part of a round. */
struct share {
    const struct world *world;
    pthread_barrier_t *start;
    unsigned worker;
    unsigned n_calls;
    double ns; /* for a call */
};

/* Read by lines.sh: whose calls run, or 0. */
static volatile uint64_t phase;

/* Processor time of this thread: waiting for a line of memory is in it, and
 * what else the machine does is not. */
static double now_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e9 + (double)now.tv_nsec;
}

static void call(const struct share *share)
{
    unsigned i;

    for (i = 0; i < share->n_calls; i++)
        if (tally_add(share->world->stubs[share->worker], 1)) {
            fputs("crosscall-clusters: a call failed\n", stderr);
            exit(1);
        }
}

static void *work(void *data)
{
    struct share *share = data;
    double start;

    xc_domain_worker(share->worker, share->worker);
    tally_add(share->world->stubs[share->worker], 1); /* what is made once */
    pthread_barrier_wait(share->start);
    start = now_ns();
    call(share);
    share->ns = (now_ns() - start) / share->n_calls;
    return NULL;
}

/* Return: ns that a call of a worker takes, on average */
static double run(enum kind kind, unsigned n_workers, unsigned n_calls)
{
    struct object object = object_new(kind);
    struct share shares[WORKERS_MOST];
    pthread_t threads[WORKERS_MOST];
    pthread_barrier_t start;
    struct world world;
    uint64_t total = 0;
    double ns = 0;
    unsigned i;

    world_init(&world, n_workers, &object);
    pthread_barrier_init(&start, NULL, n_workers);
    for (i = 0; i < n_workers; i++) {
        shares[i] = (struct share){&world, &start, i, n_calls, 0};
        pthread_create(&threads[i], NULL, work, &shares[i]);
    }
    for (i = 0; i < n_workers; i++) {
        pthread_join(threads[i], NULL);
        ns += shares[i].ns / n_workers;
    }
    xc_domain_worker(0, 0);
    if (tally_total(world.stubs[0], &total) ||
        total != (uint64_t)n_workers * (n_calls + 1)) {
        fputs("crosscall-clusters: the sum is wrong\n", stderr);
        exit(1);
    }
    pthread_barrier_destroy(&start);
    world_fini(&world);
    object_free(&object);
    return ns;
}

static int compare(const void *a, const void *b)
{
    double left = *(const double *)a;
    double right = *(const double *)b;

    return (left > right) - (left < right);
}

/* Kinds take turns, so that what else the machine does meets all of them. */
static void measure(unsigned n_workers, unsigned n_calls)
{
    double ns[KINDS][ROUNDS];
    unsigned kind;
    unsigned i;

    for (i = 0; i < ROUNDS; i++)
        for (kind = 0; kind < KINDS; kind++)
            ns[kind][i] = run((enum kind)kind, n_workers, n_calls);
    for (kind = 0; kind < KINDS; kind++)
        qsort(ns[kind], ROUNDS, sizeof(double), compare);
    printf("| %u | %.0f | %.0f | %.0f | %.2f | %.2f |\n", n_workers,
           ns[KIND_ATOMIC][ROUNDS / 2], ns[KIND_MUTEX][ROUNDS / 2],
           ns[KIND_CLUSTER][ROUNDS / 2],
           ns[KIND_ATOMIC][ROUNDS / 2] / ns[KIND_CLUSTER][ROUNDS / 2],
           ns[KIND_MUTEX][ROUNDS / 2] / ns[KIND_CLUSTER][ROUNDS / 2]);
}

static void *traced(void *data)
{
    const struct share *share = data;

    xc_domain_worker(share->worker, share->worker);
    tally_add(share->world->stubs[share->worker], 1);
    phase = share->worker + 1;
    call(share);
    phase = 0;
    return NULL;
}

/* One after the other, on stacks that none has used before: what both write is
 * the runtime's, or the object's. */
static void trace(enum kind kind)
{
    struct object object = object_new(kind);
    struct world world;
    unsigned i;

    world_init(&world, 2, &object);
    printf("%p\n", (void *)(uintptr_t)&phase);
    fflush(stdout);
    for (i = 0; i < 2; i++) {
        struct share share = {&world, NULL, i, TRACED, 0};
        void *stack = mmap(NULL, STACK, PROT_READ | PROT_WRITE,
                           MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        pthread_attr_t attributes;
        pthread_t thread;

        pthread_attr_init(&attributes);
        pthread_attr_setstack(&attributes, stack, STACK);
        pthread_create(&thread, &attributes, traced, &share);
        pthread_join(thread, NULL);
        pthread_attr_destroy(&attributes);
    }
    xc_domain_worker(0, 0);
    world_fini(&world);
    object_free(&object);
}

int main(int argc, char **argv)
{
    unsigned n_calls = argc == 2 ? (unsigned)strtoul(argv[1], NULL, 10) : CALLS;
    unsigned kind;
    unsigned n;

    if (argc == 3 && strcmp(argv[1], "trace") == 0) {
        for (kind = 0; kind < KINDS; kind++)
            if (strcmp(argv[2], kind_name((enum kind)kind)) == 0) {
                trace((enum kind)kind);
                return 0;
            }
    }
    if (argc > 2 || n_calls == 0) {
        fputs("usage: crosscall-clusters [CALLS] | trace KIND\n", stderr);
        return 2;
    }
    puts("| workers | atomic, ns | mutex, ns | cluster, ns | atomic / cluster "
         "| mutex / cluster |\n|---|---|---|---|---|---|");
    for (n = 1; n <= WORKERS_MOST; n *= 2)
        measure(n, n_calls);
    return 0;
}
