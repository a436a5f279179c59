/* SPDX-License-Identifier: MIT */
#include "transport/linux/connection_wait.h"

#include <crosscall/status.h>

#include "transport/linux/callback_client.h"
#include "transport/linux/clock.h"
#include "transport/linux/connection_slots.h"
#include "transport/linux/futex.h"
#include "transport/linux/patience.h"

static bool spin_for_reply(const struct connection *connection,
                           const struct reply_slot *reply, uint32_t seq,
                           uint64_t began)
{
    uint32_t budget = __atomic_load_n(&connection->spin_ns, __ATOMIC_RELAXED);

    do
        if (spin_a_moment(reply, seq))
            return true;
    while (clock_now() - began <= budget);
    return false;
}

static void learn_from_wait(struct connection *connection, uint64_t began)
{
    uint32_t budget = __atomic_load_n(&connection->spin_ns, __ATOMIC_RELAXED);

    __atomic_store_n(
        &connection->spin_ns,
        spin_adapt(budget, clock_now() - began, connection->spin_most_ns),
        __ATOMIC_RELAXED);
}

/* Before the server can know that anybody sleeps. */
static uint64_t set_deadline(struct request_slot *request)
{
    uint64_t deadline_ns = clock_now() + XC_CALL_TIME_NS;

    __atomic_store_n(&request->deadline_ns, deadline_ns, __ATOMIC_RELAXED);
    return deadline_ns;
}

static int sleep_and_look(struct connection *connection, uint32_t slot,
                          uint32_t seq, uint64_t deadline_ns)
{
    struct request_slot *request = channel_request(&connection->channel, slot);
    const struct reply_slot *reply = channel_reply(&connection->channel, slot);

    if (!deadline_ns)
        deadline_ns = set_deadline(request);
    __atomic_exchange_n(&request->waiting, 1, __ATOMIC_SEQ_CST);
    for (;;) {
        struct callback *callback = connection_callback(connection);
        bool alive = true;
        uint64_t slice;
        uint32_t now;
        int r;

        if (fetch_seq(&reply->seq) == seq)
            return 0;
        if (callback) /* since a moment ago */
            return callback_wait(callback, slot, seq, deadline_ns);
        r = patience_away(deadline_ns, &slice);
        if (r)
            return r;
        patience_sleep(&reply->seq, seq - 1, slice, FUTEX_SCOPE_SHARED);
        if (fetch_seq(&reply->seq) == seq)
            return 0;
        alive = connection_is_alive(connection);
        now = fetch_seq(&reply->seq); /* once: it may come at any moment */
        if (now == seq)
            return 0; /* it answered, then died */
        if (!alive)
            return -XC_E_PEER_DIED;
        if (now != seq - 1) {
            connection_die(connection);
            return -XC_E_BAD_REPLY;
        }
    }
}

/* So that the method can know. */
int connection_not_answered(const struct connection *connection, uint32_t slot,
                            int r)
{
    struct client_header *client = channel_client(&connection->channel);

    if (r == -XC_E_CANCELLED)
        __atomic_store_n(&client->cancelled[slot],
                         fetch32(&connection->seq[slot]), __ATOMIC_RELEASE);
    return r;
}

int connection_sleep(struct connection *connection, uint32_t slot, uint32_t seq,
                     uint64_t deadline_ns)
{
    int r = sleep_and_look(connection, slot, seq, deadline_ns);

    patience_back();
    return connection_not_answered(connection, slot, r);
}

int connection_wait_on(struct connection *connection, uint32_t slot,
                       uint32_t seq, uint64_t deadline_ns)
{
    const uint64_t began = clock_now();

    if (!spin_for_reply(connection, channel_reply(&connection->channel, slot),
                        seq, began)) {
        int r = connection_sleep(connection, slot, seq, deadline_ns);

        if (r)
            return r;
    }
    learn_from_wait(connection, began);
    return 0;
}
