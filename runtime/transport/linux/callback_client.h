/* SPDX-License-Identifier: MIT */
/*
 * Callback, the client's side: what it lent, and the server's calls of that
 */
#pragma once

#include <pthread.h>
#include <stdint.h>

#include <crosscall/domain.h>

#include "transport/linux/clock.h"
#include "transport/linux/connection.h"
#include "transport/linux/lane.h"

enum { CALLBACK_DEPTH_MAX = 8 };

/** How long what has no deadline of its own waits for another thread. */
#define CALLBACK_LOCK_NS (5 * NS_PER_S)

/** Made when the first object is lent; ends with the connection. */
struct callback {
    struct connection *connection;
    struct channel memory;
    int bell; /* a byte tells of a call; our end of a socket pair */
    struct lane lanes[LANES];

    /* Recursive: held while a method runs. Below it: */
    pthread_mutex_t lock;
    struct xc_domain *domain;
    struct xc_holder *server; /* holds what we lent */
    struct lane *running;     /* of the innermost method; NULL: an event's */
    uint32_t head;
    struct xc_lent lent[CHANNEL_SLOTS]; /* the slot's, until its bit is set: */
    uint32_t late;                      /* bit i: lent[i] is to be settled */
    uint32_t kept[CHANNEL_SLOTS];       /* with this */
    uint64_t no_reply[XC_MESSAGE_AREA / 8]; /* what an event's method says */

    /* Of calls that a method makes, in a lane; its thread's. */
    struct xc_lent nested[CALLBACK_DEPTH_MAX];
    unsigned n_nested;
};

extern const struct xc_callback_ops callback_ops;
extern const struct lane_ops callback_lane_ops;

/** callback_unlock() - after patience_lock() of its lock */
void callback_unlock(struct callback *callback);

/** callback_lane() - the lane to call in, if this thread is in a method */
struct lane *callback_lane(struct callback *callback);

/** The three ops of a call, in a lane. */
int callback_begin(struct callback *callback, struct lane *lane,
                   struct xc_stub_call *call);
int callback_call(struct callback *callback, struct xc_stub_call *call);
void callback_end(struct callback *callback);

/** callback_wait() - wait for a slot's reply, and serve its lane meanwhile */
int callback_wait(struct callback *callback, uint32_t slot, uint32_t seq,
                  uint64_t deadline_ns);

/**
 * callback_settle() - a slot's call is over, and what it kept is known
 *
 * Return: false if another thread is in a method at the deadline. What was lent
 *         is taken back then when that ends; until it is, the slot stays taken.
 */
bool callback_settle(struct callback *callback, uint32_t slot, uint32_t kept,
                     uint64_t deadline_ns);

/** callback_serve() and callback_events_fd() - see struct xc_callback_ops */
int callback_serve(struct xc_binding *binding, uint64_t deadline_ns);
int callback_events_fd(struct xc_binding *binding, int *out);

/** callback_free() - the connection closes; NULL is allowed */
void callback_free(struct callback *callback);
