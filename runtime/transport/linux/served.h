/* SPDX-License-Identifier: MIT */
/*
 * Served: the clients of a worker, near and far
 *
 *     served[0]  ...  served[n_near]  ...  served[n_served]
 *     near: looked at,               far: not looked at; each
 *     rings a bell while the         request rings by the socket,
 *     worker sleeps                  and makes its client near
 *
 * To look at a client costs what a line of memory costs that is in no cache,
 * so that those who are connected and silent would be paid for by all others.
 * A client that made no call for some time is far, if there are many near.
 *
 * A ring by the socket comes through the control thread, which somebody may
 * hold up, and is lost where the system has no memory for it. So four times a
 * second a worker looks for itself whether there is a request.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct peer;
struct worker;

/** served_add() - a new one, near. Return: false without memory */
bool served_add(struct peer *peer);

/** served_remove() - nothing if it is not there */
void served_remove(struct peer *peer);

/** served_near() - it has something to say */
void served_near(struct peer *peer);

/** served_has_posted() - whether a request of it waits, for its turn or its
 * descriptors too */
bool served_has_posted(const struct peer *peer);

/**
 * served_sort() - now and then: who was silent for long enough is far
 *
 * Whoever has posted before it can know that is looked at once more.
 */
void served_sort(struct worker *worker);

/** served_look_far() - who is far and has posted is near, rung or not */
void served_look_far(struct worker *worker);

/** served_rest_ns() - how long to sleep, as somebody rings by the socket; or 0
 */
uint64_t served_rest_ns(const struct worker *worker);

/** served_announce() - tell those who are near how the worker sleeps, if so */
void served_announce(const struct worker *worker, bool asleep);
