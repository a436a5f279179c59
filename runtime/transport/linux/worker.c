/* SPDX-License-Identifier: MIT */
/*
 * Worker: it runs methods
 *
 * It reads its mail, then looks at its clients until there is more. With
 * nothing to do it spins for a moment, then announces that it sleeps, looks
 * once more, and sleeps on all bells at once.
 */
#include <crosscall/port.h>
#include <crosscall/swap.h>

#include "transport/linux/bells.h"
#include "transport/linux/bulk_server.h"
#include "transport/linux/callback_server.h"
#include "transport/linux/clock.h"
#include "transport/linux/futex.h"
#include "transport/linux/peer.h"
#include "transport/linux/served.h"
#include "transport/linux/server_state.h"
#include "transport/linux/spin.h"
#include "transport/linux/upkeep.h"

/* While there are gifts, see this often which of them end: it takes a few
 * system calls for each. Up to twice as often where calls come between. */
#define GIFT_CHECK_NS NS_PER_S

static bool any_gifts(const struct worker *worker)
{
    return xc_domain_has_gifts(worker->server->domain);
}

/* Return: whether it was time to. */
static bool look_at_gifts(struct worker *worker)
{
    uint64_t now;

    if (!any_gifts(worker))
        return false;
    now = xc_port_now();
    if (now - worker->looked_ns < GIFT_CHECK_NS / 2)
        return false;
    worker->looked_ns = now;
    xc_domain_expire(worker->server->domain, now);
    return true;
}

static void drop_who_leave(struct worker *worker)
{
    unsigned i = worker->n_served;

    while (worker->n_leaving && i-- > 0)
        if (worker->served[i]->leaving)
            peer_drop(worker->served[i]);
}

/* What its client's user pays for. */
enum {
    UPKEEP = PEER_SERVE | PEER_CALLBACK | PEER_BULK | PEER_GIVE | PEER_DROP
};

static void keep_up(struct peer *peer, unsigned what,
                    const struct handshake_give *give,
                    struct xc_receiver receiver)
{
    struct xc_server *server = peer->server;
    struct xc_principal *user = xc_principal_ref(peer->principal);
    uint64_t began_ns = upkeep_clock();

    if (what & PEER_SERVE)
        peer_serve(peer);
    if (what & PEER_CALLBACK && !peer->condemned)
        call_back_set_up(peer);
    if (what & PEER_BULK && !peer->condemned)
        bulk_set_up(peer);
    if (what & PEER_GIVE && !peer->condemned)
        peer_give(peer, give, receiver);
    served_near(peer);
    if (what & PEER_DROP) /* control may free it from here on */
        peer_drop(peer);
    upkeep_charge(server, user, upkeep_clock() - began_ns);
    xc_principal_unref(user);
}

/* What is there now, and no more: who writes faster than we read must not keep
 * us from our clients. */
static void read_mail(struct worker *worker)
{
    struct peer *next;

    pthread_mutex_lock(&worker->server->lock);
    next = worker->mail;
    worker->mail = NULL;
    worker->only = NULL; /* it may begin to lend */
    pthread_mutex_unlock(&worker->server->lock);
    while (next) {
        struct peer *peer = next;
        struct xc_receiver receiver;
        struct handshake_give give;
        unsigned what;

        pthread_mutex_lock(&worker->server->lock);
        next = peer->next_to_worker;
        what = peer->to_worker;
        peer->to_worker = 0;
        give = peer->give;
        receiver = peer->give_receiver;
        pthread_mutex_unlock(&worker->server->lock);
        if (what & PEER_RANG && peer->holder) /* it may, before it is served */
            bells_rang(peer);
        served_near(peer);
        if (what & UPKEEP)
            keep_up(peer, what, &give, receiver);
    }
    drop_who_leave(worker);
    if (worker->number == 0)
        givers_sweep(&worker->server->givers, worker->server->domain);
    xc_domain_pass(worker->server->domain);
}

static bool look_often(struct worker *worker, uint32_t bell, bool paused)
{
    unsigned i;

    for (i = 0; i < SPIN_BATCH; i++) {
        if (worker_look(worker) || fetch32(&worker->bell) != bell)
            return true;
        if (paused)
            spin_pause();
    }
    return false;
}

/* @began: when the wait began, or 0 if it was too short to tell */
static bool spin(struct worker *worker, uint32_t bell, uint64_t *began)
{
    *began = 0;
    if (look_often(worker, bell, false))
        return true;
    *began = clock_now();
    do {
        if (look_often(worker, bell, true))
            return true;
    } while (clock_now() - *began < worker->spin_ns);
    return false;
}

