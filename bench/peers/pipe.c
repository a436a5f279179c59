/* SPDX-License-Identifier: MIT */
/* pipe: one for each direction, write and read */
#include <unistd.h>

#include "peers/exchange.h"
#include "peers/peer.h"

static void *pipe_setup(void)
{
    struct exchange_pair *pair = exchange_pair_new();
    int to_server[2];
    int to_client[2];

    if (!pair)
        return NULL;
    if (pipe(to_server)) {
        peer_fail("pipe");
        goto fail;
    }
    pair->server.in = to_server[0];
    pair->client.out = to_server[1];
    if (pipe(to_client)) {
        peer_fail("pipe");
        goto fail;
    }
    pair->client.in = to_client[0];
    pair->server.out = to_client[1];
    return pair;
fail:
    exchange_teardown(pair);
    return NULL;
}

const struct peer peer_pipe = {
    .name = "pipe",
    .setup = pipe_setup,
    .serve = exchange_serve,
    .connect = exchange_connect,
    .null = exchange_null,
    .put = exchange_put,
    .get = exchange_get,
    .read = exchange_read,
    .teardown = exchange_teardown,
};
