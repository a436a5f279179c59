/* SPDX-License-Identifier: MIT */
/*
 * limit: shared memory by hand, two lines for each client
 *
 * The server looks at all lines in turn. With nothing to do it spins, then says
 * that it sleeps in a word that only it writes, looks once more, and sleeps on
 * an eventfd, which takes any number of clients.
 */
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <unistd.h>

#include "peers/limit_side.h"
#include "peers/peer.h"
#include "scale/crowd.h"
#include "work.h"

struct seat {
    struct limit_line request;
    struct limit_line reply;
};

struct hall {
    uint32_t asleep __attribute__((aligned(64))); /* the server is */
    struct seat seats[];
};

struct limit {
    unsigned n;
    int event;
    size_t size;
    struct hall *hall;
    struct limit_side *sides; /* the server's */
    struct limit_side client;
};

static void limit_teardown(void *link)
{
    struct limit *limit = link;

    munmap(limit->hall, limit->size);
    close(limit->event);
    free(limit->sides);
    free(limit);
}

static void *limit_setup(unsigned n_clients)
{
    struct limit *limit = calloc(1, sizeof(*limit));
    unsigned i;

    if (!limit)
        return NULL;
    limit->n = n_clients;
    limit->sides = calloc(n_clients, sizeof(*limit->sides));
    limit->event = eventfd(0, EFD_CLOEXEC);
    limit->size = sizeof(struct hall) + n_clients * sizeof(struct seat);
    limit->hall = mmap(NULL, limit->size, PROT_READ | PROT_WRITE,
                       MAP_SHARED | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
    if (!limit->sides || limit->event < 0 || limit->hall == MAP_FAILED) {
        peer_fail("limit"); /* the run ends */
        return NULL;
    }
    for (i = 0; i < n_clients; i++)
        limit_side_init(&limit->sides[i], &limit->hall->seats[i].reply,
                        &limit->hall->seats[i].request);
    return limit;
}

static int look_at_all(struct limit *limit)
{
    int busy = 0;
    unsigned i;

    for (i = 0; i < limit->n; i++) {
        struct limit_side *side = &limit->sides[i];

        if (!limit_has_moved(side))
            continue;
        side->seen++;
        side->ours->head.a =
            work_null(side->theirs->head.a, side->theirs->head.b);
        limit_post(side);
        limit_wake(side);
        busy = 1;
    }
    return busy;
}

static void wait_for_any(struct limit *limit)
{
    uint64_t began = stamp_now();
    uint64_t rings;

    while (stamp_now() - began < LIMIT_SPIN_MOST)
        if (look_at_all(limit))
            return;
    __atomic_exchange_n(&limit->hall->asleep, 1, __ATOMIC_SEQ_CST);
    if (!look_at_all(limit) &&
        read(limit->event, &rings, sizeof(rings)) != sizeof(rings))
        peer_fail("eventfd");
    __atomic_store_n(&limit->hall->asleep, 0, __ATOMIC_RELAXED);
}

static int limit_serve(void *link, int ready_fd)
{
    if (peer_ready(ready_fd))
        return -1;
    for (;;)
        if (!look_at_all(link))
            wait_for_any(link);
}

static int limit_connect(void *link, unsigned number)
{
    struct limit *limit = link;
    struct seat *seat = &limit->hall->seats[number];

    limit_side_init(&limit->client, &seat->request, &seat->reply);
    return 0;
}

static int limit_null(void *link, uint64_t a, uint64_t b, uint64_t *sum)
{
    struct limit *limit = link;
    struct limit_side *side = &limit->client;
    uint64_t ring = 1;

    side->ours->head = (struct exchange_head){.a = a, .b = b};
    limit_post(side);
    if (__atomic_load_n(&limit->hall->asleep, __ATOMIC_RELAXED) &&
        write(limit->event, &ring, sizeof(ring)) != sizeof(ring))
        return peer_fail("eventfd");
    limit_await(side);
    *sum = side->theirs->head.a;
    return 0;
}

const struct crowd crowd_limit = {
    .name = "limit",
    .setup = limit_setup,
    .serve = limit_serve,
    .connect = limit_connect,
    .null = limit_null,
    .teardown = limit_teardown,
};
