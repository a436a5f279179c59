/* SPDX-License-Identifier: MIT */
/* Givers: those of one server */
#pragma once

#include <pthread.h>

struct xc_giver;
struct xc_server;

/** Zeroed memory is none. */
struct givers {
    pthread_mutex_t lock; /* of the list, and of all that is in them */
    struct xc_giver *first;
};

/** givers_sweep() - free those that have ended, and say so. In worker 0 */
void givers_sweep(struct xc_server *server);

/** givers_end() - of all, where no method runs any more: waits for them */
void givers_end(struct xc_server *server);
