/* SPDX-License-Identifier: MIT */
#include "client.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "stamp.h"
#include "work.h"

struct client {
    const struct peer *peer;
    void *link;
    const struct shape *shape;
    uint64_t *words; /* sent or received */
    uint64_t rest;   /* work_put() of all but the first word */
    uint64_t file_sums[WORK_STARTS];
};

/* Each call differs from the last, so that no stale answer passes. */
static bool call_once(struct client *client, uint64_t i)
{
    const struct peer *peer = client->peer;
    size_t len = client->shape->len;
    uint64_t *words = client->words;
    uint64_t start = i % WORK_STARTS;
    uint64_t sum = 0;

    switch (client->shape->kind) {
    case SHAPE_NULL:
        return peer->null(client->link, i, 7, &sum) == 0 && sum == i + 7;
    case SHAPE_PUT:
        words[0] = i;
        return peer->put(client->link, words, len, &sum) == 0 &&
               sum == client->rest + i;
    case SHAPE_GET:
        words[0] = ~i;
        return peer->get(client->link, i, words, len) == 0 &&
               work_put(words, len) == client->rest + i;
    case SHAPE_READ:
        return peer->read(client->link, start * WORK_START_STEP, len, &sum) ==
                   0 &&
               sum == client->file_sums[start];
    case SHAPE_SHOW:
        return peer->show(client->link, i, len, &sum) == 0 &&
               sum == work_mark_sum(len, i);
    case SHAPE_VIEW:
        return peer->view(client->link, i, len, &sum) == 0 &&
               sum == work_mark_sum(len, i);
    }
    return false;
}

static uint64_t cpu_time(clockid_t clock)
{
    struct timespec now = {0};

    clock_gettime(clock, &now);
    return (uint64_t)now.tv_sec * UINT64_C(1000000000) + (uint64_t)now.tv_nsec;
}

static int warm_up(struct client *client, const struct limits *limits)
{
    uint64_t start = stamp_now();
    uint64_t i = 0;

    while (stamp_now() - start < limits->warm_up_ticks)
        if (!call_once(client, ++i))
            return -1;
    return 0;
}

static int measure(struct client *client, const struct limits *limits,
                   struct samples *out)
{
    uint64_t before = stamp_now();
    uint64_t end = before + limits->ticks;
    uint64_t n;

    for (n = 0; n < limits->max_samples && before < end; n++) {
        uint64_t after;

        if (!call_once(client, n))
            return -1;
        after = stamp_now();
        out->ticks[n] = after - before;
        before = after;
    }
    out->n = n;
    return 0;
}

/* What the answers will have in them. */
static bool expect(struct client *client)
{
    const struct shape *shape = client->shape;
    size_t i;

    if (shape->kind == SHAPE_PUT || shape->kind == SHAPE_GET) {
        struct work *work = malloc(sizeof(*work));

        client->words = malloc(shape->len);
        if (!work || !client->words) {
            free(work);
            return false;
        }
        work_init(work);
        work_get(work, 0, client->words, shape->len);
        client->rest = work_put(client->words, shape->len);
        free(work);
    }
    if (shape->kind == SHAPE_READ)
        for (i = 0; i < WORK_STARTS; i++)
            client->file_sums[i] =
                work_file_sum(i * WORK_START_STEP, shape->len);
    return true;
}

int client_run(const struct peer *peer, void *link, const struct shape *shape,
               const struct limits *limits, pid_t server, struct samples *out)
{
    struct client *client = calloc(1, sizeof(*client));
    clockid_t server_clock = CLOCK_PROCESS_CPUTIME_ID;
    uint64_t client_cpu;
    uint64_t server_cpu;
    int r;

    if (!client)
        return peer_fail("memory");
    client->peer = peer;
    client->link = link;
    client->shape = shape;
    if (!expect(client))
        return peer_fail("memory");
    /* Now, or each 512th call would be a page fault. */
    memset(out->ticks, 0, limits->max_samples * sizeof(out->ticks[0]));

    clock_getcpuclockid(server, &server_clock);
    r = warm_up(client, limits);
    server_cpu = cpu_time(server_clock);
    client_cpu = cpu_time(CLOCK_PROCESS_CPUTIME_ID);
    if (r == 0)
        r = measure(client, limits, out);
    out->client_cpu_ns = cpu_time(CLOCK_PROCESS_CPUTIME_ID) - client_cpu;
    out->server_cpu_ns = cpu_time(server_clock) - server_cpu;
    if (r)
        fprintf(stderr, "%s/%s: a call failed or gave a wrong answer\n",
                peer->name, shape->name);
    free(client->words);
    free(client);
    return r;
}
