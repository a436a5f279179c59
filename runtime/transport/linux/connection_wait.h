/* SPDX-License-Identifier: MIT */
/*
 * Connection, waiting: until the reply to what was posted in a slot has come
 *
 * A call that has no deadline yet gets one when it begins to sleep: most
 * answers come before, and need no look at the clock.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "transport/linux/channel.h"
#include "transport/linux/connection.h"
#include "transport/linux/spin.h"
#include "transport/linux/step_aside.h"

/**
 * connection_wait_on() - after a moment: spin if it pays, then sleep
 *
 * Errors: -XC_E_DEADLINE, -XC_E_CANCELLED, -XC_E_PEER_DIED, -XC_E_BAD_REPLY
 */
int connection_wait_on(struct connection *connection, uint32_t slot,
                       uint32_t seq, uint64_t deadline_ns);

/** connection_sleep() - the same without spinning */
int connection_sleep(struct connection *connection, uint32_t slot, uint32_t seq,
                     uint64_t deadline_ns);

/** connection_not_answered() - nobody waits for it any more. Return: @r */
int connection_not_answered(const struct connection *connection, uint32_t slot,
                            int r);

/* For so long that no clock has to be looked at. */
static inline bool spin_a_moment(const struct reply_slot *reply, uint32_t seq)
{
    unsigned i;

    for (i = 0; i < SPIN_BATCH; i++) {
        if (fetch_seq(&reply->seq) == seq)
            return true;
        spin_pause();
    }
    return false;
}

/* The server cannot run while we spin. It may have, while it was woken. */
static inline bool step_aside_for(struct connection *connection,
                                  const struct reply_slot *reply, uint32_t seq)
{
    if (fetch_seq(&reply->seq) == seq)
        return true;
    step_aside(&connection->step_aside);
    return fetch_seq(&reply->seq) == seq;
}

/** connection_await() - @cpu: where this thread is. As connection_wait_on() */
static inline int connection_await(struct connection *connection,
                                   const struct reply_slot *reply,
                                   uint32_t slot, uint32_t seq, uint16_t cpu,
                                   uint64_t deadline_ns)
{
    if (fetch16(&reply->cpu) == cpu)
        return __builtin_expect(step_aside_for(connection, reply, seq), 1)
                   ? 0
                   : connection_sleep(connection, slot, seq, deadline_ns);
    return spin_a_moment(reply, seq)
               ? 0
               : connection_wait_on(connection, slot, seq, deadline_ns);
}
