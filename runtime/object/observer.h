/* SPDX-License-Identifier: MIT */
/*
 * Observers: who is shown the state of an object
 *
 * A holder has one for each cell, made when it first observes something, so
 * that no number of requests makes more of them. An X object has at most one.
 */
#pragma once

#include <stdint.h>

#include "object/xobject.h"

struct xc_observer {
    struct xc_xobject *xobject; /* NULL: its cell shows nobody's state */
    struct xc_observer *next;   /* of the same target */
    struct xc_observer **link;
    uint32_t number;
};

/**
 * xc_observe() - show an X object's state in a cell, and what follows
 * @cell:     below XC_CELLS; what it showed before it shows no longer
 * @xobject:  NULL: what the holder named is stale
 */
void xc_observe(struct xc_holder *holder, uint32_t cell, uint32_t number,
                struct xc_xobject *xobject);

/** xc_observer_end() - the X object is removed; its cell says so */
void xc_observer_end(struct xc_xobject *xobject);

/**
 * xc_observers_move() - a target is replaced: who observed it observes @to
 *
 * The state goes with it, unless somebody holds @to already: then that has its
 * own.
 */
void xc_observers_move(struct xc_target *from, struct xc_target *to);

/**
 * xc_objects_set_state() - a new state, and tell all who observe
 * @pointer:  of a target; where there is none yet there is one afterwards if
 *            @may_make, until xc_objects_pass() finds that nobody holds it
 *
 * Errors: -XC_E_RESOURCES
 */
int xc_objects_set_state(struct xc_objects *objects, void *pointer,
                         uint32_t state, bool may_make);

/** xc_objects_touch_state() - a new generation, if somebody may see it */
void xc_objects_touch_state(struct xc_objects *objects, const void *pointer);
