/* SPDX-License-Identifier: MIT */
/*
 * limit: shared memory by hand, the least that any mechanism can take
 *
 * One line for each writer, with flag and first words together, so that each
 * side could have the other's mapped read-only: the least that is safe. No
 * names, no rights, no identity, no deadline, and nobody notices a death: this
 * is the limit, and not a way to talk to somebody.
 *
 * Who waits spins while the other runs on another core, for as long as that
 * has paid, and then sleeps on a futex. On one core it steps aside
 * (sched_yield), which costs half of what it takes to sleep and to be woken. A
 * third thread may take the core for milliseconds then: after that it sleeps
 * for some time, and nobody is woken who does not.
 */
#include <linux/futex.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "peers/exchange.h"
#include "peers/peer.h"
#include "stamp.h"

/* Times are ticks: some 50 us are MOST, by any clock. */
enum {
    LOOKS = 64, /* between two looks at the clock */
    SPIN_LEAST = 2500,
    SPIN_MOST = 150000,
    STEP_MOST = 250000,
    STEP_PAUSE = 2000 /* how many waits it does not step aside */
};

/* What one side writes and the other reads. */
struct line {
    uint32_t seq;    /* futex word; grows with each message */
    uint32_t asleep; /* the writer sleeps on the other line's seq */
    uint32_t cpu;    /* where the writer ran */
    struct exchange_head head;
    uint8_t bytes[WORK_READ_MAX] __attribute__((aligned(64)));
} __attribute__((aligned(64)));

struct shared {
    struct line to_server;
    struct line to_client;
};

/* One of both processes, in its own memory. */
struct side {
    struct line *ours;
    const struct line *theirs;
    uint32_t seen;
    uint64_t budget; /* of a spin */
    uint32_t pause;
};

struct limit {
    struct shared *shared;
    struct side client;
    struct side server;
};

static struct side side_of(struct line *ours, const struct line *theirs)
{
    return (struct side){.ours = ours, .theirs = theirs, .budget = SPIN_MOST};
}

