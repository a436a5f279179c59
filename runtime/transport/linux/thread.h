/* SPDX-License-Identifier: MIT */
/* Thread: one of the runtime's own */
#pragma once

#include <pthread.h>
#include <signal.h>
#include <string.h>

#include <crosscall/status.h>

#include "transport/linux/fail.h"

/** thread_start() - Errors: -XC_E_RESOURCES, with words */
static inline int thread_start(pthread_t *thread, void *(*body)(void *data),
                               void *data)
{
    sigset_t all;
    sigset_t before;
    int r;

    /* Signals are the program's: they shall not end up in our thread. */
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    r = pthread_create(thread, NULL, body, data);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (r)
        return xc_fail(XC_E_RESOURCES, "cannot start a thread: %s",
                       strerror(r));
    return 0;
}
