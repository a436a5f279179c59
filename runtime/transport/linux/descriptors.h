/* SPDX-License-Identifier: MIT */
/* Descriptors: those of calls, in the server */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "transport/linux/packet.h"
#include "transport/linux/server_state.h"

/** What became of the descriptors of a request. */
enum arrival {
    ARRIVAL_LATE,    /* control has not seen them yet, and will wake us */
    ARRIVAL_HERE,    /* the call may use them until descriptors_leave() */
    ARRIVAL_REFUSED, /* there is no room for them, and none are left */
    ARRIVAL_WRONG    /* they belong to another request */
};

/**
 * descriptors_arrive() - a peer sent some; in the control thread
 *
 * Return: false if that breaks the protocol; they stay the packet's then.
 */
bool descriptors_arrive(struct peer *peer, struct packet *packet);

/** descriptors_of() - those of a request; in the worker. @out: none yet */
enum arrival descriptors_of(struct peer *peer, uint32_t slot, uint32_t seq,
                            struct xc_descriptors *out);

/**
 * descriptors_leave() - send those of a good reply; in the worker
 * @status:  of the method
 *
 * The control thread closes them all. There has to be room for those given.
 * Return: what goes to the peer: @status, or why they could not be sent.
 */
int64_t descriptors_leave(struct peer *peer, uint32_t slot, uint32_t seq,
                          int64_t status, struct xc_descriptors *descriptors);

/**
 * descriptors_have_room() - whether a call may give some; in the worker
 *
 * Where control is late with closing, this peer's requests wait for it.
 */
static inline bool descriptors_have_room(const struct peer *peer)
{
    return __atomic_load_n(&peer->n_given, __ATOMIC_RELAXED) < GIVEN_MAX;
}

/** descriptors_close_used() - close what calls are done with; in control */
void descriptors_close_used(struct peer *peer);

/** descriptors_drop() - close all, at a peer's end */
void descriptors_drop(struct peer *peer);
