/* SPDX-License-Identifier: MIT */
#include "transport/linux/lane.h"

#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "transport/linux/crew.h"
#include "transport/linux/futex.h"
#include "transport/linux/patience.h"

void lane_init(struct lane *lane, const struct lane_ops *ops, void *side,
               void *mine, const void *theirs, unsigned number)
{
    *lane = (struct lane){
        .ops = ops,
        .side = side,
        .mine = lane_half_of(mine, number),
        .theirs = lane_half_of((void *)(uintptr_t)theirs, number),
    };
}

int lane_look(const struct lane *lane)
{
    uint32_t seq = fetch_seq(&lane->theirs->seq);

    if (seq == lane->seen)
        return 0;
    return seq == lane->seen + 1 ? 1 : -XC_E_BAD_REPLY;
}

bool lane_is_left(int r) { return r == -XC_E_DEADLINE || r == -XC_E_CANCELLED; }

static void publish(struct lane *lane, enum lane_kind kind)
{
    lane->mine->kind = (uint16_t)kind;
    publish_seq(&lane->mine->seq, ++lane->sent);
    if (fetch_sleep(&lane->theirs->waiting))
        futex_wake(&lane->mine->seq, 1, FUTEX_SCOPE_SHARED);
    if (lane->ops->sent)
        lane->ops->sent(lane);
}

static void send_call(struct lane *lane, const struct xc_stub_call *call)
{
    struct lane_half *mine = lane->mine;

    mine->key = call->key;
    mine->method = (uint16_t)call->method;
    mine->handle = call->stub->handle;
    mine->deadline_ns = call->deadline_ns;
    mine->len = call->request_len;
    publish(lane, LANE_CALL);
}

static void send_reply(struct lane *lane, int64_t status, uint32_t len,
                       uint32_t kept)
{
    struct lane_half *mine = lane->mine;

    mine->status = status;
    mine->len = len;
    mine->kept = kept;
    publish(lane, LANE_REPLY);
}

static int take_reply(struct lane *lane, struct xc_stub_call *call)
{
    const struct lane_half *theirs = lane->theirs;
    uint32_t len = fetch32(&theirs->len);

    lane->seen++;
    if (len > XC_MESSAGE_MAX)
        return -XC_E_BAD_REPLY;
    lane->kept = fetch32(&theirs->kept);
    call->status = (int64_t)fetch64((const uint64_t *)&theirs->status);
    call->reply = (const struct xc_shared *)theirs->bytes;
    call->reply_len = len;
    return 0;
}

/* Run one call and reply, unless the turn is the peer's by then. */
static int answer(struct lane *lane, uint64_t limit_ns)
{
    const struct lane_half *theirs = lane->theirs;
    struct xc_call call = {
        .handle = fetch64(&theirs->handle),
        .method = fetch16(&theirs->method),
        .key = fetch32(&theirs->key),
        .deadline_ns = fetch64(&theirs->deadline_ns),
        .request = (const struct xc_shared *)theirs->bytes,
        .request_len = fetch32(&theirs->len),
        .reply = (uint8_t *)lane->mine->bytes,
    };
    int64_t status;
    int r;

    lane->seen++;
    if (call.request_len > XC_MESSAGE_MAX)
        return -XC_E_BAD_REPLY;
    if (call.deadline_ns > limit_ns)
        call.deadline_ns = limit_ns;
    status = lane->ops->run(lane, &call);
    if (status == -XC_E_FORKED)
        return -XC_E_FORKED; /* the answer is for the parent to send */
    r = lane_settle(lane, limit_ns);
    if (r) {
        lane->deferred++;
        return r;
    }
    send_reply(lane, status, call.reply_len, call.kept);
    return status == -XC_E_MALFORMED ? -XC_E_BAD_REPLY : 0;
}

/* A peer that calls again and again must not keep us, nor our worker. */
static int go_on(uint64_t deadline_ns, uint64_t *turn_ns)
{
    uint64_t slice;
    int r = patience_left(deadline_ns, &slice);

    if (r == 0)
        crew_take_turns(turn_ns);
    return r;
}

int lane_call(struct lane *lane, struct xc_stub_call *call)
{
    uint64_t turn_ns = 0;
    int r;

    send_call(lane, call);
    for (;;) {
        r = lane->ops->wait(lane, call->deadline_ns);
        if (r)
            break;
        switch (fetch16(&lane->theirs->kind)) {
        case LANE_REPLY:
            return take_reply(lane, call);
        case LANE_CALL:
            r = answer(lane, call->deadline_ns);
            if (r == 0)
                r = go_on(call->deadline_ns, &turn_ns);
            break;
        default:
            r = -XC_E_BAD_REPLY;
        }
        if (r)
            break;
    }
    lane->kept = 0; /* what a call inside of this one left there */
    if (lane_is_left(r))
        lane->owed++;
    return r;
}

int lane_serve(struct lane *lane, uint64_t limit_ns)
{
    int r = lane_look(lane);

    if (r <= 0)
        return r;
    if (lane->owed)
        r = lane_settle(lane, 0);
    else if (fetch16(&lane->theirs->kind) == LANE_CALL)
        r = answer(lane, limit_ns);
    else
        r = -XC_E_BAD_REPLY;
    return r == 0 || lane_is_left(r) ? 1 : r;
}

int lane_settle(struct lane *lane, uint64_t deadline_ns)
{
    uint64_t turn_ns = 0;

    while (lane->owed) {
        int r =
            deadline_ns ? lane->ops->wait(lane, deadline_ns) : lane_look(lane);

        if (r < 0)
            return r;
        if (!deadline_ns && r == 0)
            return -XC_E_DEADLINE;
        lane->seen++;
        switch (fetch16(&lane->theirs->kind)) {
        case LANE_CALL: /* inside of what we gave up */
            send_reply(lane, -XC_E_DEADLINE, 0, 0);
            r = go_on(deadline_ns, &turn_ns);
            if (r)
                return r;
            break;
        case LANE_REPLY:
            lane->owed--;
            if (lane->deferred) {
                lane->deferred--;
                send_reply(lane, -XC_E_DEADLINE, 0, 0);
            }
            break;
        default:
            return -XC_E_BAD_REPLY;
        }
    }
    return 0;
}
