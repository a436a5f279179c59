/* SPDX-License-Identifier: MIT */
/* stream: a pair of local sockets that carry bytes */
#include <sys/socket.h>

#include "peers/exchange.h"
#include "peers/peer.h"

static void *stream_setup(void)
{
    return exchange_pair_of_sockets(SOCK_STREAM);
}

const struct peer peer_stream = {
    .name = "stream",
    .setup = stream_setup,
    .serve = exchange_serve,
    .connect = exchange_connect,
    .null = exchange_null,
    .put = exchange_put,
    .get = exchange_get,
    .read = exchange_read,
    .teardown = exchange_teardown,
};
