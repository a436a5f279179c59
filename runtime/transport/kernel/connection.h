/* SPDX-License-Identifier: MIT */
/* Connection: the client's side of a pair */
#pragma once

#include <stdbool.h>

#include <crosscall/fast_call.h>

#include "transport/kernel/carry.h"
#include "transport/kernel/pair.h"

struct callback;
struct given_binding;

struct connection {
    union {
        struct xc_binding binding;
        struct xc_fast_binding fast;
    };
    struct connection *next;
    xc_identity server;
    struct kernel_client_pages *request;
    uint64_t offer;                          /* of these; 0: none yet */
    const struct kernel_server_pages *reply; /* NULL until the first hello */
    uint32_t taken; /* a call has the pages, and what follows; atomic */
    const struct xc_kernel_thread *owner; /* whose call that is */
    struct callback *callback;            /* what we lent; NULL: nothing yet */
    bool insists;  /* the call that has them waits for its turn */
    bool ended;    /* the server is gone, or broke the rules */
    uint64_t late; /* a call that was given up, and may still run; or 0 */
    struct carrying sent; /* with the call that has the pages */
    struct incoming came[XC_DESCRIPTORS_MAX]; /* with its reply */

    /* Beside the bytes of the call that has the pages: */
    struct xc_descriptors doors; /* where its Stub has none of its own */
    uint32_t n_doors;            /* that came with its reply */
    xc_identity door[XC_DESCRIPTORS_MAX];

    struct xc_cells cells;       /* below the lock of the list */
    struct given_binding *given; /* the same for what was given; or NULL */
};

/** What was given is reached by the same pair, and waits no longer in a method
 * than that may: see given.c. */
struct given_binding {
    struct xc_binding binding;
    struct connection *connection; /* with a reference */
};

/** How a server is reached, and what for. */
struct reach {
    const char *name; /* for words */
    const struct xc_interface *interface;
    uint64_t gift;       /* 0: its root object */
    uint64_t giver;      /* who has to have made it; 0: anybody */
    uint64_t server_uid; /* trusted beside our own and root */
    uint64_t deadline_ns;
    uint64_t take_ns; /* how long to wait for a call of ours that it serves */
};

extern const struct xc_transport_ops connection_ops;
extern const struct xc_giving_ops connection_giving;
extern const struct xc_state_ops connection_states;

/** connection_of() - whose @binding it is, or what that goes by */
static inline struct connection *connection_of(struct xc_binding *binding)
{
    return binding->ops == &connection_ops
               ? (struct connection *)binding
               : ((struct given_binding *)binding)->connection;
}

/** connection_reach() - connect; 0 or a negated XC_E_*, in words */
int connection_reach(xc_identity server, const struct reach *reach,
                     struct connection **out, xc_handle *root);

/** connection_give() - see struct xc_transport_ops */
int connection_give(struct xc_binding *binding, xc_handle handle,
                    int receiver_fd, xc_rights rights, uint64_t *out);

/* The same for calls; what is given goes by them, too. */
int connection_begin(struct xc_binding *binding, struct xc_stub_call *call);
int connection_call(struct xc_binding *binding, struct xc_stub_call *call);
int connection_post(struct xc_binding *binding, struct xc_stub_call *call);
void connection_end(struct xc_binding *binding, struct xc_stub_call *call);
void connection_abandon(struct xc_binding *binding);

/** connection_seize() - have the pages, whatever became of the server. 0 or
 * -XC_E_DEADLINE */
int connection_seize(struct connection *connection, uint64_t deadline_ns);

/** connection_take() - have them for a call. 0 or -XC_E_*; -XC_E_WOULD_BLOCK in
 * a method of what was lent there */
int connection_take(struct connection *connection, uint64_t deadline_ns);
void connection_give_back(struct connection *connection);

/** connection_no_reply() - what became of a call that has none; @r: of
 * xc_kernel_call() */
int connection_no_reply(struct connection *connection, int r);

/** Below it: which connections there are, and what has been given by them. */
void connection_list_lock(void);
void connection_list_unlock(void);

/** connection_list_take() - one more reference, but to one that is closing */
bool connection_list_take(struct xc_binding *binding);

/** connection_break() - no call begins here any more */
static inline void connection_break(struct connection *connection)
{
    connection->ended = true;
    connection->fast.server = XC_FAST_NOBODY;
}

/** connection_free() - nobody refers to it */
void connection_free(struct connection *connection);
