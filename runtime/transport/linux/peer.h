/* SPDX-License-Identifier: MIT */
/*
 * Peer: the life of a client in its worker
 *
 *   mail       SERVE           GIVE                  DROP
 *              peer_serve()    peer_give()  ...      peer_drop()
 *   accepted   holder, channel                       nobody inside: all of it
 *   refused    says why, and is condemned            goes, and control closes
 *
 * All of it in the worker, between two calls: see server_state.h.
 */
#pragma once

#include <stdbool.h>

#include <crosscall/domain.h>

#include "transport/linux/callback_memory.h"
#include "transport/linux/server_state.h"

struct handshake_give;

/** peer_serve() - accept it, or tell it why not */
void peer_serve(struct peer *peer);

/** peer_prepare_slots() - where they are, of a channel that was just made */
void peer_prepare_slots(struct peer *peer);

/** peer_give() - make the gift that it asks for. @receiver: nobody: denied */
void peer_give(struct peer *peer, const struct handshake_give *give,
               struct xc_receiver receiver);

/** peer_is_inside() - whether a thread is in a call of its, or calls it */
static inline bool peer_is_inside(const struct peer *peer)
{
    return peer->lane != LANE_FREE || peer->n_called;
}

/** peer_is_ended() - control has ended it; from any thread */
bool peer_is_ended(const struct peer *peer);

/** peer_drop() - let go, or have that done when the call in it has ended */
void peer_drop(struct peer *peer);

/** peer_let_go() - of all that the worker has of it; nobody is inside */
void peer_let_go(struct peer *peer);
