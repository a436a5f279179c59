/* SPDX-License-Identifier: MIT */
/* Server state: what the files of the server's side share */
#pragma once

#include <stdbool.h>

#include <crosscall/domain.h>
#include <crosscall/server.h>

#include "giver/giver.h"
#include "port/known_regions.h"
#include "transport/kernel/carry.h"
#include "transport/kernel/pair.h"

struct call_back;

/** The server's side of a pair. */
struct peer {
    xc_identity identity;
    uint64_t began_with; /* the client's offer */
    struct xc_holder *holder;
    struct xc_view view;
    const struct kernel_client_pages *request;
    struct kernel_server_pages *reply;
    uint64_t offer;                /* of these */
    struct carrying sent;          /* with the last reply */
    struct xc_known_regions known; /* memory that it passed before */
    struct call_back *back;        /* to objects of its own */
};

struct xc_server {
    struct xc_domain *domain;
    struct xc_server_options options;
    const char *name;
    struct givers givers;
    uint32_t stopping; /* atomic */
    uint32_t n_left;   /* calls by registers that somebody waits for */
    bool stands_by;
    struct peer *peers[XC_PROCESSES_MAX]; /* by the place of who it is */
    uint32_t busy[XC_PROCESSES_MAX];      /* the same; a call of it runs */
};

/** How calls by registers and the domain meet. */
extern const struct xc_shortcut_ops kernel_shortcuts;

/** This program's: calls come to the process. NULL: it serves nobody */
extern struct xc_server *kernel_server;

/** peer_place() - where in these a process is */
static inline uint32_t peer_place(xc_identity identity)
{
    return (uint32_t)identity / 64 % XC_PROCESSES_MAX;
}

/** server_look() - have xc_server_run() do what has to be done */
void server_look(void);

/** peer_of() - who calls, or NULL */
struct peer *peer_of(const struct xc_server *server, xc_identity caller);

/** peer_hello() - somebody connects; @words become the answer */
void peer_hello(struct xc_server *server, xc_identity caller,
                struct xc_kernel_words *words);

/** view_init() - let its holder see states of objects */
void view_init(struct peer *peer);

/** peer_give() - it gives an object; @words become the answer */
void peer_give(struct peer *peer, struct xc_kernel_words *words);

/** givers_look() - Return: whether one has ended */
bool givers_look(struct xc_server *server);

/** peer_free() - not in one of its calls */
void peer_free(struct xc_server *server, struct peer *peer);
