/* SPDX-License-Identifier: MIT */
/*
 * Crowd: one server and many clients, by one way to carry a call
 *
 *     parent      setup                                       teardown
 *     server        '-- serve .......................... killed
 *     client i      '------- connect(i), null, null ... exit
 *
 * As struct peer, in a process for each; functions return 0, or -1 after a
 * message on standard error.
 */
#pragma once

#include <stdint.h>

struct crowd {
    const char *name;

    /** Before the fork: what all inherit. NULL on failure. */
    void *(*setup)(unsigned n_clients);

    /** In the server; see struct peer. */
    int (*serve)(void *link, int ready_fd);

    /** In client @number, before any call. */
    int (*connect)(void *link, unsigned number);

    /** In a client. */
    int (*null)(void *link, uint64_t a, uint64_t b, uint64_t *sum);

    /** In the parent, when all are gone. */
    void (*teardown)(void *link);
};

extern const struct crowd crowd_crosscall;
extern const struct crowd crowd_limit;
extern const struct crowd crowd_seqpacket;
