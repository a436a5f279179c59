/* SPDX-License-Identifier: MIT */
/* zeromq: request and reply over ipc, each of two parts, head and bytes */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zmq.h>

#include "peers/exchange.h"
#include "peers/peer.h"
#include "peers/place.h"

struct link {
    struct place place;
    char address[96];
    void *context; /* of one process: made after the fork */
    void *socket;
};

static int fail(const char *what)
{
    fprintf(stderr, "zeromq: %s: %s\n", what, zmq_strerror(zmq_errno()));
    return -1;
}

static void *link_setup(void)
{
    struct link *link = calloc(1, sizeof(*link));

    if (link && place_make(&link->place)) {
        free(link);
        return NULL;
    }
    if (link)
        snprintf(link->address, sizeof(link->address), "ipc://%s",
                 link->place.path);
    return link;
}

static void link_teardown(void *self)
{
    struct link *link = self;

    place_remove(&link->place);
    free(link);
}

static int open_socket(struct link *link, int type)
{
    link->context = zmq_ctx_new();
    link->socket = link->context ? zmq_socket(link->context, type) : NULL;
    return link->socket ? 0 : fail("socket");
}

static int send_message(const struct link *link,
                        const struct exchange_head *head, const void *bytes)
{
    int more = head->len ? ZMQ_SNDMORE : 0;

    if (zmq_send(link->socket, head, sizeof(*head), more) < 0 ||
        (more && zmq_send(link->socket, bytes, head->len, 0) < 0))
        return fail("send");
    return 0;
}

/* @bytes: room for WORK_BYTES_MAX */
static int receive_message(const struct link *link, struct exchange_head *head,
                           void *bytes)
{
    if (zmq_recv(link->socket, head, sizeof(*head), 0) != sizeof(*head))
        return fail("receive");
    if (head->len &&
        zmq_recv(link->socket, bytes, WORK_BYTES_MAX, 0) != (int)head->len)
        return fail("receive");
    return 0;
}

static int answer(const struct link *link, const struct work *work,
                  uint8_t *bytes)
{
    struct exchange_head request;
    struct exchange_head reply = {0};

    if (receive_message(link, &request, bytes))
        return -1;
    switch (request.what) {
    case EXCHANGE_NULL:
        reply.a = work_null(request.a, request.b);
        break;
    case EXCHANGE_PUT:
        reply.a = work_put(bytes, request.len);
        break;
    case EXCHANGE_GET:
        reply.len = (uint32_t)request.b;
        work_get(work, request.a, bytes, request.b);
        break;
    default:
        return -1;
    }
    return send_message(link, &reply, bytes);
}

static int link_serve(void *self, int ready_fd)
{
    struct link *link = self;
    struct work *work = malloc(sizeof(*work));
    uint8_t *bytes = malloc(WORK_BYTES_MAX);
    int r = -1;

    if (!work || !bytes)
        goto out;
    work_init(work);
    r = open_socket(link, ZMQ_REP);
    if (r == 0 && zmq_bind(link->socket, link->address))
        r = fail(link->address);
    if (r == 0)
        r = peer_ready(ready_fd);
    while (r == 0)
        r = answer(link, work, bytes);
out:
    free(bytes);
    free(work);
    return r;
}

static int link_connect(void *self)
{
    struct link *link = self;

    if (open_socket(link, ZMQ_REQ))
        return -1;
    return zmq_connect(link->socket, link->address) ? fail(link->address) : 0;
}

static int call(const struct link *link, const struct exchange_head *request,
                const void *out, struct exchange_head *reply, void *in)
{
    int r = send_message(link, request, out);

    return r ? r : receive_message(link, reply, in);
}

static int link_null(void *self, uint64_t a, uint64_t b, uint64_t *sum)
{
    struct exchange_head request = {.what = EXCHANGE_NULL, .a = a, .b = b};
    struct exchange_head reply;

    if (call(self, &request, NULL, &reply, NULL))
        return -1;
    *sum = reply.a;
    return 0;
}

static int link_put(void *self, const void *bytes, size_t len, uint64_t *sum)
{
    struct exchange_head request = {
        .what = EXCHANGE_PUT,
        .len = (uint32_t)len,
    };
    struct exchange_head reply;

    if (call(self, &request, bytes, &reply, NULL))
        return -1;
    *sum = reply.a;
    return 0;
}

static int link_get(void *self, uint64_t first, void *bytes, size_t len)
{
    struct exchange_head request = {
        .what = EXCHANGE_GET,
        .a = first,
        .b = len,
    };
    struct exchange_head reply;

    return call(self, &request, NULL, &reply, bytes) || reply.len != len ? -1
                                                                         : 0;
}

const struct peer peer_zeromq = {
    .name = "zeromq",
    .setup = link_setup,
    .serve = link_serve,
    .connect = link_connect,
    .null = link_null,
    .put = link_put,
    .get = link_get,
    .teardown = link_teardown,
};
