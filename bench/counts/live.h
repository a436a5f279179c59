/* SPDX-License-Identifier: MIT */
/*
 * Live: a server of this process, which is called as any other one is
 *
 * Through its socket and its shared memory, by a thread that takes turns with
 * the server's worker (turns.h).
 */
#pragma once

#include <crosscall/object.h>

#include <counted.h>

/** live_connect() - serve @target, and connect. NULL after a message */
struct counted *live_connect(const struct xc_x *x, void *target);

/** live_close() - let go of what live_connect() returned, and end the server */
void live_close(struct counted *object);

/**
 * limit_connect() - the same by hand: shared memory, and no more
 *
 * A line for each writer, payload and flag together; who waits steps aside on
 * one core, spins on two, and sleeps in the end. No identity, no rights, no
 * deadline, nobody's death is noticed: the least that a call can take. It has
 * the method null alone.
 */
struct counted *limit_connect(struct counted *target);

void limit_close(struct counted *object);
