/* SPDX-License-Identifier: MIT */
/*
 * Revoke, while calls run: by one worker, of an X object whose holder another
 * worker serves
 *
 *     caller()   dispatch.c  xc_domain_dispatch(), nested too
 *                xobject.h   xc_xobject_enter()
 *                table.h     xc_table_peek()
 *                epoch.h     xc_epochs_behind(), and xc_domain_pass(),
 *                            xc_domain_rest() below the domain's lock
 *     revoker()  revoke.c    revoke_below(), remove_one()
 *                xobject.c   out_of_sight(), xc_xobject_cut()
 *                epoch.c     xc_epochs_defer(), xc_epochs_take()
 *
 * Holds: when revoke has returned no call begins in the X object, and in it are
 * at most as many as revoke said; its memory is freed at last, once all have
 * passed, and nobody touches it after that.
 *
 * The caller counts by plain stores, and revoke has a fence put into all
 * threads: membarrier() waits until all buffers have drained.
 *
 * Mistakes (-DFAULT=n):
 * 1  revoke_below() does without xc_port_barrier()
 * 2  xc_xobject_enter() looks whether it was cut before it counts the call
 * 3  xc_xobject_cut() frees at once
 * 4  a worker passes after nested calls, too
 * 5  is_due() does not ask for the caller's seat
 */
#define CPUS 2
#define CALLER 0
#define REVOKER 1

#define SLOT 0    /* xc_table_slot.xobject: 1: it is there */
#define CUT 1     /* xc_xobject.cut */
#define RUNNING 2 /* xc_xobject.n_running; the caller alone writes it */
#define NOW 3     /* xc_epochs.now */
#define WORDS 4
#define BUFFER 3
#include "tso.pml"

#define NEVER 2 /* as seen[] has it: this seat rests */
#define DEEPEST 2

byte seen[2];      /* xc_epochs.seen; below the lock */
bool is_deferred;  /* it waits in xc_epochs.first */
bool is_locked;    /* the domain's lock */
bool is_freed;
bool has_returned; /* revoke */
bool has_passed;   /* the revoker, since then */
bool is_idle;      /* the caller is in no call */
byte said;         /* how many calls are in it, by revoke */
byte inside;       /* how many are */

/* Both are locked instructions. */
inline lock(cpu) {
    atomic { !is_locked && empty(buffer[cpu]) -> is_locked = true }
}

inline unlock(cpu) {
    atomic { empty(buffer[cpu]) -> is_locked = false }
}

inline touch() { assert(!is_freed) }

/* xc_objects_pass(): below the lock */
inline pass(cpu) {
    lock(cpu);
    seen[cpu] = load(NOW);
    if
    :: is_deferred && seen[REVOKER] >= 1 &&
           (seen[CALLER] >= 1 || FAULT == 5) ->
           is_deferred = false;
           is_freed = true
    :: else
    fi;
    unlock(cpu)
}

inline rest(cpu) {
    lock(cpu);
    seen[cpu] = NEVER;
    unlock(cpu)
}

inline look_if_cut() {
    touch();
    is_cut = load(CUT)
}

/* n_running as its one writer knows it: memory may have less for a while. */
inline set_running(n) {
    touch();
    store(CALLER, RUNNING, n)
}

/* xc_domain_dispatch(), up to where the method runs */
inline begin() {
    is_there = load(SLOT);
    if
    :: is_there ->
           if
           :: FAULT == 2 -> look_if_cut()
           :: else
           fi;
           set_running(depth + 1);
           if
           :: FAULT != 2 -> look_if_cut()
           :: else
           fi;
           if
           :: is_cut -> set_running(depth)
           :: else ->
                  assert(!has_returned || inside < said);
                  depth++;
                  inside++
           fi
    :: else
    fi;
    is_cut = false;
    is_there = false
}

inline end() {
    touch(); /* the method runs: export, face */
    inside--;
    depth--;
    set_running(depth)
}

active proctype caller() {
    byte depth; /* calls in the X object: those that nest are in it, too */
    bool is_there, is_cut;

    do
    :: depth < DEEPEST -> begin()
    :: depth > 0 ->
           end();
           if
           :: (depth == 0 || FAULT == 4) && load(NOW) != seen[CALLER] ->
                  pass(CALLER)
           :: else
           fi
    :: depth == 0 -> /* rest() */
           is_idle = true;
           rest(CALLER);
           pass(CALLER);
           is_idle = false
    od
}

/* In a method of its own, so that it passes when that has ended. */
active proctype revoker() {
    lock(REVOKER);
    store(REVOKER, SLOT, 0); /* xc_table_remove() */
    store(REVOKER, CUT, 1);
    store(REVOKER, NOW, 1); /* xc_epochs_defer() */
    is_deferred = true;
    if
    :: FAULT == 3 -> is_freed = true
    :: else
    fi;
    if
    :: FAULT == 1 ->
    :: else -> empty(buffer[CALLER]) && empty(buffer[REVOKER])
    fi;
    said = load(RUNNING);
    unlock(REVOKER);
    atomic { assert(inside <= said); has_returned = true };
    pass(REVOKER);
    rest(REVOKER);
    has_passed = true
}

init {
    atomic {
        memory[SLOT] = 1;
        run drain(CALLER);
        run drain(REVOKER)
    }
}

/* If the calls end, and the revoker gets the lock. */
ltl it_is_freed_at_last { ([]<> is_idle && <> has_passed) -> <> is_freed }
