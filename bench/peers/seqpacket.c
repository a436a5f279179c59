/* SPDX-License-Identifier: MIT */
/* seqpacket: a pair of local sockets that keep messages apart */
#include <sys/socket.h>

#include "peers/exchange.h"
#include "peers/peer.h"

static void *seqpacket_setup(void)
{
    return exchange_pair_of_sockets(SOCK_SEQPACKET);
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
