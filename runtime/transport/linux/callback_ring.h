/* SPDX-License-Identifier: MIT */
/*
 * Callback ring, the server's side: one-way calls, from any thread
 *
 * They never wait: what finds no room is not sent. A release that finds none is
 * kept for later, as the client would hold what it is of for ever.
 */
#pragma once

#include <crosscall/transport.h>

struct call_back;

/**
 * call_back_begin_event() - lock, and say where the request is to lie
 *
 * The caller unlocks.
 * Errors: -XC_E_FORKED, -XC_E_DISCONNECTED; it is not locked then
 */
int call_back_begin_event(struct call_back *back, struct xc_stub_call *call);

/**
 * call_back_post() - into the ring; below the lock
 *
 * Errors: -XC_E_WOULD_BLOCK, -XC_E_DISCONNECTED (the client broke the contract)
 */
int call_back_post(struct call_back *back, const struct xc_stub_call *call);

/** call_back_flush() - what was released and found no room; below the lock */
void call_back_flush(struct call_back *back);

/** call_back_ring() - tell a client that polls: something has changed */
void call_back_ring(struct call_back *back);
