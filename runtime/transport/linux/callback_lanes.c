/* SPDX-License-Identifier: MIT */
#include "transport/linux/callback_lanes.h"

#include <crosscall/call.h>
#include <crosscall/client.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "transport/linux/callback_ring.h"
#include "transport/linux/callback_server.h"
#include "transport/linux/clock.h"
#include "transport/linux/futex.h"
#include "transport/linux/patience.h"
#include "transport/linux/peer.h"
#include "transport/linux/spin.h"

/* Whether this thread serves a call of this server's, and is the worker that
 * serves this client: the lanes are that one's. */
static bool is_serving(const struct call_back *back)
{
    const struct xc_call *call = xc_current_call();

    while (call && call->domain != back->domain)
        call = call->outer;
    return call && worker_of_thread(back->worker->server) == back->worker;
}

/* Of all the calls that this thread is in. */
static bool is_serving_peer(const struct peer *peer)
{
    const struct xc_call *call = xc_current_call();

    while (call && call->holder != peer->holder)
        call = call->outer;
    return call;
}

int call_back_begin_two_way(struct call_back *back, struct xc_stub_call *call)
{
    struct peer *peer;
    uint64_t max_wait_ns;
    struct lane *lane;

    if (!presence_is_here(back->presence))
        return -XC_E_FORKED;
    if (!is_serving(back))
        return -XC_E_WOULD_BLOCK;
    peer = back->peer; /* the worker alone ends it */
    if (!peer)
        return -XC_E_DISCONNECTED;
    max_wait_ns = peer->server->options.max_wait_ns;
    if (!max_wait_ns)
        return -XC_E_WOULD_BLOCK;
    if (peer->condemned || peer_is_ended(peer))
        return -XC_E_DISCONNECTED;
    /* Another thread is in a call of its own, or waits for it already. */
    if ((peer->lane != LANE_FREE || peer->n_called) && !is_serving_peer(peer))
        return -XC_E_WOULD_BLOCK;
    lane = &back->lanes[peer->lane];
    if (lane_settle(lane, 0) || !crew_may_wait(peer))
        return -XC_E_WOULD_BLOCK;
    peer->n_called++;
    if (call->deadline_ns > clock_now() + max_wait_ns)
        call->deadline_ns = clock_now() + max_wait_ns;
    call->slot = peer->lane;
    call->request = (uint8_t *)lane->mine->bytes;
    return 0;
}

int call_back_two_way(struct call_back *back, struct xc_stub_call *call)
{
    int r = lane_call(&back->lanes[call->slot], call);

    if (lane_is_left(r))
        back->owed = true;
    if (r == -XC_E_BAD_REPLY)
        worker_condemn(back->peer, "broke the sequence of a call to it");
    return r;
}

void call_back_end_two_way(struct call_back *back)
{
    back->peer->n_called--;
    crew_has_waited(back->worker->server);
}

static bool spin_for(const struct lane *lane)
{
    const struct call_back *back = lane->side;
    uint64_t end = clock_now() + spin_start(back->worker->spin_most_ns);
    unsigned i;

    do
        for (i = 0; i < SPIN_BATCH; i++) {
            if (fetch_seq(&lane->theirs->seq) != lane->seen)
                return true;
            spin_pause();
        }
    while (clock_now() < end);
    return false;
}

static void sleep_on(struct lane *lane, uint32_t bell, uint64_t slice)
{
    const struct call_back *back = lane->side;
    struct futex_waitv words[3] = {
        {
            .val = lane->seen,
            .uaddr = (uintptr_t)&lane->theirs->seq,
            .flags = FUTEX_32,
        },
        {
            .val = bell,
            .uaddr = (uintptr_t)&back->worker->bell,
            .flags = FUTEX_32 | FUTEX_PRIVATE_FLAG,
        },
    };

    __atomic_exchange_n(&lane->mine->waiting, 1, __ATOMIC_SEQ_CST);
    futex_wait_any(words, patience_words(words, 2), slice);
    __atomic_store_n(&lane->mine->waiting, 0, __ATOMIC_RELAXED);
}

/* The control thread rings the worker's bell when the client has died. It also
 * rings for others: who has slept once does not spin again. */
static int wait_and_leave(struct lane *lane, uint64_t deadline_ns)
{
    const struct call_back *back = lane->side;
    struct xc_server *server = back->peer->server;
    bool has_slept = false;

    for (;;) {
        uint32_t bell = __atomic_load_n(&back->worker->bell, __ATOMIC_ACQUIRE);
        int r = lane_look(lane);
        uint64_t slice;

        if (r)
            return r < 0 ? r : 0;
        if (__atomic_load_n(&server->stopping, __ATOMIC_ACQUIRE))
            return -XC_E_DISCONNECTED;
        if (!has_slept && spin_for(lane))
            continue;
        r = patience_away(deadline_ns, &slice);
        /* Who waited for us may be the one that we wait for: died, not given
         * up. */
        if (peer_is_ended(back->peer))
            return -XC_E_PEER_DIED;
        if (r)
            return r;
        sleep_on(lane, bell, slice);
        has_slept = true;
    }
}

static int wait_for_message(struct lane *lane, uint64_t deadline_ns)
{
    int r = wait_and_leave(lane, deadline_ns);

    patience_back();
    return r;
}

static int64_t run(struct lane *lane, struct xc_call *call)
{
    const struct call_back *back = lane->side;
    struct peer *peer = back->peer;
    unsigned before = peer->lane;
    int64_t status;

    call->cancel = &peer->ended; /* it gives up all of them at once */
    call->cancelled = 1;
    peer->lane = (unsigned)(lane - back->lanes);
    status = xc_domain_dispatch(peer->holder, call);
    peer->lane = before;
    audit_claim(peer, call->method, status);
    return presence_is_here(back->presence) ? status : -XC_E_FORKED;
}

/* Nobody waits in the lane that belongs to no slot: tell who polls. */
static void sent(struct lane *lane)
{
    struct call_back *back = lane->side;

    if (lane == &back->lanes[LANE_FREE])
        call_back_ring(back);
}

const struct lane_ops call_back_lane_ops = {
    .wait = wait_for_message,
    .run = run,
    .sent = sent,
};
