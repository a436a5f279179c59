/* SPDX-License-Identifier: MIT */
/* Connection, posting: the server may see the request from now on */
#pragma once

#include <stdint.h>

#include "transport/linux/channel.h"
#include "transport/linux/connection.h"

/** connection_ring() - a server that sleeps. @asleep: how */
void connection_ring(struct connection *connection, uint32_t asleep);

/** connection_post() - publish what a slot asks for. @seq: one more than last
 */
static inline void connection_post(struct connection *connection,
                                   struct request_slot *request, uint32_t slot,
                                   uint32_t seq)
{
    uint32_t asleep;

    __atomic_store_n(&connection->seq[slot], seq, __ATOMIC_RELAXED);
    publish_seq(&request->seq, seq);
    asleep = fetch_sleep(&channel_server(&connection->channel)->asleep);
    if (__builtin_expect(asleep != SERVER_AWAKE, 0))
        connection_ring(connection, asleep);
}