static void *limit_setup(void)
{
    struct limit *limit = calloc(1, sizeof(*limit));

    if (!limit) {
        peer_fail("memory");
        return NULL;
    }
    limit->shared = mmap(NULL, sizeof(*limit->shared), PROT_READ | PROT_WRITE,
                         MAP_SHARED | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
    if (limit->shared == MAP_FAILED) {
        peer_fail("memory");
        free(limit);
        return NULL;
    }
    limit->client =
        side_of(&limit->shared->to_server, &limit->shared->to_client);
    limit->server =
        side_of(&limit->shared->to_client, &limit->shared->to_server);
    return limit;
}

static void limit_teardown(void *link)
{
    struct limit *limit = link;

    munmap(limit->shared, sizeof(*limit->shared));
    free(limit);
}

static void publish(struct side *side)
{
    struct line *ours = side->ours;

    ours->cpu = (uint32_t)sched_getcpu();
    __atomic_exchange_n(&ours->seq, ours->seq + 1, __ATOMIC_SEQ_CST);
    if (__atomic_load_n(&side->theirs->asleep, __ATOMIC_RELAXED))
        syscall(SYS_futex, &ours->seq, FUTEX_WAKE, 1, NULL, NULL, 0);
}

static int has_moved(const struct side *side)
{
    return __atomic_load_n(&side->theirs->seq, __ATOMIC_ACQUIRE) != side->seen;
}

static int look(const struct side *side)
{
    int i;

    for (i = 0; i < LOOKS; i++)
        if (has_moved(side))
            return 1;
    return 0;
}

/* @began: 0 if it was too short to tell */
static int spin(const struct side *side, uint64_t *began)
{
    if (look(side))
        return 1;
    *began = stamp_now();
    do {
        if (look(side))
            return 1;
    } while (stamp_now() - *began < side->budget);
    return 0;
}

/* A budget that is enough for what comes soon, or next to nothing. */
static void learn(struct side *side, uint64_t waited)
{
    if (waited > SPIN_MOST)
        side->budget = side->budget / 2 + SPIN_LEAST / 2;
    else if (side->budget < SPIN_MOST)
        side->budget *= 2;
}

static int step_aside(struct side *side)
{
    uint64_t start;

    if (side->pause) {
        side->pause--;
        return has_moved(side);
    }
    if (has_moved(side)) /* it ran while we woke it */
        return 1;
    start = stamp_now();
    sched_yield();
    if (stamp_now() - start > STEP_MOST)
        side->pause = STEP_PAUSE;
    return has_moved(side);
}

static void sleep_till_moved(struct side *side)
{
    __atomic_exchange_n(&side->ours->asleep, 1, __ATOMIC_SEQ_CST);
    while (!has_moved(side))
        syscall(SYS_futex, &side->theirs->seq, FUTEX_WAIT, side->seen, NULL,
                NULL, 0);
    __atomic_store_n(&side->ours->asleep, 0, __ATOMIC_RELAXED);
}

static void await(struct side *side)
{
    int together = side->theirs->cpu == (uint32_t)sched_getcpu();
    uint64_t began = 0;

    if (!(together ? step_aside(side) : spin(side, &began)))
        sleep_till_moved(side);
    if (began)
        learn(side, stamp_now() - began);
    side->seen++;
}

static int answer(struct limit *limit, const struct work *work, uint8_t *bytes)
{
    struct exchange_head request = limit->shared->to_server.head;
    struct line *reply = &limit->shared->to_client;

    switch (request.what) {
    case EXCHANGE_NULL:
        reply->head.a = work_null(request.a, request.b);
        return 0;
    case EXCHANGE_PUT:
        if (request.len > WORK_BYTES_MAX)
            return -1;
        memcpy(bytes, limit->shared->to_server.bytes, request.len);
        reply->head.a = work_put(bytes, request.len);
        return 0;
    case EXCHANGE_GET:
        if (request.b > WORK_BYTES_MAX)
            return -1;
        work_get(work, request.a, bytes, request.b);
        memcpy(reply->bytes, bytes, request.b);
        return 0;
    case EXCHANGE_READ:
        if (request.b > WORK_READ_MAX)
            return -1;
        return work_read(work, request.a, reply->bytes, request.b);
    default:
        return -1;
    }
}

static int limit_serve(void *link, int ready_fd)
{
    struct limit *limit = link;
    struct work *work = malloc(sizeof(*work));
    uint8_t *bytes = malloc(WORK_BYTES_MAX);
    int r = -1;

    if (!work || !bytes)
        goto out;
    work_init(work);
    r = work_open(work) ? peer_fail("file") : peer_ready(ready_fd);
    while (r == 0) {
        await(&limit->server);
        r = answer(limit, work, bytes);
        publish(&limit->server);
    }
out:
    free(bytes);
    free(work);
    return r;
}

static void call(struct limit *limit, const struct exchange_head *request)
{
    limit->client.ours->head = *request;
    publish(&limit->client);
    await(&limit->client);
}

static int limit_null(void *link, uint64_t a, uint64_t b, uint64_t *sum)
{
    struct exchange_head request = {.what = EXCHANGE_NULL, .a = a, .b = b};
    struct limit *limit = link;

    call(limit, &request);
    *sum = limit->shared->to_client.head.a;
    return 0;
}

static int limit_put(void *link, const void *bytes, size_t len, uint64_t *sum)
{
    struct exchange_head request = {
        .what = EXCHANGE_PUT,
        .len = (uint32_t)len,
    };
    struct limit *limit = link;

    memcpy(limit->shared->to_server.bytes, bytes, len);
    call(limit, &request);
    *sum = limit->shared->to_client.head.a;
    return 0;
}

static int limit_get(void *link, uint64_t first, void *bytes, size_t len)
{
    struct exchange_head request = {
        .what = EXCHANGE_GET,
        .a = first,
        .b = len,
    };
    struct limit *limit = link;

    call(limit, &request);
    memcpy(bytes, limit->shared->to_client.bytes, len);
    return 0;
}

/* Looked at where they are: nobody could touch them with less. */
static int limit_read(void *link, uint64_t offset, size_t len, uint64_t *sum)
{
    struct exchange_head request = {
        .what = EXCHANGE_READ,
        .a = offset,
        .b = len,
    };
    struct limit *limit = link;

    call(limit, &request);
    *sum = work_put(limit->shared->to_client.bytes, len);
    return 0;
}

const struct peer peer_limit = {
    .name = "limit",
    .setup = limit_setup,
    .serve = limit_serve,
    .connect = exchange_connect,
    .null = limit_null,
    .put = limit_put,
    .get = limit_get,
    .read = limit_read,
    .teardown = limit_teardown,
};
