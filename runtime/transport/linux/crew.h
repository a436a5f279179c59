/* SPDX-License-Identifier: MIT */
/*
 * Crew: the threads that take turns as workers
 *
 *     thread 0, worker 0                   thread 1, stands by
 *     a method: watch_ask()
 *       crew_leave()  -------------------> is worker 0, and serves
 *       sleeps until it is answered        others' calls
 *       crew_return() --- rings ---------> ends its method, stands by
 *     the method goes on
 *
 * Who answers is a client, of whose own object watch_ask() is, or another
 * server: of what a client gave, or of what the program has connected to. All
 * of them may take as long as they like. Each wait, whatever it is for, asks
 * patience.h, and that is where a thread leaves: patience_away() ...
 * patience_back(), around the loop that sleeps. In between it looks at nothing
 * but its call's slot or lane. What runs in the thread while it waits, a method
 * that is called back, is run by the worker: it comes back before.
 *
 * A thread may hold locks of a connection's while it is away: whoever wants one
 * of these waits by patience_lock(), and so leaves as well. Nobody may keep the
 * worker waiting for them.
 *
 * At each moment one thread is a worker, so that all that is a worker's alone
 * needs no lock; but several may be in the middle of a method. There are as
 * many that stand by as may wait at a time: who may not wait does not leave.
 */
#pragma once

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

#include <crosscall/domain.h>
#include <crosscall/principal.h>

struct peer;
struct worker;
struct xc_server;

enum {
    STAND_INS = 8 /* threads, of a server whose methods may wait */
};

struct crew_thread {
    struct xc_server *server;
    pthread_t thread;
    struct worker *first;  /* what it is at the start; NULL: it stands by */
    unsigned n_waits;      /* that it may wait, nested; 0: it may not */
    struct xc_charge wait; /* charged to whom it waits for */
    struct worker *away;   /* which it has left, and will be again; or NULL */
    bool is_charged;       /* just for this time */
};

struct crew {
    pthread_mutex_t lock;
    uint32_t bell; /* futex word: a worker is missing, or it is time to stop */
    unsigned n_threads;
    struct crew_thread threads[XC_SEATS_MAX]; /* 0 is xc_server_run()'s */
};

void crew_init(struct xc_server *server);
void crew_fini(struct xc_server *server);

/**
 * crew_run() - serve until stop, in this thread and in those that it starts
 *
 * In a forked child it returns as well, and the others are the parent's.
 * Errors: -XC_E_RESOURCES
 */
int crew_run(struct xc_server *server);

/** crew_stand_by() - wait for a worker that is missing. Return: which this
 * thread is now, or NULL at the end */
struct worker *crew_stand_by(struct xc_server *server);

/** crew_serve() - what each of these threads does: be a worker, or stand by */
void crew_serve(struct crew_thread *thread);

/** crew_wake() - it is time to stop; from any thread or signal handler */
void crew_wake(struct xc_server *server);

/**
 * crew_may_wait() - whether this thread may leave, to wait for @peer's object
 *
 * If so, until crew_has_waited(); it nests. If not, the audit is told.
 */
bool crew_may_wait(struct peer *peer);
void crew_has_waited(struct xc_server *server);

/**
 * crew_begin_wait() - the same, on behalf of whom this thread serves
 *
 * Return: 1, until crew_has_waited(); 0, if it serves nobody, and so leaves
 *         nobody alone; or -XC_E_WOULD_BLOCK
 */
int crew_begin_wait(struct xc_server *server);

/**
 * crew_go_away() - this thread is about to sleep: who serves a call leaves
 *
 * Again and again does no harm. What is the worker's is not to be touched, and
 * no code of the program's to be run, before crew_come_back().
 */
void crew_go_away(void);
void crew_come_back(void);

/**
 * crew_take_turns() - a peer has this thread go on and on, without a sleep
 * @turn_ns:  0 at first; then when its turn is over
 *
 * As crew_go_away(), until another thread has looked at all others once, and
 * crew_come_back(). It takes about as long as to wake a thread.
 */
void crew_take_turns(uint64_t *turn_ns);

/** crew_leave() - another thread shall be @worker; this one is about to wait */
void crew_leave(struct worker *worker);

/**
 * crew_leave_for_a_look() - and it does, until one that stood by has looked
 *
 * At all clients, once, whoever else comes back to be @worker meanwhile. Or for
 * a moment, if none can.
 */
void crew_leave_for_a_look(struct worker *worker);

/** crew_has_looked() - @worker, which is this thread, has looked at all */
void crew_has_looked(struct worker *worker);

/** crew_return() - be @worker again, when who is it comes to a method's end */
void crew_return(struct worker *worker);
