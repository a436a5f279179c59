/* SPDX-License-Identifier: MIT */
/*
 * Bells: what a worker sleeps on
 *
 * A client may ring and have sent nothing, again and again: a loop of a few
 * instructions that would keep a core of the server's awake. So the first rings
 * in vain are free, since a request may have been seen before its ring came;
 * for those that follow the bell is not listened to, for twice as long each
 * time. What the client sends meanwhile is seen when that ends, or when anybody
 * else wakes the worker: it is the client's own that waits.
 *
 * A ring by the socket cannot be unheard. One in vain is charged to its user
 * as upkeep, for as long as a worker that wakes looks for what there is; who
 * rings on has its socket put off (upkeep.h).
 */
#pragma once

#include <stdint.h>

#include "transport/linux/futex.h"
#include "transport/linux/server_state.h"

enum {
    BELLS_FREE = 8,          /* rings in vain, one after the other */
    BELLS_DEAF_NS = 1 << 20, /* for the next one: about a millisecond */
    BELLS_DEAF_SHIFT = 6,    /* and 64 times that at most */
    BELLS_WAKE_NS = 50000    /* what a ring in vain by the socket costs */
};

/**
 * bells_listen() - the words to sleep on, with their values
 * @words:     room for BELL_PEERS_MAX; those of clients that are heard
 * @limit_ns:  how long to sleep at most, until one of the others is listened to
 *             again; 0: as long as one likes
 *
 * Return: how many words.
 * Threads: the worker's own.
 */
unsigned bells_listen(const struct worker *worker, struct futex_waitv *words,
                      uint64_t *limit_ns);

/**
 * bells_rang() - a client rang by the socket: it pays if that was for nothing
 *
 * Threads: the worker's own; before it looks for what the client may have sent.
 */
void bells_rang(struct peer *peer);
