/* SPDX-License-Identifier: MIT */
/*
 * Crew: the threads that take turns as workers
 *
 *     thread 0, worker 0                   thread 1, stands by
 *     a method: watch_ask()
 *       crew_leave()  -------------------> is worker 0, and serves
 *       sleeps until its client answers    others' calls
 *       crew_return() --- rings ---------> ends its method, stands by
 *     the method goes on
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
    STAND_INS = 8 /* threads, of a server that may wait for its clients */
};

struct crew_thread {
    struct xc_server *server;
    pthread_t thread;
    struct worker *first;  /* what it is at the start; NULL: it stands by */
    unsigned n_waits;      /* that it may wait, nested; 0: it may not */
    struct xc_charge wait; /* charged to whom it waits for */
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

/** crew_wake() - it is time to stop; from any thread or signal handler */
void crew_wake(struct xc_server *server);

/**
 * crew_may_wait() - whether this thread may leave, to wait for @peer's object
 *
 * If so, until crew_has_waited(); it nests. If not, the audit is told.
 */
bool crew_may_wait(struct peer *peer);
void crew_has_waited(struct xc_server *server);

/** crew_leave() - another thread shall be @worker; this one is about to wait */
void crew_leave(struct worker *worker);

/** crew_return() - be @worker again, when who is it comes to a method's end */
void crew_return(struct worker *worker);
