/* SPDX-License-Identifier: MIT */
/* Thread: one that handles no signals */
#pragma once

#include <pthread.h>
#include <signal.h>

/**
 * thread_begin() - pthread_create(), with all signals blocked in the thread
 *
 * They are for the thread that serves: when that has left the server it knows
 * that nobody is in a handler, which would stop what is freed.
 */
static inline int thread_begin(pthread_t *thread, void *(*run)(void *data),
                               void *data)
{
    sigset_t all;
    sigset_t before;
    int r;

    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    r = pthread_create(thread, NULL, run, data);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return r;
}
