/* SPDX-License-Identifier: MIT */
/* Slots of a connection: who has which, and when it is free again */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include <crosscall/transport.h>

#include "transport/linux/channel.h"
#include "transport/linux/connection.h"

/** Whether the server has answered what was posted in @slot last. */
static inline bool connection_is_answered(const struct connection *connection,
                                          uint32_t slot)
{
    const struct reply_slot *reply = channel_reply(&connection->channel, slot);

    return fetch_seq(&reply->seq) == fetch32(&connection->seq[slot]);
}

/** The way back, or NULL while nothing was lent. */
static inline struct callback *
connection_callback(const struct connection *connection)
{
    return __atomic_load_n(&connection->callback, __ATOMIC_ACQUIRE);
}

/** connection_end() - see struct xc_transport_ops */
void connection_end(struct xc_binding *binding, struct xc_stub_call *call);
