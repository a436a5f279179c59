/* SPDX-License-Identifier: MIT */
/*
 * Channel: one client calls one server in one slot, for ever
 *
 *     client()   connection_post.h  connection_post(), connection_ring()
 *                connection_wait.c  spin_for_reply(), connection_sleep()
 *     worker()   worker.c           worker_serve(), sleep_on_bells()
 *                worker_calls.c     serve_slot(), answer()
 *     control()  control.c          peer_packet(), and worker_wake()
 *
 * Holds: every call is answered; a request and a reply are read as they were
 * written; nobody sleeps for ever. There are no time-outs: who sleeps is woken,
 * or the model stops.
 *
 * Mistakes (-DFAULT=n):
 * 1  publish_seq() is a plain store: the look whether the server sleeps comes
 *    before others can see the request
 * 2  sleep_on_bells() does not look once more after it has announced
 * 3  sleep_on_bells() fetches the bell's value after that look
 * 4  answer() looks whether the client waits before it publishes the reply
 * 5  answer() publishes the reply before it is filled
 */
#define CPUS 3
#define CLIENT 0
#define WORKER 1
#define CONTROL 2

#define REQUEST_SEQ 0     /* request_slot.seq */
#define REQUEST_BYTES 1   /* all else that is in it */
#define REQUEST_WAITING 2 /* request_slot.waiting */
#define ASLEEP 3          /* server_header.asleep */
#define REPLY_SEQ 4       /* reply_slot.seq */
#define REPLY_BYTES 5     /* all else that is in it */
#define BELL 6            /* client_header.bell */
#define WORKER_BELL 7     /* worker.bell, in the server's own memory */
#define WORDS 8
#define BUFFER 2
#include "tso.pml"

#define ROUND 3 /* a seq grows modulo this: it is the same, plus one, or wrong */

#define SERVER_AWAKE 0
#define SERVER_ON_BELL 1
#define SERVER_ON_SOCKET 2

/* Of a bell it matters only whether it has grown since the worker fetched it: so
 * that is its value, and none comes again. */
#define grow(cpu, bell) exchange(cpu, bell, 1)
#define fetch(bell) memory[bell] = 0
#define has_grown(bell) memory[bell]

/* HANDSHAKE_RING. Where the socket is full rings enough are on their way. */
chan socket = [1] of { bit };

bool waits; /* the client is in a call */

/* publish_seq() */
inline publish(cpu, word, value) {
    if
    :: FAULT == 1 -> store(cpu, word, value)
    :: else -> exchange(cpu, word, value)
    fi
}

inline ring(asleep) {
    if
    :: asleep == SERVER_ON_BELL ->
           grow(CLIENT, BELL);
           futex_wake(CLIENT, WORKER)
    :: asleep == SERVER_ON_SOCKET ->
           if
           :: socket!0
           :: full(socket)
           fi
    :: asleep == SERVER_AWAKE
    fi
}

active proctype client() {
    byte last, seq, asleep;

    do
    :: waits = true;
       seq = (last + 1) % ROUND;
       store(CLIENT, REQUEST_WAITING, 0);
       store(CLIENT, REQUEST_BYTES, seq);
       publish(CLIENT, REQUEST_SEQ, seq);
       asleep = load(ASLEEP); /* fetch_sleep() */
       ring(asleep);

       if /* spin_for_reply(): for as long as one likes */
       :: load(REPLY_SEQ) == seq -> goto answered
       :: true
       fi;
       exchange(CLIENT, REQUEST_WAITING, 1);
       do
       :: load(REPLY_SEQ) == seq -> break
       :: else -> futex_wait(CLIENT, REPLY_SEQ, last)
       od;
answered:
       assert(load(REPLY_BYTES) == seq);
       last = seq;
       waits = false
    od
}

inline answer() {
    if
    :: FAULT == 4 -> waiting = load(REQUEST_WAITING)
    :: FAULT == 5 -> exchange(WORKER, REPLY_SEQ, seen)
    :: else
    fi;
    store(WORKER, REPLY_BYTES, seen);
    if
    :: FAULT != 5 -> publish(WORKER, REPLY_SEQ, seen)
    :: else
    fi;
    if
    :: FAULT != 4 -> waiting = load(REQUEST_WAITING)
    :: else
    fi;
    if
    :: waiting -> futex_wake(WORKER, CLIENT)
    :: else
    fi;
    waiting = 0
}

/* worker_look(), of one slot: @busy says whether there was a request */
inline serve(busy) {
    seq = load(REQUEST_SEQ);
    busy = seq != seen;
    if
    :: busy ->
           assert(seq == (seen + 1) % ROUND);
           seen = seq;
           assert(load(REQUEST_BYTES) == seq);
           answer()
    :: else
    fi;
    seq = 0
}

/* futex_wait_any(): of its own bell and the client's */
inline sleep_on_both() {
    atomic {
        empty(buffer[WORKER]) ->
        sleeps[WORKER] = !has_grown(WORKER_BELL) && !has_grown(BELL)
    };
    !sleeps[WORKER]
}

active proctype worker() {
    byte seq, seen;
    bool busy, waiting;

    do
    :: fetch(WORKER_BELL); /* worker_serve() */
       serve(busy);
       if
       :: busy
       :: !busy /* spin(): for as long as one likes, here not at all */
       :: !busy ->
              fetch(BELL); /* sleep_on_bells() */
              if
              :: exchange(WORKER, ASLEEP, SERVER_ON_BELL)
              :: exchange(WORKER, ASLEEP, SERVER_ON_SOCKET)
              fi;
              if
              :: FAULT != 2 -> serve(busy)
              :: else
              fi;
              if
              :: FAULT == 3 -> fetch(BELL)
              :: else
              fi;
              if
              :: !busy -> sleep_on_both()
              :: else
              fi;
              exchange(WORKER, ASLEEP, SERVER_AWAKE)
       fi
    od
}

active proctype control() {
end:
    do
    :: socket?_ ->
           grow(CONTROL, WORKER_BELL);
           futex_wake(CONTROL, WORKER)
    od
}

init {
    atomic {
        run drain(CLIENT);
        run drain(WORKER)
    }
}

ltl every_call_is_answered { [] (waits -> <> !waits) }
