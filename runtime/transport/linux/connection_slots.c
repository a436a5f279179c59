/* SPDX-License-Identifier: MIT */
/*
 * Slots: each call has one, from its beginning to its end
 *
 * Nothing here takes a lock; a thread that finds no free slot sleeps until one
 * is. A slot that was given up belongs to the server until it has answered.
 */
#include "transport/linux/connection_slots.h"

#include <limits.h>

#include <crosscall/status.h>

#include "transport/linux/bulk_client.h"
#include "transport/linux/callback_client.h"
#include "transport/linux/clock.h"
#include "transport/linux/futex.h"
#include "transport/linux/patience.h"

void connection_wake_waiters(struct connection *connection)
{
    futex_wake(&connection->free_slots, INT_MAX, FUTEX_SCOPE_PRIVATE);
}

static inline void free_slot(struct connection *connection, uint32_t slot)
{
    if (__builtin_expect(bulk_is_of(connection, slot), 0))
        bulk_release(connection);
    connection_free_slot(connection, slot);
}

static uint32_t kept_of(const struct connection *connection, uint32_t slot)
{
    if (connection->states[slot] == SLOT_BEGUN)
        return 0;
    return fetch16(&channel_reply(&connection->channel, slot)->kept);
}

/* What was lent in a call goes back when it ends, unless it is kept. Return:
 * false if it takes longer than @deadline_ns; the slot stays taken then. */
static inline bool settle(struct connection *connection, uint32_t slot,
                          uint64_t deadline_ns)
{
    struct callback *callback = connection_callback(connection);

    return __builtin_expect(!callback, 1) ||
           callback_settle(callback, slot, kept_of(connection, slot),
                           deadline_ns);
}

static void leave_slot(struct connection *connection, uint32_t slot)
{
    __atomic_fetch_or(&connection->left_slots, 1u << slot, __ATOMIC_RELEASE);
}

/* An answer that came too late frees the slot at last. */
void connection_reclaim(struct connection *connection)
{
    uint32_t left = __atomic_load_n(&connection->left_slots, __ATOMIC_ACQUIRE);

    while (left) {
        uint32_t slot = (uint32_t)__builtin_ctz(left);

        left &= left - 1;
        if (!connection_is_answered(connection, slot))
            continue;
        /* Only one thread may find it. */
        if (!(__atomic_fetch_and(&connection->left_slots, ~(1u << slot),
                                 __ATOMIC_ACQ_REL) &
              1u << slot))
            continue;
        /* Others may have found, used and left it since the first look. */
        if (connection_is_answered(connection, slot) &&
            settle(connection, slot, 0))
            free_slot(connection, slot);
        else
            leave_slot(connection, slot);
    }
}

/* All slots are taken. One-way requests in them are answered soon, but nobody
 * is told when: look again after a moment. */
static void wait_for_slot(struct connection *connection, uint64_t slice)
{
    uint64_t moment = 100 * NS_PER_US;

    __atomic_fetch_add(&connection->slot_waiters, 1, __ATOMIC_SEQ_CST);
    if (__atomic_load_n(&connection->left_slots, __ATOMIC_RELAXED) &&
        slice > moment)
        slice = moment;
    patience_sleep(&connection->free_slots, 0, slice, FUTEX_SCOPE_PRIVATE);
    __atomic_fetch_sub(&connection->slot_waiters, 1, __ATOMIC_SEQ_CST);
}

/* What cannot wait has no time left. */
static int sleep_for_slot(struct connection *connection,
                          struct xc_stub_call *call)
{
    for (;;) {
        uint64_t slice;
        int r;

        connection_reclaim(connection);
        if (connection_take_slot(connection, &call->slot))
            return 0;
        r = call->oneway ? -XC_E_DEADLINE
                         : patience_away(call->deadline_ns, &slice);
        if (r)
            return patience_unsent(r);
        wait_for_slot(connection, slice);
        if (!connection_is_alive(connection))
            return -XC_E_DISCONNECTED;
    }
}

static inline int begun(struct connection *connection,
                        struct xc_stub_call *call)
{
    connection->states[call->slot] = SLOT_BEGUN;
    call->request =
        (uint8_t *)channel_request(&connection->channel, call->slot)->bytes;
    return 0;
}

__attribute__((noinline, cold)) static int
wait_to_begin(struct connection *connection, struct xc_stub_call *call)
{
    int r = sleep_for_slot(connection, call);

    patience_back();
    return r ? r : begun(connection, call);
}

/* Of what has lent an object, or is no more. */
__attribute__((noinline)) static int begin_beside(struct connection *connection,
                                                  struct xc_stub_call *call)
{
    struct callback *callback = connection_callback(connection);
    struct lane *lane;

    if (!presence_is_alive(connection->presence))
        return presence_why(connection->presence);
    lane = callback_lane(callback);
    if (lane)
        return callback_begin(callback, lane, call);
    if (!connection_take_slot(connection, &call->slot))
        return wait_to_begin(connection, call);
    return begun(connection, call);
}

int connection_begin(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct connection *connection = (struct connection *)binding;

    if (__builtin_expect(connection_callback(connection) ||
                             !presence_is_alive(connection->presence),
                         0))
        return begin_beside(connection, call);
    if (__builtin_expect(!connection_take_slot(connection, &call->slot), 0))
        return wait_to_begin(connection, call);
    return begun(connection, call);
}

/* It lends nothing any more, whatever the server keeps. */
__attribute__((noinline, cold)) static void
give_up(struct connection *connection, const struct xc_stub_call *call)
{
    struct callback *callback = connection_callback(connection);

    if (callback && !call->oneway)
        callback_settle(callback, call->slot, 0, call->deadline_ns);
    leave_slot(connection, call->slot);
}

/* Of what has lent an object, or has not seen its answer. */
__attribute__((noinline)) static void
end_beside(struct connection *connection, const struct xc_stub_call *call)
{
    uint32_t slot = call->slot;

    if (slot == CALL_IN_LANE) {
        callback_end(connection_callback(connection));
        return;
    }
    if (connection->states[slot] == SLOT_POSTED &&
        !connection_is_answered(connection, slot)) {
        give_up(connection, call);
        return;
    }
    if (settle(connection, slot, call->deadline_ns))
        free_slot(connection, slot);
    else
        leave_slot(connection, slot);
}

void connection_end(struct xc_binding *binding, struct xc_stub_call *call)
{
    struct connection *connection = (struct connection *)binding;

    /* Who is in a lane has lent something. */
    if (__builtin_expect(connection_callback(connection) ||
                             connection->states[call->slot] == SLOT_POSTED,
                         0))
        end_beside(connection, call);
    else
        free_slot(connection, call->slot);
}
