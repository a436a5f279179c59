/* SPDX-License-Identifier: MIT */
/* View: where a client sees the states of what it observes */
#pragma once

#include <pthread.h>

#include <crosscall/cell.h>

struct call_back;
struct peer;

struct view {
    struct xc_view base;
    pthread_mutex_t lock;   /* the peer's, from begin to end */
    struct call_back *back; /* to be rung at a change, or NULL */
};

/** view_peer() - whose view it is, or NULL: no peer's, or none at all */
struct peer *view_peer(struct xc_view *view);

/** view_init() - the peer's holder and channel exist */
void view_init(struct peer *peer);

/** view_ring() - whom to ring from now on, for a client that polls; or NULL */
void view_ring(struct peer *peer, struct call_back *back);
