/* SPDX-License-Identifier: MIT */
/*
 * Callback, the client's side: what it lent, and the server's calls of that
 *
 * Who has the connection's pages is the only thread that lends, runs methods of
 * what is lent, or takes it back: so these need no lock of their own. What such
 * a thread calls meanwhile goes by the same pages.
 */
#pragma once

#include <crosscall/domain.h>

#include "transport/kernel/connection.h"
#include "transport/kernel/turns.h"

enum { CALLBACK_DEPTH_MAX = 8 };

/** Made when the first object is lent; ends with the connection. */
struct callback {
    struct xc_domain *domain;
    struct xc_holder *server; /* holds what we lent */
    struct turns *turns; /* of the call that the server runs for us, or NULL */
    unsigned depth;      /* of calls inside of calls */
    struct {
        struct xc_lent lent;
        uint32_t kept;
    } calls[CALLBACK_DEPTH_MAX + 1];
};

extern const struct xc_callback_ops callback_ops;

/** callback_is_inner() - whether a call of this thread's is inside of one */
static inline bool callback_is_inner(const struct connection *connection)
{
    return connection->callback && connection->owner == xc_kernel_self;
}

/** callback_enter() - have the pages, whoever has died, or have them already;
 * for 5 s at least. 0 or -XC_E_DEADLINE */
int callback_enter(struct connection *connection, uint64_t deadline_ns,
                   bool *is_inner);
void callback_leave(struct connection *connection, bool is_inner);

/** callback_begin() - of a call inside of one */
int callback_begin(struct connection *connection, struct xc_stub_call *call);

/** callback_call() - the same, where the server waits for this thread */
int callback_call(struct connection *connection, struct xc_stub_call *call);

/**
 * callback_answer() - the server calls us before it replies
 * @words:  what came; and then the reply
 *
 * Errors: as xc_kernel_call(), -XC_E_BAD_REPLY
 */
int callback_answer(struct connection *connection, uint64_t deadline_ns,
                    struct xc_kernel_words *words);

/** callback_kept() - what the reply of a call says of what was lent with it */
void callback_kept(struct connection *connection, uint32_t kept);

/** callback_end() - a call is over. Return: whether it was inside of none */
bool callback_end(struct connection *connection);

/** callback_serve() - see struct xc_callback_ops */
int callback_serve(struct xc_binding *binding, uint64_t deadline_ns);

/** callback_free() - NULL is allowed */
void callback_free(struct callback *callback);
