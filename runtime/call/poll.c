/* SPDX-License-Identifier: MIT */
/*
 * Poll: look at cells, and sleep until one changes
 *
 * No change is lost, in this order: arm, look, sleep. What the server wrote
 * before it could know that it has to wake us is seen by the look; what it
 * writes after that ends the sleep, or keeps it from beginning.
 */
#include <crosscall/state.h>

#include <crosscall/cell.h>
#include <crosscall/client.h>
#include <crosscall/port.h>

#include "call/pass.h"

#define NS_PER_MS UINT64_C(1000000)

enum { WATCHES = 127 };

/** One round of looking at all items. */
struct round {
    struct xc_poll_item *items;
    unsigned n;
    uint64_t reach_until_ns; /* how long to go to servers; 0: not at all */
    unsigned n_ready;
    bool is_to_reach; /* some object's server was never gone to */
    bool is_to_ask;   /* some server could not be asked yet: no slot was free */
};

/** What is asked of one server at a time. */
struct batch {
    uint32_t n;
    struct xc_poll_item *items[XC_CELLS];
    struct xc_observe asks[XC_CELLS];
};

static const struct xc_state_ops *states_of(const struct xc_stub *stub)
{
    return stub->binding->ops->states;
}

static uint32_t cell_of(const struct xc_stub *stub)
{
    return __atomic_load_n(&stub->cell, __ATOMIC_ACQUIRE);
}

static bool is_without_state(struct xc_poll_item *item, int status)
{
    item->status = status;
    if (status == -XC_E_STALE_HANDLE || status == -XC_E_DISCONNECTED ||
        status == -XC_E_FORKED)
        item->state = XC_STATE_GONE;
    return true;
}

/* @word: the peer's, fetched once */
static bool is_ready(struct xc_poll_item *item, uint64_t word)
{
    uint32_t generation = (uint32_t)(word >> 32);
    uint32_t state = (uint32_t)word;

    if (generation && !(state & XC_STATE_GONE)) {
        item->generation = generation;
        item->state = state;
        return state & item->wanted ||
               (item->wanted & XC_STATE_CHANGED && generation != item->seen);
    }
    if (!generation && (state == XC_E_STALE_HANDLE || state == XC_E_QUOTA))
        return is_without_state(item, -(int)state);
    return word ? is_without_state(item, -XC_E_BAD_REPLY) : false;
}

/* An item whose Stub has a cell. */
static bool look(struct xc_poll_item *item, uint32_t cell)
{
    const struct xc_stub *stub = item->stub;
    uint64_t word;
    int r = states_of(stub)->look(stub->binding, cell - 1, &word);

    return r ? is_without_state(item, r) : is_ready(item, word);
}

/* Of what somebody gave and nobody has used. 1: not now */
static int claim(const struct round *round, const struct xc_stub *stub)
{
    uint64_t until_ns = xc_stub_deadline();
    uint64_t before;
    int r;

    if (!xc_stub_is_unclaimed(stub))
        return 0;
    if (!round->reach_until_ns)
        return 1;
    if (round->reach_until_ns < until_ns)
        until_ns = round->reach_until_ns;
    before = xc_set_deadline(until_ns);
    r = xc_claim_gift(stub);
    xc_set_deadline(before);
    return r == -XC_E_DEADLINE && until_ns == round->reach_until_ns ? 1 : r;
}

/* Whether it can have a state, or why not. 1: not known now */
static int reach(const struct round *round, const struct xc_stub *stub)
{
    int r = stub ? claim(round, stub) : -XC_E_FOREIGN_OBJECT;

    if (r)
        return r;
    return states_of(stub) ? 0 : -XC_E_FOREIGN_OBJECT;
}

/* From @first on, what is of the same server and has no cell. */
static void gather(struct round *round, unsigned first, struct batch *batch)
{
    struct xc_binding *binding = round->items[first].stub->binding;
    unsigned i;

    for (i = first; i < round->n && batch->n < XC_CELLS; i++) {
        struct xc_poll_item *item = &round->items[i];
        int r;

        if (item->status || item->stub->binding != binding ||
            cell_of(item->stub))
            continue;
        r = binding->ops->states->take(binding, item->stub->handle,
                                       &batch->asks[batch->n]);
        if (r) {
            round->n_ready += is_without_state(item, r);
            continue;
        }
        batch->items[batch->n++] = item;
    }
}

/* Another thread, or another item, may have found the Stub without a cell: it
 * was asked for the same one then. */
static void settle(struct round *round, struct batch *batch, int r)
{
    uint32_t i;

    for (i = 0; i < batch->n; i++) {
        struct xc_poll_item *item = batch->items[i];
        struct xc_stub *stub = (struct xc_stub *)(uintptr_t)item->stub;
        uint32_t none = 0;

        if (r || !__atomic_compare_exchange_n(
                     &stub->cell, &none, batch->asks[i].cell + 1, false,
                     __ATOMIC_ACQ_REL, __ATOMIC_RELAXED))
            states_of(stub)->give(stub->binding, batch->asks[i].cell);
        round->n_ready +=
            r ? is_without_state(item, r) : look(item, cell_of(stub));
    }
}

