/* SPDX-License-Identifier: MIT */
/*
 * Callback, the server's side: how methods reach what a client lent
 *
 * One-way calls go into the ring, callback_ring.h, and two-way ones into a
 * lane, callback_lanes.h. Here is what they share, and how it begins and ends.
 */
#pragma once

#include <pthread.h>
#include <stdint.h>

#include <crosscall/transport.h>

#include "transport/linux/lane.h"
#include "transport/linux/server_state.h"

/** A binding to one client's objects. Stubs that are kept may outlive it. */
struct call_back {
    struct xc_binding binding;
    const struct xc_domain *domain; /* a name only: it may be gone */
    struct presence *presence;      /* of our own: the server may be gone */

    struct worker *worker; /* likewise */

    /* Worker only. */
    struct lane lanes[LANES];
    bool owed; /* a lane has a reply to come that nobody waits for */

    /* Any thread, under the lock. */
    pthread_mutex_t lock;
    struct peer *peer; /* NULL: it is gone */
    struct channel memory;
    struct xc_charge charge; /* for it */
    int bell; /* tells a client that polls; our end of a socket pair */
    uint32_t tail;
    uint32_t head;         /* as far as the client has said */
    uint32_t armed_seen;   /* when the bell was last rung */
    xc_handle *unreleased; /* the ring had no room for these */
    uint32_t n_unreleased; /* read without the lock, too */
    uint32_t capacity;
    uint64_t staging[XC_MESSAGE_AREA / 8]; /* an event, before it is in the ring
                                            */
};

/** call_back_set_up() - the client asks for it. In the worker */
void call_back_set_up(struct peer *peer);

/** call_back_end() - the client is gone; NULL is allowed. In the worker */
void call_back_end(struct call_back *back);

/**
 * call_back_look() - what was left over: late replies, releases
 *
 * Return: false if the client broke the contract.
 */
bool call_back_look(struct call_back *back);
