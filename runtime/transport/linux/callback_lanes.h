/* SPDX-License-Identifier: MIT */
/*
 * Callback lanes, the server's side: two-way calls, from the worker
 *
 * Only where the server's options say for how long at most. Before the thread
 * sleeps it lets another one of the crew be the worker.
 */
#pragma once

#include <crosscall/transport.h>

struct call_back;
struct lane_ops;

extern const struct lane_ops call_back_lane_ops;

/**
 * call_back_begin_two_way() - a lane, and where the request is to lie
 *
 * Errors: -XC_E_FORKED, -XC_E_WOULD_BLOCK (this thread may not wait for this
 *         client now), -XC_E_DISCONNECTED
 */
int call_back_begin_two_way(struct call_back *back, struct xc_stub_call *call);

/** call_back_two_way() - see lane_call() */
int call_back_two_way(struct call_back *back, struct xc_stub_call *call);

/** call_back_end_two_way() - of what has begun, whatever came of it */
void call_back_end_two_way(struct call_back *back);
