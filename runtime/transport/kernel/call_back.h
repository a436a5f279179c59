/* SPDX-License-Identifier: MIT */
/*
 * Call back, the server's side: how methods reach a client's own objects
 *
 * Two-way, in turns with the client's thread that waits for the method that
 * runs; one-way, they wait here until the client asks for them.
 */
#pragma once

#include "transport/kernel/server_state.h"
#include "transport/kernel/turns.h"

struct event;

/** A binding to one client's objects. Stubs that are kept may outlive it. */
struct call_back {
    struct xc_binding binding;
    struct peer *peer; /* NULL: it is gone */

    /* Of the call of the client's that runs. */
    const struct xc_kernel_thread *serves; /* NULL: none does */
    struct turns turns;
    bool is_left; /* the client has the turn, and did not give it back */
    bool is_odd;  /* it broke the contract */

    /* Any thread, below the lock. */
    uint32_t lock;
    struct event *first; /* waits for the client */
    struct event *last;
    uint32_t n_bytes;    /* of all of these */
    uint32_t n_releases; /* among them */
};

/** call_back_new() - Errors: -XC_E_RESOURCES */
int call_back_new(struct peer *peer, struct call_back **out);

/** call_back_gone() - the client is; NULL is allowed */
void call_back_gone(struct call_back *back);

/** call_back_begin() - this thread begins to run a call of the client's */
void call_back_begin(struct call_back *back, uint64_t thread);

/**
 * call_back_end() - it has run
 * @words:   the reply
 * @thread:  becomes the client's thread that waits for it
 *
 * Return: false if the client broke the contract meanwhile.
 */
bool call_back_end(struct call_back *back, const struct xc_kernel_words *words,
                   uint64_t *thread);

/** call_back_next() - KERNEL_EVENT; @words become the answer */
void call_back_next(struct call_back *back, struct xc_kernel_words *words);

/* One-way calls; in events.c. */
int call_back_begin_event(struct call_back *back, struct xc_stub_call *call);
int call_back_post(struct call_back *back, struct xc_stub_call *call);
void call_back_end_event(struct xc_stub_call *call);

/** call_back_drop() - nobody asks for what waits any more */
void call_back_drop(struct call_back *back);
