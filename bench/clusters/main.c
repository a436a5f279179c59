/* SPDX-License-Identifier: MIT */
/*
 * crosscall-clusters: a hot object that is shared, beside a clustered one
 *
 *     crosscall-clusters [BATCHES]     the table; of 200 calls, each worker
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

enum { ROUNDS = 7, BATCH = 200, BATCHES = 2000, TRACED = 50, STACK = 1 << 20 };

/** What a worker says of itself, in lines of its own. */
struct __attribute__((aligned(64))) progress {
    uint64_t n_batches;
    char behind[64];
};

/** One worker's part of a round. */
struct share {
    const struct world *world;
    struct progress *progress; /* of all workers */
    pthread_barrier_t *start;
    unsigned worker;
    unsigned n_batches;
    unsigned n_samples;
    double *samples; /* ns for a call, in each batch that counts */
};

/* Read by lines.sh: whose calls run, or 0. */
static volatile uint64_t phase;

static double now_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e9 + (double)now.tv_nsec;
}

static void call(const struct share *share, unsigned n)
{
    while (n--)
        if (tally_add(share->world->stubs[share->worker], 1)) {
            fputs("crosscall-clusters: a call failed\n", stderr);
            exit(1);
        }
}

/* What the other workers have done so far. */
static uint64_t done_by_others(const struct share *share)
{
    uint64_t done = 0;
    unsigned i;

    for (i = 0; i < share->world->n_workers; i++)
        if (i != share->worker)
            done += __atomic_load_n(&share->progress[i].n_batches,
                                    __ATOMIC_RELAXED);
    return done;
}

/* A batch counts if another worker ran meanwhile, however busy the machine. */
static void run_batch(struct share *share)
{
    uint64_t before = done_by_others(share);
    double start = now_ns();
    double ns;

    call(share, BATCH);
    ns = (now_ns() - start) / (double)BATCH;
    __atomic_fetch_add(&share->progress[share->worker].n_batches, 1,
                       __ATOMIC_RELAXED);
    if (share->world->n_workers == 1 || done_by_others(share) != before)
        share->samples[share->n_samples++] = ns;
}

static void *work(void *data)
{
    struct share *share = data;
    unsigned i;

    xc_domain_worker(share->worker, share->worker);
    call(share, 1); /* what is made once */
    pthread_barrier_wait(share->start);
    for (i = 0; i < share->n_batches; i++)
        run_batch(share);
    return NULL;
}

/* Samples of all workers. Return: how many */
static unsigned run(enum kind kind, unsigned n_workers, unsigned n_batches,
                    double *samples)
{
    struct progress progress[WORKERS_MOST] = {0};
    struct object object = object_new(kind);
    struct share shares[WORKERS_MOST];
    pthread_t threads[WORKERS_MOST];
    pthread_barrier_t start;
    struct world world;
    uint64_t total = 0;
    unsigned n = 0;
    unsigned i;

    world_init(&world, n_workers, &object);
    pthread_barrier_init(&start, NULL, n_workers);
    for (i = 0; i < n_workers; i++) {
        shares[i] = (struct share){
            .world = &world,
            .progress = progress,
            .start = &start,
            .worker = i,
            .n_batches = n_batches,
            .samples = calloc(n_batches, sizeof(double)),
        };
        pthread_create(&threads[i], NULL, work, &shares[i]);
    }
    for (i = 0; i < n_workers; i++) {
        pthread_join(threads[i], NULL);
        memcpy(samples + n, shares[i].samples,
               shares[i].n_samples * sizeof(double));
        n += shares[i].n_samples;
        free(shares[i].samples);
    }
    xc_domain_worker(0, 0);
    if (tally_total(world.stubs[0], &total) ||
        total != (uint64_t)n_workers * (n_batches * BATCH + 1)) {
        fputs("crosscall-clusters: the sum is wrong\n", stderr);
        exit(1);
    }
    pthread_barrier_destroy(&start);
    world_fini(&world);
    object_free(&object);
    return n;
}

static int compare(const void *a, const void *b)
{
    double left = *(const double *)a;
    double right = *(const double *)b;

    return (left > right) - (left < right);
}

/* Kinds take turns, so that what else the machine does meets all of them. */
static void measure(unsigned n_workers, unsigned n_batches)
{
    const size_t room = (size_t)ROUNDS * n_workers * n_batches;
    double median[KINDS];
    double *samples[KINDS];
    unsigned n[KINDS] = {0};
    unsigned kind;
    unsigned i;

    for (kind = 0; kind < KINDS; kind++)
        samples[kind] = calloc(room, sizeof(double));
    for (i = 0; i < ROUNDS; i++)
        for (kind = 0; kind < KINDS; kind++)
            n[kind] += run((enum kind)kind, n_workers, n_batches,
                           samples[kind] + n[kind]);
    for (kind = 0; kind < KINDS; kind++) {
        qsort(samples[kind], n[kind], sizeof(double), compare);
        median[kind] = n[kind] ? samples[kind][n[kind] / 2] : 0;
        free(samples[kind]);
    }
    printf("| %u | %.0f | %.0f | %.0f | %.2f | %.2f | %u |\n", n_workers,
           median[KIND_ATOMIC], median[KIND_MUTEX], median[KIND_CLUSTER],
           median[KIND_ATOMIC] / median[KIND_CLUSTER],
           median[KIND_MUTEX] / median[KIND_CLUSTER], n[KIND_CLUSTER]);
}

static void *traced(void *data)
{
    const struct share *share = data;

    xc_domain_worker(share->worker, share->worker);
    call(share, 1);
    phase = share->worker + 1;
    call(share, TRACED);
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
        struct share share = {.world = &world, .worker = i};
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
    unsigned n_batches =
        argc == 2 ? (unsigned)strtoul(argv[1], NULL, 10) : BATCHES;
    unsigned kind;
    unsigned n;

    if (argc == 3 && strcmp(argv[1], "trace") == 0) {
        for (kind = 0; kind < KINDS; kind++)
            if (strcmp(argv[2], kind_name((enum kind)kind)) == 0) {
                trace((enum kind)kind);
                return 0;
            }
    }
    if (argc > 2 || n_batches == 0) {
        fputs("usage: crosscall-clusters [BATCHES] | trace KIND\n", stderr);
        return 2;
    }
    puts("| workers | atomic, ns | mutex, ns | cluster, ns | atomic / cluster "
         "| mutex / cluster | batches |\n|---|---|---|---|---|---|---|");
    for (n = 1; n <= WORKERS_MOST; n *= 2)
        measure(n, n_batches);
    return 0;
}