static void ask(struct round *round, unsigned first)
{
    struct xc_error *error = &xc_port_thread()->error;
    struct xc_error before = *error; /* it is an item that may have failed */
    struct batch batch;
    struct xc_stub_call call;
    int r = xc_stub_begin_oneway(&call, round->items[first].stub,
                                 XC_METHOD_OBSERVE, 0);

    if (r == -XC_E_WOULD_BLOCK) {
        round->is_to_ask = true;
    } else if (r) {
        round->n_ready += is_without_state(&round->items[first], r);
    } else {
        batch.n = 0;
        gather(round, first, &batch);
        xc_stub_put(&call, batch.asks, batch.n * sizeof(batch.asks[0]));
        if (batch.n)
            r = xc_stub_post(&call);
        xc_stub_end(&call);
        settle(round, &batch, r);
    }
    *error = before;
}

static void look_at_all(struct round *round)
{
    const struct xc_binding *last = NULL;
    uint64_t now_ns = xc_port_now();
    unsigned n_new = 0;
    unsigned i;

    round->n_ready = 0;
    round->is_to_reach = false;
    round->is_to_ask = false;
    for (i = 0; i < round->n; i++) {
        struct xc_poll_item *item = &round->items[i];
        const struct xc_stub *stub = item->stub;
        uint32_t cell;
        int r = reach(round, stub);

        item->state = 0;
        item->generation = 0;
        item->status = 0;
        if (r > 0) {
            item->status = -XC_E_WOULD_BLOCK;
            round->is_to_reach = true;
            continue;
        }
        if (r) {
            round->n_ready += is_without_state(item, r);
            continue;
        }
        if (stub->binding != last && states_of(stub)->check)
            states_of(stub)->check(stub->binding, now_ns);
        last = stub->binding;
        cell = cell_of(stub);
        if (cell)
            round->n_ready += look(item, cell);
        else
            n_new++;
    }
    for (i = 0; n_new && i < round->n; i++)
        if (!round->items[i].status && !cell_of(round->items[i].stub))
            ask(round, i);
}

static bool is_watched(const struct xc_watch *watches, unsigned n,
                       const struct xc_binding *binding)
{
    while (n)
        if (watches[--n].binding == binding)
            return true;
    return false;
}

/* Those of one back-end; it looks up now and then, for the others. */
static unsigned arm(const struct round *round, struct xc_watch *watches)
{
    const struct xc_state_ops *ops = NULL;
    unsigned n = 0;
    unsigned i;

    for (i = 0; i < round->n && n < WATCHES; i++) {
        struct xc_binding *binding = round->items[i].stub->binding;

        if (!binding->ops->states->wait)
            continue;
        if (!ops)
            ops = binding->ops->states;
        if (binding->ops->states == ops && !is_watched(watches, n, binding))
            ops->arm(binding, &watches[n++]);
    }
    return n;
}

/* Return: 0, 1 at the deadline, or -XC_E_WOULD_BLOCK. */
static int look_and_sleep(struct round *round, uint64_t deadline_ns)
{
    struct xc_watch watches[WATCHES];
    const struct xc_state_ops *ops;
    unsigned n = arm(round, watches);
    uint64_t until_ns = deadline_ns;
    int r = 0;

    if (!n)
        return -XC_E_WOULD_BLOCK;
    ops = watches[0].binding->ops->states;
    look_at_all(round);
    if (round->is_to_ask && xc_port_now() + NS_PER_MS < until_ns)
        until_ns = xc_port_now() + NS_PER_MS;
    if (!round->n_ready && !ops->wait(watches, n, until_ns))
        r = until_ns == deadline_ns;
    while (n)
        ops->disarm(watches[--n].binding);
    return r;
}

int xc_poll(struct xc_poll_item *items, unsigned n, uint64_t deadline_ns)
{
    const struct xc_call *call = xc_current_call();
    struct round round = {.items = items, .n = n};
    int r;

    if (call && call->deadline_ns < deadline_ns)
        deadline_ns = call->deadline_ns;
    for (;;) {
        if (xc_cancelled())
            return -XC_E_CANCELLED;
        look_at_all(&round);
        if (round.n_ready || deadline_ns <= xc_port_now())
            return (int)round.n_ready;
        if (round.is_to_reach && round.reach_until_ns)
            return 0; /* it has taken all of the time */
        if (round.is_to_reach) {
            round.reach_until_ns = deadline_ns;
            continue;
        }
        r = look_and_sleep(&round, deadline_ns);
        if (r < 0)
            return r;
        if (round.n_ready)
            return (int)round.n_ready;
        if (r)
            deadline_ns = 0; /* one last look */
    }
}
