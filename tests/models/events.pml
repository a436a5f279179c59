/* SPDX-License-Identifier: MIT */
/*
 * Events: what a server says to a client that may be slow
 *
 *     sayer()    observer.c         change(): the cell has the last state
 *                view.c             tell(): changes, sleepers, the bell
 *                callback_ring.c    put_event(), ring_bell(), release_later()
 *     worker()   callback_ring.c    call_back_flush()
 *     poller()   poll.c             look_and_sleep()
 *                connection_cells.c arm(), wait_for_change(), disarm()
 *     looper()   callback_serve.c   serve_now(): arm(), next_event(),
 *                                   take_from_ring()
 *
 * The poller sleeps on a word, the looper until a byte comes, which it may have
 * in a loop of its own with other descriptors; both look at the cell.
 *
 * Holds: both see the last state, whatever was dropped; an event that is in the
 * ring is taken, and is as it was written; a release is not dropped; the ring,
 * and the bytes that have not been read, are never more than there is room for.
 *
 * Mistakes (-DFAULT=n):
 * 1  tell() looks for sleepers before changes grows
 * 2  the poller does not look once more after arm()
 * 3  the looper takes what is there before it arms
 * 4  put_event() publishes the tail before the record is written
 * 5  put_event() does not look for room
 * 6  release_later() does not look for room once more after it has said that it
 *    wants some
 * 7  what was dropped from the ring is not in the cell either
 */
#define CPUS 4
#define SAYER 0
#define WORKER 1
#define POLLER 2
#define LOOPER 3

#define CELL 0       /* xc_cell.word: the generation is the state */
#define CHANGES 1    /* server_header.changes */
#define SLEEPERS 2   /* client_header.sleepers */
#define HEAD 3       /* callback_client_header.head */
#define ARMED 4      /* callback_client_header.armed */
#define TAIL 5       /* callback_server_header.tail */
#define WANTS_ROOM 6 /* callback_server_header.wants_room */
#define RECORD 7     /* the ring */
#define WORDS 8
#define BUFFER 2
#include "tso.pml"

#define RING 1  /* records */
#define SAID 2  /* states, one after the other */
#define RELEASE 9
#define BYTES 2 /* of two times that it armed: no more can be unread */

bool is_locked; /* call_back.lock */
byte tail, armed_seen = 255;
bool is_unreleased;     /* call_back.unreleased */
bool is_to_look;        /* the worker was woken */
bool is_released;       /* the client knows */
byte polled, looped;    /* the last state that each has seen */
chan bell = [BYTES + 1] of { bit }; /* bytes in the socket pair */

inline lock(cpu) {
    atomic { !is_locked && empty(buffer[cpu]) -> is_locked = true }
}

inline unlock(cpu) {
    atomic { empty(buffer[cpu]) -> is_locked = false }
}

/* Below the lock. */
inline ring_bell() {
    armed = load(ARMED);
    if
    :: armed != armed_seen ->
           armed_seen = armed;
           bell!0;
           assert(len(bell) <= BYTES)
    :: else
    fi;
    armed = 0
}

/* Below the lock. @is_put: whether there was room */
inline put_event(cpu, what, is_put) {
    is_put = tail - load(HEAD) < RING || FAULT == 5;
    if
    :: is_put ->
           if
           :: FAULT == 4 -> exchange(cpu, TAIL, tail + 1)
           :: else
           fi;
           store(cpu, RECORD, what);
           tail++;
           exchange(cpu, TAIL, tail);
           ring_bell()
    :: else
    fi
}

/* Below the lock. */
inline call_back_flush(cpu) {
    if
    :: is_unreleased ->
           put_event(cpu, RELEASE, is_put);
           if
           :: is_put -> is_unreleased = false; store(cpu, WANTS_ROOM, 0)
           :: else
           fi
    :: else
    fi
}

inline change(to) {
    store(SAYER, CELL, to);
    if
    :: FAULT == 1 -> is_put = load(SLEEPERS)
    :: else
    fi;
    exchange(SAYER, CHANGES, to); /* it grows by one with each */
    if
    :: FAULT != 1 -> is_put = load(SLEEPERS)
    :: else
    fi;
    if
    :: is_put -> futex_wake(SAYER, POLLER)
    :: else
    fi;
    is_put = false;
    lock(SAYER); /* ring() */
    ring_bell();
    unlock(SAYER)
}

inline notify(what) {
    lock(SAYER);
    call_back_flush(SAYER);
    put_event(SAYER, what, is_put);
    unlock(SAYER)
}

inline release() {
    lock(SAYER);
    put_event(SAYER, RELEASE, is_put);
    if
    :: !is_put -> /* release_later() */
           is_unreleased = true;
           exchange(SAYER, WANTS_ROOM, 1);
           if
           :: FAULT != 6 -> call_back_flush(SAYER)
           :: else
           fi
    :: else
    fi;
    unlock(SAYER)
}

active proctype sayer() {
    byte state, armed;
    bool is_put;

    do
    :: state < SAID ->
           state++;
           if
           :: FAULT != 7 -> change(state); notify(state)
           :: else ->
                  notify(state);
                  if
                  :: is_put -> change(state)
                  :: else
                  fi
           fi
    :: state == SAID -> break
    od;
    release()
}

active proctype worker() {
    byte armed;
    bool is_put;

end:
    do
    :: is_to_look -> /* woken by connection_wake_server() */
           is_to_look = false;
           lock(WORKER);
           call_back_flush(WORKER);
           is_put = false;
           unlock(WORKER)
    od
}

#define look(shown) shown = load(CELL)

active proctype poller() {
    byte seen, before;

    do
    :: before = polled;
       exchange(POLLER, SLEEPERS, 1); /* arm() */
       seen = load(CHANGES);
       if
       :: FAULT != 2 -> look(polled)
       :: else
       fi;
       if
       :: polled == before ->
              futex_begin(POLLER, CHANGES, seen);
end:
              !sleeps[POLLER]
       :: else
       fi;
       before = 0;
       seen = 0;
       exchange(POLLER, SLEEPERS, 0); /* disarm() */
       look(polled)
    od
}

inline take_all() {
    do
    :: load(TAIL) != head ->
           assert(load(TAIL) - head <= RING);
           event = load(RECORD);
           assert(event == RELEASE || event > last);
           if
           :: event == RELEASE -> assert(!is_released); is_released = true
           :: else -> last = event
           fi;
           head++;
           exchange(LOOPER, HEAD, head)
    :: load(TAIL) == head -> break
    od
}

inline arm() {
    do
    :: bell?_
    :: empty(bell) -> break
    od;
    armed++;
    exchange(LOOPER, ARMED, armed)
}

active proctype looper() {
    byte head, armed, event, last;

    do
    :: if
       :: FAULT == 3 -> take_all(); look(looped); arm()
       :: else -> arm(); take_all(); look(looped)
       fi;
       if
       :: load(WANTS_ROOM) -> is_to_look = true /* and it is woken */
       :: else
       fi;
       event = 0;
end:
       nempty(bell)
    od
}

init {
    atomic {
        run drain(SAYER);
        run drain(WORKER)
    };
    timeout;
    assert(polled == SAID && looped == SAID);
    assert(load(TAIL) == load(HEAD));
    assert(is_released && !is_unreleased)
}
