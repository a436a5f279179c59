/* SPDX-License-Identifier: MIT */
/*
 * Giver: what the methods that ask share with the thread that gives
 *
 *   methods, ask.c              errands           the thread, work.c
 *   xc_giver_give() ----------> ASKED ----------> UNDER_WAY: xc_give(), which
 *     again, a moment later <-- DONE  <---------- may take long
 *   the gift goes to who asked  TAKEN
 *
 * Each binding brings the thread: giver_port_*().
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include <crosscall/giver.h>
#include <crosscall/port.h>
#include <crosscall/status.h>

struct xc_domain;

enum {
    ERRANDS_MAX = 48, /* of one giver */

    /* errno values: Linux's numbers, without libc. */
    GIVER_EAGAIN = 11,
    GIVER_EDEADLK = 35,
    GIVER_ETIMEDOUT = 110
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

/** Those of one server. Zeroed memory, but for the lock, is none. */
struct givers {
    struct xc_lock *lock; /* of the list, and of all that is in them */
    struct xc_giver *first;
};

/** One object, and who asked for it. Below the lock of its server's givers. A
 * binding's own memory begins with it. */
struct xc_giver {
    struct xc_giver *next;
    struct givers *givers;
    struct any *object;
    void (*ended)(void *owner);
    void *owner;
    bool is_ready;
    bool shall_end;
    bool has_ended;
    uint64_t serves;    /* the process that serves the object */
    unsigned n_waiting; /* errands with a receiver */
    struct errand errands[ERRANDS_MAX];
};

/** givers_sweep() - free those that have ended, and say so. In worker 0 */
void givers_sweep(struct givers *givers, struct xc_domain *domain);

/** givers_end() - of all, where no method runs any more: waits for them */
void givers_end(struct givers *givers, struct xc_domain *domain);

/** giver_main() - its thread; when it returns the giver has ended */
void giver_main(struct xc_giver *giver);

/** giver_port_givers() - those of a server */
struct givers *giver_port_givers(struct xc_server *server);

/** giver_port_new() - zeroed memory, with what its thread needs to be rung.
 * Errors: -XC_E_RESOURCES, in words */
int giver_port_new(struct xc_server *server, struct xc_giver **out);

/** giver_port_free() - its thread does not run */
void giver_port_free(struct xc_giver *giver);

/** giver_port_start() - a thread that calls giver_main(). The same errors */
int giver_port_start(struct xc_giver *giver);

/** giver_port_join() - wait until that has returned */
void giver_port_join(struct xc_giver *giver);

/** giver_port_ring() - there is an errand, or it shall end. Below the lock */
void giver_port_ring(struct xc_giver *giver);

/**
 * giver_port_wait() - by its thread: until it was rung, since it last waited
 * @server_fd:  of the process that serves the object
 *
 * Return: false if that has died. It may return without a reason.
 */
bool giver_port_wait(struct xc_giver *giver, int server_fd);

/** giver_port_ended() - have the server sweep. Below the lock */
void giver_port_ended(struct xc_giver *giver);
