/* SPDX-License-Identifier: MIT */
/*
 * Callback, the client's side: methods of our own objects run here
 *
 * In a thread that waits for a reply, in a lane; or in one that serves. The
 * domain has one lock, held while a method runs, so that withdrawing an object
 * means that nobody is in it.
 */
#include "transport/linux/callback_client.h"

#include <crosscall/call.h>
#include <crosscall/client.h>
#include <crosscall/port.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "transport/linux/callback_set_up.h"
#include "transport/linux/clock.h"
#include "transport/linux/crew.h"
#include "transport/linux/futex.h"
#include "transport/linux/patience.h"
#include "transport/linux/spin.h"

/* Cleaning up, which nobody cancels. False if another thread is in a method for
 * too long. */
static bool lock_to_clean_up(struct callback *callback)
{
    struct xc_thread *thread = xc_port_thread();
    const bool before = thread->insists;
    int r;

    thread->insists = true;
    r = patience_lock(&callback->lock, clock_now() + CALLBACK_LOCK_NS);
    thread->insists = before;
    return r == 0;
}

/* Below the lock: what calls left here that did not wait for it. */
static void settle_late(struct callback *callback)
{
    uint32_t late = __atomic_load_n(&callback->late, __ATOMIC_ACQUIRE);

    while (late) {
        uint32_t slot = (uint32_t)__builtin_ctz(late);

        late &= late - 1;
        xc_domain_settle(callback->server, &callback->lent[slot],
                         callback->kept[slot]);
        __atomic_fetch_and(&callback->late, ~(1u << slot), __ATOMIC_RELEASE);
    }
}

void callback_unlock(struct callback *callback)
{
    settle_late(callback);
    pthread_mutex_unlock(&callback->lock);
}

/* Whether a served call of ours is among those this thread is in. */
static bool is_in_method(const struct callback *callback)
{
    const struct xc_call *call = xc_current_call();

    while (call && call->holder != callback->server)
        call = call->outer;
    return call;
}

struct lane *callback_lane(struct callback *callback)
{
    return is_in_method(callback) ? callback->running : NULL;
}

static bool is_forked(const struct callback *callback)
{
    return !presence_is_here(callback->connection->presence);
}

static int64_t run(struct lane *lane, struct xc_call *call)
{
    struct callback *callback = lane->side;
    struct lane *before;
    int64_t status;

    /* From here on this is the worker again, as for any method. */
    if (patience_lock(&callback->lock, call->deadline_ns))
        return -XC_E_DEADLINE;
    before = callback->running;
    callback->running = lane;
    status = xc_domain_dispatch(callback->server, call);
    callback->running = before;
    callback_unlock(callback);
    /* A method has forked, and returned in the child as well. */
    return is_forked(callback) ? -XC_E_FORKED : status;
}

static bool spin_for(const struct lane *lane, const uint32_t *other,
                     uint32_t other_is)
{
    const struct callback *callback = lane->side;
    uint64_t end = clock_now() + spin_start(callback->connection->spin_most_ns);
    unsigned i;

    do
        for (i = 0; i < SPIN_BATCH; i++) {
            if (fetch_seq(&lane->theirs->seq) != lane->seen ||
                fetch_seq(other) != other_is)
                return true;
            spin_pause();
        }
    while (clock_now() < end);
    return false;
}

/* Sleep while the lane has no message, and @other has its value. */
static void sleep_on(struct lane *lane, const uint32_t *other,
                     uint32_t other_is, uint64_t slice)
{
    struct futex_waitv words[3] = {
        {
            .val = lane->seen,
            .uaddr = (uintptr_t)&lane->theirs->seq,
            .flags = FUTEX_32,
        },
        {.val = other_is, .uaddr = (uintptr_t)other, .flags = FUTEX_32},
    };

    __atomic_exchange_n(&lane->mine->waiting, 1, __ATOMIC_SEQ_CST);
    futex_wait_any(words, patience_words(words, 2), slice);
    __atomic_store_n(&lane->mine->waiting, 0, __ATOMIC_RELAXED);
}

static int sleep_for_message(struct lane *lane, uint64_t deadline_ns)
{
    struct callback *callback = lane->side;
    const uint32_t *word = &lane->theirs->seq;

    for (;;) {
        uint64_t slice;
        int r = patience_away(deadline_ns, &slice);

        if (r)
            return r;
        sleep_on(lane, word, lane->seen, slice);
        r = lane_look(lane);
        if (r)
            return r < 0 ? r : 0;
        if (!connection_is_alive(callback->connection))
            return lane_look(lane) == 1 ? 0 : -XC_E_PEER_DIED;
    }
}

static int wait_for_message(struct lane *lane, uint64_t deadline_ns)
{
    int r = lane_look(lane);

    if (r == 0 && spin_for(lane, &lane->theirs->seq, lane->seen))
        r = lane_look(lane);
    if (r == 0) {
        r = sleep_for_message(lane, deadline_ns);
        patience_back();
    }
    return r < 0 ? r : 0;
}

const struct lane_ops callback_lane_ops = {
    .wait = wait_for_message,
    .run = run,
};

int callback_begin(struct callback *callback, struct lane *lane,
                   struct xc_stub_call *call)
{
    int r;

