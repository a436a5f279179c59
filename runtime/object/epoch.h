/* SPDX-License-Identifier: MIT */
/*
 * Epochs: when nobody can use any more what was taken out of sight
 *
 *     epoch     4          5 (A was replaced)      6
 *     worker 0  ...... call in A ............|5 ...|6
 *     worker 1  .....|4 .......|5 .....................
 *                                            ^ A ends: both have seen 5
 *
 * Who takes something out of sight starts an epoch. A thread that runs calls
 * says, between two of its outermost ones, which epoch it has seen; what it
 * finds from then on was there after that epoch began. So a call does not count
 * itself, and writes nothing: it lasts from one pass of its thread to the next,
 * and with it last all calls that nest in it, those that wait as well.
 *
 * Threads: one at a time, but for xc_epochs_behind().
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include <crosscall/domain.h>

enum { XC_ANY_WORKER = XC_WORKERS_MAX /* in place of a worker's number */ };

struct xc_objects;
struct xc_deferred;

/** What is to be done once every worker has passed. */
typedef void xc_due_fn(struct xc_objects *objects, struct xc_deferred *what);

/** Something that waits for that. Zeroed memory does not. */
struct xc_deferred {
    struct xc_deferred *next;
    struct xc_deferred **link; /* NULL: it does not wait */
    uint64_t epoch;
    xc_due_fn *due;
};

struct xc_epochs {
    uint64_t now;
    uint64_t seen[XC_SEATS_MAX];
    unsigned n_seats;
    struct xc_deferred *first; /* of the oldest epoch */
    struct xc_deferred **last;
};

/** xc_epochs_init() - @n_seats: at most XC_SEATS_MAX */
void xc_epochs_init(struct xc_epochs *epochs, unsigned n_seats);

/** xc_epochs_defer() - begin an epoch; @what is due when all have seen it */
void xc_epochs_defer(struct xc_epochs *epochs, struct xc_deferred *what,
                     xc_due_fn *due);

/** xc_epochs_cancel() - @what waits no longer; it need not have waited */
void xc_epochs_cancel(struct xc_epochs *epochs, struct xc_deferred *what);

/**
 * xc_epochs_behind() - whether who sits there has an epoch to see
 *
 * Threads: of @seat, beside all other functions.
 */
static inline bool xc_epochs_behind(const struct xc_epochs *epochs,
                                    unsigned seat)
{
    return __atomic_load_n(&epochs->now, __ATOMIC_RELAXED) !=
           epochs->seen[seat];
}

/** xc_epochs_pass() - who sits there is in no call */
void xc_epochs_pass(struct xc_epochs *epochs, unsigned seat);

/** xc_epochs_rest() - is in no call, and in none until it passes */
void xc_epochs_rest(struct xc_epochs *epochs, unsigned seat);

/** xc_epochs_take() - the next that is due, or NULL; the oldest first */
struct xc_deferred *xc_epochs_take(struct xc_epochs *epochs);
