/* SPDX-License-Identifier: MIT */
/*
 * Upkeep: what a server does for a user beside its calls
 *
 *     control thread    accept, greet, hello; packets of a socket; the end
 *     worker            channel, way back, bulk memory, gifts; the end
 *
 * All of it takes processor time that others then miss: who connects, rings or
 * hangs up in a loop would have as much of the server as the kernel gives it.
 * So that time is owed by the user for whom it was spent, as many times over as
 * its share of a second goes into one, and time pays it off:
 *
 *     now                    + UPKEEP_FREE_NS         + UPKEEP_WAIT_NS
 *      |---- what it owes: is done at once --|- - its sockets wait - -|
 *
 * Put off are sockets that are not watched, connections that are not greeted
 * and, since nobody knows whose the next one is, a listener that accepts no
 * faster than one user may make it. What waits stays in the kernel: there is no
 * queue, and there are no more sockets than the user's connections. Who dies is
 * let go at once, and where nobody else is connected nobody is put off.
 *
 * What counts is the time of the thread, not that on the wall: a user does not
 * pay for what the machine did meanwhile. Calls are not looked at, nor what
 * belongs to one: a ring that tells of a request, and descriptors. A slot has
 * room for those of one request, so that they come no faster than calls.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "transport/linux/clock.h"

struct peer;
struct xc_principal;
struct xc_server;

/* In a second: below one hundredth, so that of another client's calls at a
 * steady rate fewer than one in a hundred meet it. */
#define UPKEEP_UID_DEFAULT (8 * NS_PER_MS)
#define UPKEEP_FREE_NS (5 * NS_PER_S) /* what one may owe */
#define UPKEEP_WAIT_NS NS_PER_S       /* longest that one waits */

/** upkeep_clock() - processor time of this thread */
uint64_t upkeep_clock(void);

/**
 * upkeep_charge() - it took @spent_ns of a thread, for this user
 *
 * Threads: any.
 */
void upkeep_charge(struct xc_server *server, struct xc_principal *principal,
                   uint64_t spent_ns);

/* The control thread: */

/**
 * upkeep_charge_control() - all that it did since it last charged somebody
 * @principal:  NULL: it was for nobody who is known
 *
 * Return: how long that took.
 */
uint64_t upkeep_charge_control(struct xc_server *server,
                               struct xc_principal *principal);

/** upkeep_is_over() - it owes too much; upkeep_go_on() sees when that ends */
bool upkeep_is_over(struct xc_server *server, struct xc_principal *principal);

/**
 * upkeep_put_off() - do not watch a socket any more, if its user is over
 *
 * Return: whether that is so.
 */
bool upkeep_put_off(struct peer *peer);

/** upkeep_go_on() - watch those again that have waited for long enough */
void upkeep_go_on(struct xc_server *server);

/**
 * upkeep_charge_listener() - it accepted somebody who is to wait, or nobody
 *
 * Return: until when it should not be watched; 0: it can be.
 */
uint64_t upkeep_charge_listener(struct xc_server *server, uint64_t spent_ns);
