/* SPDX-License-Identifier: MIT */
/* seqpacket: a pair of local sockets that keep messages apart */
#include <sys/socket.h>

#include "peers/exchange.h"
#include "peers/peer.h"

static void *seqpacket_setup(void)
{
    struct exchange_pair *pair = exchange_pair_new();
    int ends[2];

    if (!pair)
        return NULL;
    if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends)) {
        peer_fail("socketpair");
        exchange_teardown(pair);
        return NULL;
    }
    pair->server.in = pair->server.out = ends[0];
    pair->client.in = pair->client.out = ends[1];
    return pair;
}

const struct peer peer_seqpacket = {
    .name = "seqpacket",
    .setup = seqpacket_setup,
    .serve = exchange_serve,
    .connect = exchange_connect,
    .null = exchange_null,
    .put = exchange_put,
    .get = exchange_get,
    .read = exchange_read,
    .teardown = exchange_teardown,
};
