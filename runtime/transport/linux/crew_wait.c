/* SPDX-License-Identifier: MIT */
/* Crew, waits: who may leave while it waits, and for how many that is so */
#include <crosscall/call.h>
#include <crosscall/port.h>
#include <crosscall/status.h>

#include "transport/linux/clock.h"
#include "transport/linux/crew.h"
#include "transport/linux/server_state.h"

#define TURN_NS NS_PER_MS

/* NULL: this thread is none of @server's; in a forked child none is. */
static struct crew_thread *this_thread(const struct xc_server *server)
{
    struct crew_thread *self = xc_port_thread()->seated;

    return self && self->server == server && presence_is_here(server->presence)
               ? self
               : NULL;
}

/* Whom this thread serves, in the innermost call of a client's that it is in;
 * or NULL. */
static struct peer *served_by(const struct xc_server *server)
{
    const struct xc_call *call = xc_current_call();

    for (; call; call = call->outer) {
        struct peer *peer = call->domain == server->domain
                                ? view_peer(xc_holder_peek_view(call->holder))
                                : NULL;

        if (peer)
            return peer;
    }
    return NULL;
}

/* Below the lock. Stand-ins enough for all that wait, whoever waits. */
static bool is_anybody_left(const struct crew *crew)
{
    unsigned n = 0;
    unsigned i;

    for (i = 0; i < crew->n_threads; i++)
        if (crew->threads[i].n_waits)
            n++;
    return n < STAND_INS;
}

/* @full: if it is false, which quota there is no room in */
static bool begin_wait(struct crew_thread *self, struct peer *peer,
                       enum xc_quota *full)
{
    struct crew *crew = &self->server->crew;
    bool may;

    pthread_mutex_lock(&crew->lock);
    *full = XC_QUOTA_WAITS_ALL;
    may = self->n_waits > 0 || is_anybody_left(crew);
    if (may && self->n_waits == 0) {
        *full = XC_QUOTA_WAITS;
        may = xc_charge_begin(&self->wait, peer->principal, *full, 1);
    }
    self->n_waits += may;
    pthread_mutex_unlock(&crew->lock);
    return may;
}

bool crew_may_wait(struct peer *peer)
{
    struct crew_thread *self = this_thread(peer->server);
    enum xc_quota full;

    if (!self)
        return false;
    if (begin_wait(self, peer, &full))
        return true;
    audit_quota(peer, full,
                full == XC_QUOTA_WAITS
                    ? xc_principal_limit(peer->principal, full)
                    : STAND_INS);
    return false;
}

int crew_begin_wait(struct xc_server *server)
{
    struct peer *peer = this_thread(server) ? served_by(server) : NULL;

    if (!peer)
        return 0;
    return crew_may_wait(peer) ? 1 : -XC_E_WOULD_BLOCK;
}

void crew_has_waited(struct xc_server *server)
{
    struct crew *crew = &server->crew;
    struct crew_thread *self = this_thread(server);

    if (!self)
        return;
    pthread_mutex_lock(&crew->lock);
    if (--self->n_waits == 0)
        xc_charge_end(&self->wait);
    pthread_mutex_unlock(&crew->lock);
}

/* Who did not ask before, as it waits for a server of the program's choice,
 * leaves if there is room, and stays the worker if there is none. Return: the
 * worker that it may leave now, or NULL. */
static struct worker *begin_away(struct crew_thread *self)
{
    enum xc_quota full;
    struct peer *peer;

    if (!self || self->away || !self->server->options.max_wait_ns ||
        !presence_is_here(self->server->presence))
        return NULL;
    peer = served_by(self->server);
    if (!peer)
        return NULL;
    if (self->n_waits == 0) {
        if (!begin_wait(self, peer, &full))
            return NULL;
        self->is_charged = true;
    }
    self->away = peer->worker;
    return self->away;
}

void crew_go_away(void)
{
    struct worker *worker = begin_away(xc_port_thread()->seated);

    if (worker)
        crew_leave(worker);
}

void crew_come_back(void)
{
    struct crew_thread *self = xc_port_thread()->seated;

    if (!self || !self->away)
        return;
    crew_return(self->away);
    self->away = NULL;
    if (self->is_charged)
        crew_has_waited(self->server);
    self->is_charged = false;
}

void crew_take_turns(uint64_t *turn_ns)
{
    struct crew_thread *self = xc_port_thread()->seated;
    struct worker *worker;

    if (!self || clock_now() < *turn_ns)
        return;
    worker = *turn_ns ? begin_away(self) : NULL;
    if (worker) {
        crew_leave_for_a_look(worker);
        crew_come_back();
    }
    *turn_ns = clock_now() + TURN_NS;
}
