/* SPDX-License-Identifier: MIT */
#include "peers/exchange.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include "peers/peer.h"

struct exchange_pair *exchange_pair_new(void)
{
    struct exchange_pair *pair = calloc(1, sizeof(*pair));

    if (!pair) {
        peer_fail("memory");
        return NULL;
    }
    pair->server.in = pair->server.out = -1;
    pair->client.in = pair->client.out = -1;
    return pair;
}

struct exchange_pair *exchange_pair_of_sockets(int type)
{
    struct exchange_pair *pair = exchange_pair_new();
    int ends[2];

    if (!pair)
        return NULL;
    if (socketpair(AF_UNIX, type, 0, ends)) {
        peer_fail("socketpair");
        exchange_teardown(pair);
        return NULL;
    }
    pair->server.in = pair->server.out = ends[0];
    pair->client.in = pair->client.out = ends[1];
    return pair;
}

static int send_message(const struct exchange *exchange,
                        const struct exchange_head *head, const void *bytes)
{
    struct iovec parts[2] = {
        {.iov_base = (void *)(uintptr_t)head, .iov_len = sizeof(*head)},
        {.iov_base = (void *)(uintptr_t)bytes, .iov_len = head->len},
    };
    const struct iovec *end = parts + (head->len ? 2 : 1);
    struct iovec *next = parts;

    /* A full pipe takes a part of it. */
    while (next < end) {
        ssize_t n = writev(exchange->out, next, (int)(end - next));

        if (n < 0)
            return peer_fail("write");
        while (next < end && (size_t)n >= next->iov_len)
            n -= (ssize_t)next++->iov_len;
        if (next < end) {
            next->iov_base = (char *)next->iov_base + n;
            next->iov_len -= (size_t)n;
        }
    }
    return 0;
}

static int receive_message(struct exchange *exchange)
{
    struct exchange_message *message = &exchange->message;
    size_t whole = sizeof(message->head);
    size_t have = 0;

    while (have < whole) {
        ssize_t n =
            read(exchange->in, (char *)message + have, sizeof(*message) - have);

        if (n <= 0)
            return peer_fail("read");
        have += (size_t)n;
        if (have < sizeof(message->head))
            continue;
        if (message->head.len > WORK_BYTES_MAX)
            return -1;
        whole = sizeof(message->head) + message->head.len;
    }
    return have == whole ? 0 : -1;
}

/* One message after the other: nobody has to ask for each. */
static int answer_read(const struct exchange *exchange, const struct work *work,
                       uint8_t *bytes)
{
    const struct exchange_head *request = &exchange->message.head;
    uint64_t done = 0;

    while (done < request->b) {
        uint64_t rest = request->b - done;
        struct exchange_head reply = {
            .what = EXCHANGE_READ,
            .len = (uint32_t)(rest < WORK_BYTES_MAX ? rest : WORK_BYTES_MAX),
        };

        if (work_read(work, request->a + done, bytes, reply.len) ||
            send_message(exchange, &reply, bytes))
            return -1;
        done += reply.len;
    }
    return 0;
}

static int answer(struct exchange *exchange, const struct work *work,
                  uint8_t *bytes)
{
    const struct exchange_head *request = &exchange->message.head;
    struct exchange_head reply = {.what = request->what};

    switch (request->what) {
    case EXCHANGE_NULL:
        reply.a = work_null(request->a, request->b);
        break;
    case EXCHANGE_PUT:
        reply.a = work_put(exchange->message.bytes, request->len);
        break;
    case EXCHANGE_GET:
        if (request->b > WORK_BYTES_MAX)
            return -1;
        reply.len = (uint32_t)request->b;
        work_get(work, request->a, bytes, reply.len);
        break;
    case EXCHANGE_READ:
        return answer_read(exchange, work, bytes);
    default:
        return -1;
    }
    return send_message(exchange, &reply, bytes);
}

int exchange_serve(void *link, int ready_fd)
{
    struct exchange *exchange = &((struct exchange_pair *)link)->server;
    struct work *work = malloc(sizeof(*work));
    uint8_t *bytes = malloc(WORK_BYTES_MAX);
    int r = -1;

    if (!work || !bytes)
        goto out;
    work_init(work);
    r = work_open(work) ? peer_fail("file") : peer_ready(ready_fd);
    while (r == 0) {
        r = receive_message(exchange);
        if (r == 0)
            r = answer(exchange, work, bytes);
    }
out:
    free(bytes);
    free(work);
    return r;
}

int exchange_connect(void *link)
{
    (void)link; /* the ends were inherited */
    return 0;
}

static int exchange_call(struct exchange *exchange,
                         const struct exchange_head *request, const void *bytes)
{
    int r = send_message(exchange, request, bytes);

    return r ? r : receive_message(exchange);
}

int exchange_null(void *link, uint64_t a, uint64_t b, uint64_t *sum)
{
    struct exchange *exchange = &((struct exchange_pair *)link)->client;
    struct exchange_head request = {.what = EXCHANGE_NULL, .a = a, .b = b};

    if (exchange_call(exchange, &request, NULL))
        return -1;
    *sum = exchange->message.head.a;
    return 0;
}

int exchange_put(void *link, const void *bytes, size_t len, uint64_t *sum)
{
    struct exchange *exchange = &((struct exchange_pair *)link)->client;
    struct exchange_head request = {
        .what = EXCHANGE_PUT,
        .len = (uint32_t)len,
    };

    if (exchange_call(exchange, &request, bytes))
        return -1;
    *sum = exchange->message.head.a;
    return 0;
}

int exchange_get(void *link, uint64_t first, void *bytes, size_t len)
{
    struct exchange *exchange = &((struct exchange_pair *)link)->client;
    struct exchange_head request = {
        .what = EXCHANGE_GET,
        .a = first,
        .b = len,
    };

    if (exchange_call(exchange, &request, NULL) ||
        exchange->message.head.len != len)
        return -1;
    /* The caller's own memory, as with every typed call. */
    memcpy(bytes, exchange->message.bytes, len);
    return 0;
}

int exchange_read(void *link, uint64_t offset, size_t len, uint64_t *sum)
{
    struct exchange *exchange = &((struct exchange_pair *)link)->client;
    struct exchange_head request = {
        .what = EXCHANGE_READ,
        .a = offset,
        .b = len,
    };
    size_t done = 0;

    if (send_message(exchange, &request, NULL))
        return -1;
    for (*sum = 0; done < len; done += exchange->message.head.len) {
        if (receive_message(exchange))
            return -1;
        *sum += work_put(exchange->message.bytes, exchange->message.head.len);
    }
    return done == len ? 0 : -1;
}

static void close_end(int fd)
{
    if (fd >= 0)
        close(fd);
}

void exchange_teardown(void *link)
{
    struct exchange_pair *pair = link;

    close_end(pair->server.in);
    if (pair->server.out != pair->server.in)
        close_end(pair->server.out);
    close_end(pair->client.in);
    if (pair->client.out != pair->client.in)
        close_end(pair->client.out);
    free(pair);
}
