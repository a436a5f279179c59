/* SPDX-License-Identifier: MIT */
/* seqpacket: a socket pair for each client, and epoll */
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "peers/exchange.h"
#include "peers/peer.h"
#include "scale/crowd.h"
#include "work.h"

enum { EVENTS = 64 };

struct sockets {
    unsigned n;
    int socket; /* a client's own */
    int (*pairs)[2];
};

static void sockets_teardown(void *link)
{
    struct sockets *sockets = link;
    unsigned i;

    for (i = 0; i < sockets->n; i++) {
        close(sockets->pairs[i][0]);
        close(sockets->pairs[i][1]);
    }
    free(sockets->pairs);
    free(sockets);
}

static void *sockets_setup(unsigned n_clients)
{
    struct sockets *sockets = calloc(1, sizeof(*sockets));

    if (!sockets)
        return NULL;
    sockets->pairs = calloc(n_clients, sizeof(*sockets->pairs));
    while (sockets->pairs && sockets->n < n_clients &&
           socketpair(AF_UNIX, SOCK_SEQPACKET, 0, sockets->pairs[sockets->n]) ==
               0)
        sockets->n++;
    if (sockets->n == n_clients)
        return sockets;
    peer_fail("socketpair");
    sockets_teardown(sockets);
    return NULL;
}

static int answer(int socket)
{
    struct exchange_head head;

    if (read(socket, &head, sizeof(head)) != sizeof(head))
        return peer_fail("read");
    head.a = work_null(head.a, head.b);
    return write(socket, &head, sizeof(head)) == sizeof(head)
               ? 0
               : peer_fail("write");
}

static int watch_all(const struct sockets *sockets)
{
    int epoll = epoll_create1(EPOLL_CLOEXEC);
    unsigned i;

    for (i = 0; epoll >= 0 && i < sockets->n; i++) {
        struct epoll_event event = {
            .events = EPOLLIN,
            .data.fd = sockets->pairs[i][0],
        };

        if (epoll_ctl(epoll, EPOLL_CTL_ADD, event.data.fd, &event))
            return peer_fail("epoll");
    }
    return epoll;
}

static int sockets_serve(void *link, int ready_fd)
{
    int epoll = watch_all(link);
    int r = epoll < 0 ? -1 : peer_ready(ready_fd);

    while (r == 0) {
        struct epoll_event events[EVENTS];
        int n = epoll_wait(epoll, events, EVENTS, -1);
        int i;

        for (i = 0; r == 0 && i < n; i++)
            r = answer(events[i].data.fd);
    }
    return r;
}

static int sockets_connect(void *link, unsigned number)
{
    struct sockets *sockets = link;

    sockets->socket = sockets->pairs[number][1];
    return 0;
}

static int sockets_null(void *link, uint64_t a, uint64_t b, uint64_t *sum)
{
    const struct sockets *sockets = link;
    struct exchange_head head = {.what = EXCHANGE_NULL, .a = a, .b = b};

    if (write(sockets->socket, &head, sizeof(head)) != sizeof(head))
        return peer_fail("write");
    if (read(sockets->socket, &head, sizeof(head)) != sizeof(head))
        return peer_fail("read");
    *sum = head.a;
    return 0;
}

const struct crowd crowd_seqpacket = {
    .name = "seqpacket",
    .setup = sockets_setup,
    .serve = sockets_serve,
    .connect = sockets_connect,
    .null = sockets_null,
    .teardown = sockets_teardown,
};