    if (callback->n_nested == CALLBACK_DEPTH_MAX)
        return -XC_E_WOULD_BLOCK;
    if (call->deadline_ns <= clock_now())
        return -XC_E_DEADLINE; /* and the lane is in order */
    r = lane_settle(lane, call->deadline_ns);
    if (r)
        return patience_unsent(r);
    callback->nested[callback->n_nested++].n = 0;
    lane->kept = 0;
    call->slot = CALL_IN_LANE;
    call->request = (uint8_t *)lane->mine->bytes;
    return 0;
}

int callback_call(struct callback *callback, struct xc_stub_call *call)
{
    int r = lane_call(callback->running, call);

    if (r == -XC_E_BAD_REPLY)
        connection_die(callback->connection);
    return r;
}

void callback_end(struct callback *callback)
{
    struct xc_lent *lent = &callback->nested[--callback->n_nested];

    if (lent->n) /* the lock is ours: we are in a method */
        xc_domain_settle(callback->server, lent, callback->running->kept);
}

static bool is_replied(const struct reply_slot *reply, uint32_t seq)
{
    return fetch_seq(&reply->seq) == seq;
}

static int wait_and_serve(struct callback *callback, uint32_t slot,
                          uint32_t seq, uint64_t deadline_ns)
{
    struct connection *connection = callback->connection;
    const struct reply_slot *reply = channel_reply(&connection->channel, slot);
    struct request_slot *request = channel_request(&connection->channel, slot);
    struct lane *lane = &callback->lanes[slot];
    uint64_t turn_ns = 0;

    for (;;) {
        uint64_t slice;
        int n;
        int r;

        if (is_replied(reply, seq))
            return 0;
        n = lane_serve(lane, deadline_ns);
        if (n == -XC_E_FORKED)
            return n;
        if (n < 0)
            break;
        if (fetch_seq(&reply->seq) != seq - 1 && !is_replied(reply, seq))
            break;
        r = patience_left(deadline_ns, &slice);
        if (r)
            return r;
        if (n)
            crew_take_turns(&turn_ns);
        if (n || spin_for(lane, &reply->seq, seq - 1))
            continue;
        r = patience_away(deadline_ns, &slice);
        if (r)
            return r;
        __atomic_exchange_n(&request->waiting, 1, __ATOMIC_SEQ_CST);
        sleep_on(lane, &reply->seq, seq - 1, slice);
        if (!is_replied(reply, seq) && lane_look(lane) == 0 &&
            !connection_is_alive(connection))
            return is_replied(reply, seq) ? 0 : -XC_E_PEER_DIED;
    }
    connection_die(connection);
    return -XC_E_BAD_REPLY;
}

int callback_wait(struct callback *callback, uint32_t slot, uint32_t seq,
                  uint64_t deadline_ns)
{
    int r = wait_and_serve(callback, slot, seq, deadline_ns);

    patience_back();
    return r;
}

/* Whoever unlocks next takes it back: this thread, if it gets the lock. */
bool callback_settle(struct callback *callback, uint32_t slot, uint32_t kept,
                     uint64_t deadline_ns)
{
    uint32_t bit = 1u << slot;

    if (is_forked(callback))
        return true; /* the lock may be of a thread that is not in the child */
    if (!(__atomic_load_n(&callback->late, __ATOMIC_ACQUIRE) & bit)) {
        if (!callback->lent[slot].n)
            return true;
        callback->kept[slot] = kept;
        __atomic_fetch_or(&callback->late, bit, __ATOMIC_RELEASE);
    }
    if (patience_lock(&callback->lock, deadline_ns) == 0)
        callback_unlock(callback);
    return !(__atomic_load_n(&callback->late, __ATOMIC_ACQUIRE) & bit);
}

static int lend(struct xc_binding *binding, struct xc_stub_call *call,
                const struct xc_x *x, void *object, xc_rights rights,
                xc_handle *out)
{
    struct callback *callback;
    struct xc_lent *lent;
    int r =
        callback_of((struct connection *)binding, call->deadline_ns, &callback);

    if (r)
        return patience_unsent(r);
    r = patience_lock(&callback->lock, call->deadline_ns);
    if (r)
        return patience_unsent(r);
    lent = call->slot == CALL_IN_LANE
               ? &callback->nested[callback->n_nested - 1]
               : &callback->lent[call->slot];
    r = xc_domain_lend(callback->server, lent, x, object, rights, out);
    callback_unlock(callback);
    return r;
}

static struct callback *callback_peek(struct xc_binding *binding)
{
    return __atomic_load_n(&((struct connection *)binding)->callback,
                           __ATOMIC_ACQUIRE);
}

static int withdraw(struct xc_binding *binding, void *object)
{
    struct callback *callback = callback_peek(binding);

    if (!callback)
        return 0;
    if (is_forked(callback))
        return -XC_E_FORKED;
    if (!lock_to_clean_up(callback))
        return -XC_E_DEADLINE;
    xc_domain_withdraw(callback->server, object);
    callback_unlock(callback);
    return 0;
}

static int on_release(struct xc_binding *binding, void *object,
                      void (*released)(void *object))
{
    struct callback *callback = callback_peek(binding);
    int r;

    if (!callback) {
        released(object);
        return 0;
    }
    if (is_forked(callback))
        return -XC_E_FORKED;
    if (!lock_to_clean_up(callback))
        return -XC_E_DEADLINE;
    r = xc_domain_on_release(callback->domain, object, released);
    callback_unlock(callback);
    return r;
}

const struct xc_callback_ops callback_ops = {
    .lend = lend,
    .withdraw = withdraw,
    .on_release = on_release,
    .serve = callback_serve,
    .events_fd = callback_events_fd,
};
