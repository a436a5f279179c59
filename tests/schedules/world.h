/* SPDX-License-Identifier: MIT */
/*
 * World: one connection of the Linux binding, without sockets
 *
 * What connect() and accept() make is made here, anew for each run: a client's
 * end and a server's, of one channel. All that runs is the runtime's own code.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include <crosscall/domain.h>

#include "transport/linux/connection.h"
#include "transport/linux/server_state.h"

extern struct world {
    struct connection client;
    struct xc_server *server;
    struct peer *peer;
    struct xc_holder *owner;     /* who gave the client its object, or NULL */
    xc_handle handle;            /* the owner's */
    xc_handle given;             /* the client's */
    unsigned inside;             /* calls in the method */
    void (*method_begins)(void); /* a look at each, or NULL */
    bool is_worker;              /* some thread is */
    unsigned n_looks;            /* at all clients */
    unsigned n_done; /* calls that came back with what they should */
} world;

enum { QUESTION = 41, ANSWER = 42 };

/** world_begin() - @workers: one, which serves the client; or two, of which the
 * second one does, and the client's object is given to it by a holder of the
 * first's */
void world_begin(unsigned workers);

/** world_end() - all of it ends, and nothing is left */
void world_end(void);

/** world_call() - a call of the client's. Return: what the transport says; the
 * method's status, if that is 0, is in @status */
int world_call(int64_t *status);

/** world_exchange() - the same by one function. Return: the status, or what the
 * transport says */
int64_t world_exchange(void);

/** Threads: of the server that serves the client */
void world_work(void);