/* Where another thread would wait for us to pass, it need not. @limit_ns: how
 * long at most; 0: for ever */
static void rest(struct worker *worker, struct futex_waitv *words, unsigned n,
                 uint64_t limit_ns)
{
    struct xc_server *server = worker->server;
    const bool is_late_work =
        xc_domain_trim(server->domain, clock_now()) || any_gifts(worker);

    if (server->crew.n_threads > 1)
        xc_domain_rest(server->domain);
    if (is_late_work && !limit_ns)
        limit_ns = GIFT_CHECK_NS; /* which is longer than any other */
    futex_wait_any(words, n, limit_ns);
    if (server->crew.n_threads > 1)
        xc_domain_pass(server->domain);
}

static void sleep_on_bells(struct worker *worker, uint32_t bell)
{
    struct futex_waitv words[BELL_PEERS_MAX + 1];
    uint64_t limit_ns;
    uint64_t rest_ns;
    unsigned n = 0;

    served_look_far(worker);
    words[n++] = (struct futex_waitv){
        .val = bell,
        .uaddr = (uintptr_t)&worker->bell,
        .flags = FUTEX_32 | FUTEX_PRIVATE_FLAG,
    };
    n += bells_listen(worker, words + n, &limit_ns);
    rest_ns = served_rest_ns(worker);
    if (rest_ns && (!limit_ns || rest_ns < limit_ns))
        limit_ns = rest_ns;
    /* In this order: values, announcement, one more look, sleep. A request
     * posted after the look finds the announcement and changes a value. */
    served_announce(worker, true);
    if (!worker_look_at_all(worker))
        rest(worker, words, n, limit_ns);
    served_announce(worker, false);
}

static void sleep_till_rung(struct worker *worker, uint32_t bell)
{
    look_at_gifts(worker);
    sleep_on_bells(worker, bell);
}

/* Gifts end also below load. */
static bool goes_on(struct worker *worker, uint32_t bell)
{
    return fetch32(&worker->bell) == bell && !look_at_gifts(worker);
}

static bool is_on_its_core(const struct worker *worker)
{
    return worker->caller_cpu == worker->cpu;
}

/* Who was answered on this core has not run since, and has nothing to ask. */
static bool take_turns(struct worker *worker, uint32_t bell)
{
    do {
        step_aside(&worker->step_aside);
        if (!worker_look(worker))
            return false;
    } while (worker->only && is_on_its_core(worker) && goes_on(worker, bell));
    return true;
}

/* Spinning pays only if whoever called last runs on another core. */
static void wait_for_work(struct worker *worker, uint32_t bell)
{
    uint64_t began;

    if (worker->n_served == 0) {
        sleep_till_rung(worker, bell);
        return;
    }
    if (is_on_its_core(worker)) {
        if (!take_turns(worker, bell))
            sleep_till_rung(worker, bell);
        return;
    }
    if (!spin(worker, bell, &began))
        sleep_till_rung(worker, bell);
    if (began)
        worker->spin_ns = spin_adapt(worker->spin_ns, clock_now() - began,
                                     worker->spin_most_ns);
}

/* Read without the lock, and after the bell: who sets it rings afterwards. */
static bool is_ours(const struct worker *worker)
{
    return !__atomic_load_n(&worker->server->stopping, __ATOMIC_ACQUIRE) &&
           !__atomic_load_n(&worker->n_returning, __ATOMIC_RELAXED);
}

void worker_serve(struct worker *worker)
{
    uint32_t last_bell = __atomic_load_n(&worker->bell, __ATOMIC_ACQUIRE);

    read_mail(worker); /* it may wait already */
    worker_look_at_all(worker);
    crew_has_looked(worker);
    for (;;) {
        uint32_t bell = __atomic_load_n(&worker->bell, __ATOMIC_ACQUIRE);

        if (!is_ours(worker))
            return;
        if (bell != last_bell)
            read_mail(worker);
        last_bell = bell;
        while (worker_look(worker) && goes_on(worker, bell))
            ;
        if (fetch32(&worker->bell) == bell)
            wait_for_work(worker, bell);
    }
}

void worker_end(struct worker *worker)
{
    worker->n_near = 0;
    worker->only = NULL;
    while (worker->n_served)
        peer_let_go(worker->served[--worker->n_served]);
}
