/* SPDX-License-Identifier: MIT */
/*
 * limit: shared memory by hand, the least that any mechanism can take
 *
 * No names, no rights, no identity, no deadline, and nobody notices a death:
 * this is the limit, and not a way to talk to somebody.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "peers/limit_side.h"
#include "peers/peer.h"

struct shared {
    struct limit_line to_server;
    struct limit_line to_client;
    uint8_t request[WORK_BULK_MAX];
    uint8_t reply[WORK_BULK_MAX];
};

struct limit {
    struct shared *shared;
    struct limit_side client;
    struct limit_side server;
};

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
    limit_side_init(&limit->client, &limit->shared->to_server,
                    &limit->shared->to_client);
    limit_side_init(&limit->server, &limit->shared->to_client,
                    &limit->shared->to_server);
    return limit;
}

static void limit_teardown(void *link)
{
    struct limit *limit = link;

    munmap(limit->shared, sizeof(*limit->shared));
    free(limit);
}

static int answer(struct limit *limit, const struct work *work, uint8_t *bytes)
{
    struct exchange_head request = limit->shared->to_server.head;
    struct limit_line *reply = &limit->shared->to_client;

    switch (request.what) {
    case EXCHANGE_NULL:
        reply->head.a = work_null(request.a, request.b);
        return 0;
    case EXCHANGE_PUT:
        if (request.len > WORK_BULK_MAX)
            return -1;
        memcpy(bytes, limit->shared->request, request.len);
        reply->head.a = work_put(bytes, request.len);
        return 0;
    case EXCHANGE_GET:
        if (request.b > WORK_BULK_MAX)
            return -1;
        work_get(work, request.a, bytes, request.b);
        memcpy(limit->shared->reply, bytes, request.b);
        return 0;
    case EXCHANGE_READ:
        if (request.b > WORK_READ_MAX)
            return -1;
        return work_read(work, request.a, limit->shared->reply, request.b);
    case EXCHANGE_LOOK:
        reply->head.a = work_put(limit->shared->request, request.b);
        return 0;
    case EXCHANGE_MARK:
        work_mark(limit->shared->reply, request.b, request.a);
        return 0;
    default:
        return -1;
    }
}

static int limit_serve(void *link, int ready_fd)
{
    struct limit *limit = link;
    struct work *work = malloc(sizeof(*work));
    uint8_t *bytes = malloc(WORK_BULK_MAX);
    int r = -1;

    if (!work || !bytes)
        goto out;
    work_init(work);
    r = work_open(work) ? peer_fail("file") : peer_ready(ready_fd);
    while (r == 0) {
        limit_await(&limit->server);
        r = answer(limit, work, bytes);
        limit_post(&limit->server);
        limit_wake(&limit->server);
    }
out:
    free(bytes);
    free(work);
    return r;
}

static void call(struct limit *limit, const struct exchange_head *request)
{
    limit->client.ours->head = *request;
    limit_post(&limit->client);
    limit_wake(&limit->client);
    limit_await(&limit->client);
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

    memcpy(limit->shared->request, bytes, len);
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
    memcpy(bytes, limit->shared->reply, len);
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
    *sum = work_put(limit->shared->reply, len);
    return 0;
}

static int limit_show(void *link, uint64_t first, size_t len, uint64_t *sum)
{
    struct exchange_head request = {.what = EXCHANGE_LOOK, .b = len};
    struct limit *limit = link;

    work_mark(limit->shared->request, len, first);
    call(limit, &request);
    *sum = limit->shared->to_client.head.a;
    return 0;
}

static int limit_view(void *link, uint64_t first, size_t len, uint64_t *sum)
{
    struct exchange_head request = {
        .what = EXCHANGE_MARK,
        .a = first,
        .b = len,
    };
    struct limit *limit = link;

    call(limit, &request);
    *sum = work_put(limit->shared->reply, len);
    return 0;
}

const struct peer peer_limit = {
    .name = "limit",
    .most = WORK_BULK_MAX,
    .setup = limit_setup,
    .serve = limit_serve,
    .connect = exchange_connect,
    .null = limit_null,
    .put = limit_put,
    .get = limit_get,
    .read = limit_read,
    .show = limit_show,
    .view = limit_view,
    .teardown = limit_teardown,
};
