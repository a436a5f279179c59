/* SPDX-License-Identifier: MIT */
/*
 * Giver state: what the methods that ask share with the thread that gives
 *
 *   methods, giver_ask.c        errands           the thread, giver_thread.c
 *   xc_giver_give() ----------> ASKED ----------> UNDER_WAY: xc_give(), which
 *     again, a moment later <-- DONE  <---------- may take long
 *   the gift goes to who asked  TAKEN
 */
#pragma once

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/eventfd.h>

#include <crosscall/giver.h>

#include "transport/linux/server_state.h"

enum {
    ERRANDS_MAX = 48 /* of one giver */
};

/** Where an errand stands. */
enum errand_state {
    ERRAND_NONE,
    ERRAND_ASKED,
    ERRAND_UNDER_WAY,
    ERRAND_DONE, /* the gift is there */
    ERRAND_TAKEN /* and was sent to who asked */
};

/** For one process that asked. */
struct errand {
    enum errand_state state;
    uint64_t process;
    uint32_t uid;
    xc_rights rights;
    int receiver; /* its pidfd */
    int status;   /* when it is done */
    uint64_t gift;
    uint64_t done_ns;
    uint64_t old_gift; /* to be taken back first, or 0 */
};

/** One object, and who asked for it. Below its server's lock of givers. */
struct xc_giver {
    struct xc_giver *next;
    struct xc_server *server;
    struct any *object;
    void (*ended)(void *owner);
    void *owner;
    pthread_t thread;
    int bell;
    bool is_ready;
    bool shall_end;
    bool has_ended;
    uint64_t serves;    /* the process that serves the object */
    unsigned n_waiting; /* errands with a receiver */
    struct errand errands[ERRANDS_MAX];
};

static inline void giver_lock(struct xc_giver *giver)
{
    pthread_mutex_lock(&giver->server->givers.lock);
}

static inline void giver_unlock(struct xc_giver *giver)
{
    pthread_mutex_unlock(&giver->server->givers.lock);
}

/** giver_ring() - there is an errand, or it shall end */
static inline void giver_ring(struct xc_giver *giver)
{
    eventfd_write(giver->bell, 1);
}

/** giver_main() - its thread. @giver: struct xc_giver */
void *giver_main(void *giver);
