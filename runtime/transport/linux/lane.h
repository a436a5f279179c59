/* SPDX-License-Identifier: MIT */
/*
 * Lane: calls that nest between two processes
 *
 * Both sides use it alike. Messages alternate, so a word of the peer's is the
 * same or one more. Whoever gives up waiting for a reply owes nothing, but it
 * is owed one: until that came, the lane is the peer's, and what this side had
 * to reply is deferred, and ends as -XC_E_DEADLINE.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include <crosscall/domain.h>
#include <crosscall/transport.h>

#include "transport/linux/callback_memory.h"

struct lane;

/** What the two sides do differently. */
struct lane_ops {
    /** Until the peer's next message. 0, -XC_E_DEADLINE, -XC_E_CANCELLED, or
     * it is dead. */
    int (*wait)(struct lane *lane, uint64_t deadline_ns);

    /** Run a call of the peer's. Return: what goes back */
    int64_t (*run)(struct lane *lane, struct xc_call *call);

    /** After a message was sent; NULL: the peer sleeps on its word. */
    void (*sent)(struct lane *lane);
};

struct lane {
    const struct lane_ops *ops;
    void *side; /* whose it is */
    struct lane_half *mine;
    const struct lane_half *theirs;
    uint32_t sent;
    uint32_t seen;
    uint32_t owed;     /* replies that we no longer wait for */
    uint32_t deferred; /* replies of ours that have to wait for these */
    uint32_t kept;     /* of the last reply */
};

/** lane_init() - @mine and @theirs: the two mapped halves */
void lane_init(struct lane *lane, const struct lane_ops *ops, void *side,
               void *mine, const void *theirs, unsigned number);

/**
 * lane_call() - call, and serve what the peer calls until it replies
 * @call:  its request lies in mine->bytes; the reply is filled in
 *
 * Return: 0, -XC_E_DEADLINE, -XC_E_CANCELLED, -XC_E_BAD_REPLY if the peer
 *         broke the contract, or what wait says.
 */
int lane_call(struct lane *lane, struct xc_stub_call *call);

/**
 * lane_serve() - run a call of the peer's, if there is one
 * @limit_ns:  a deadline that no call gets beyond
 *
 * Return: 1 if there was one, 0, or a negated XC_E_*.
 */
int lane_serve(struct lane *lane, uint64_t limit_ns);

/**
 * lane_settle() - see what came of the replies that are owed
 * @deadline_ns:  0: do not wait
 *
 * Return: 0 if the lane is free, or as lane_call().
 */
int lane_settle(struct lane *lane, uint64_t deadline_ns);

/** lane_is_left() - whether @r is to give up on a peer that did no wrong */
bool lane_is_left(int r);

/** lane_look() - 1: there is a message, 0: none, -XC_E_BAD_REPLY */
int lane_look(const struct lane *lane);
