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

/** connection_take_slot() - the lowest that is free; false: none is */
static inline bool connection_take_slot(struct connection *connection,
                                        uint32_t *out)
{
    uint32_t free = __atomic_load_n(&connection->free_slots, __ATOMIC_RELAXED);

    while (free)
        if (__atomic_compare_exchange_n(&connection->free_slots, &free,
                                        free & (free - 1), true,
                                        __ATOMIC_ACQUIRE, __ATOMIC_RELAXED)) {
            *out = (uint32_t)__builtin_ctz(free);
            return true;
        }
    return false;
}

/** connection_wake_waiters() - threads that wait for a slot */
__attribute__((cold)) void
connection_wake_waiters(struct connection *connection);

/** connection_free_slot() - of a call that had no bulk memory */
static inline void connection_free_slot(struct connection *connection,
                                        uint32_t slot)
{
    __atomic_fetch_or(&connection->free_slots, 1u << slot, __ATOMIC_SEQ_CST);
    if (__builtin_expect(
            __atomic_load_n(&connection->slot_waiters, __ATOMIC_SEQ_CST), 0))
        connection_wake_waiters(connection);
}

/** connection_end() - see struct xc_transport_ops */
void connection_end(struct xc_binding *binding, struct xc_stub_call *call);
