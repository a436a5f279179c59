/* SPDX-License-Identifier: MIT */
/*
 * shared: shared memory by hand, the least that any mechanism can take
 *
 * One line for each writer, flag and first words together; whoever waits spins
 * for a moment and then sleeps on a futex. No names, no rights, no identity,
 * and either side could write the other's line: this is the limit, and not a
 * way to talk to somebody one does not trust.
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

enum { SPINS = 200000 };

/* What one side writes and the other reads. */
struct line {
    uint32_t seq;    /* futex word; grows with each message */
    uint32_t asleep; /* the writer sleeps on the other line's seq */
    uint32_t cpu;    /* where the writer ran */
    struct exchange_head head;
    uint8_t bytes[WORK_BYTES_MAX];
} __attribute__((aligned(64)));

struct shared {
    struct line to_server;
    struct line to_client;
};

static void *shared_setup(void)
{
    struct shared *shared =
        mmap(NULL, sizeof(*shared), PROT_READ | PROT_WRITE,
             MAP_SHARED | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);

    if (shared == MAP_FAILED) {
        peer_fail("memory");
        return NULL;
    }
    return shared;
}

static void shared_teardown(void *link) { munmap(link, sizeof(struct shared)); }

static void publish(struct line *ours, const struct line *theirs)
{
    ours->cpu = (uint32_t)sched_getcpu();
    __atomic_exchange_n(&ours->seq, ours->seq + 1, __ATOMIC_SEQ_CST);
    if (__atomic_load_n(&theirs->asleep, __ATOMIC_RELAXED))
        syscall(SYS_futex, &ours->seq, FUTEX_WAKE, 1, NULL, NULL, 0);
}

static int has_moved(const struct line *theirs, uint32_t seen)
{
    return __atomic_load_n(&theirs->seq, __ATOMIC_ACQUIRE) != seen;
}

static void await(struct line *ours, const struct line *theirs, uint32_t seen)
{
    int alone = theirs->cpu != (uint32_t)sched_getcpu();
    int i;

    for (i = 0; alone && i < SPINS; i++)
        if (has_moved(theirs, seen))
            return;
    __atomic_exchange_n(&ours->asleep, 1, __ATOMIC_SEQ_CST);
    while (!has_moved(theirs, seen))
        syscall(SYS_futex, &theirs->seq, FUTEX_WAIT, seen, NULL, NULL, 0);
    __atomic_store_n(&ours->asleep, 0, __ATOMIC_RELAXED);
}

static int answer(struct shared *shared, const struct work *work,
                  uint8_t *bytes)
{
    struct exchange_head request = shared->to_server.head;
    struct line *reply = &shared->to_client;

    if (request.len > WORK_BYTES_MAX || request.b > WORK_BYTES_MAX)
        return -1;
    switch (request.what) {
    case EXCHANGE_NULL:
        reply->head.a = work_null(request.a, request.b);
        return 0;
    case EXCHANGE_PUT:
        memcpy(bytes, shared->to_server.bytes, request.len);
        reply->head.a = work_put(bytes, request.len);
        return 0;
    case EXCHANGE_GET:
        work_get(work, request.a, bytes, request.b);
        memcpy(reply->bytes, bytes, request.b);
        return 0;
    default:
        return -1;
    }
}

static int shared_serve(void *link, int ready_fd)
{
    struct shared *shared = link;
    struct work *work = malloc(sizeof(*work));
    uint8_t *bytes = malloc(WORK_BYTES_MAX);
    int r = -1;

    if (!work || !bytes)
        goto out;
    work_init(work);
    r = peer_ready(ready_fd);
    while (r == 0) {
        await(&shared->to_client, &shared->to_server, shared->to_client.seq);
        r = answer(shared, work, bytes);
        publish(&shared->to_client, &shared->to_server);
    }
out:
    free(bytes);
    free(work);
    return r;
}

static void call(struct shared *shared, const struct exchange_head *request)
{
    struct line *ours = &shared->to_server;

    ours->head = *request;
    publish(ours, &shared->to_client);
    await(ours, &shared->to_client, ours->seq - 1);
}

static int shared_null(void *link, uint64_t a, uint64_t b, uint64_t *sum)
{
    struct exchange_head request = {.what = EXCHANGE_NULL, .a = a, .b = b};
    struct shared *shared = link;

    call(shared, &request);
    *sum = shared->to_client.head.a;
    return 0;
}

static int shared_put(void *link, const void *bytes, size_t len, uint64_t *sum)
{
    struct exchange_head request = {
        .what = EXCHANGE_PUT,
        .len = (uint32_t)len,
    };
    struct shared *shared = link;

    memcpy(shared->to_server.bytes, bytes, len);
    call(shared, &request);
    *sum = shared->to_client.head.a;
    return 0;
}

static int shared_get(void *link, uint64_t first, void *bytes, size_t len)
{
    struct exchange_head request = {
        .what = EXCHANGE_GET,
        .a = first,
        .b = len,
    };
    struct shared *shared = link;

    call(shared, &request);
    memcpy(bytes, shared->to_client.bytes, len);
    return 0;
}

const struct peer peer_shared = {
    .name = "shared",
    .setup = shared_setup,
    .serve = shared_serve,
    .connect = exchange_connect,
    .null = shared_null,
    .put = shared_put,
    .get = shared_get,
    .teardown = shared_teardown,
};
