/* SPDX-License-Identifier: MIT */
/*
 * Writer: a peer that changes the memory that it shares with us, at the worst
 * moment
 *
 * The runtime is compiled so that a function is called before each load
 * (-fsanitize-coverage=trace-loads). Where that is of memory which a peer may
 * write, the input says whether it does so just then, and what: to this very
 * word, to another one, or a whole message as the protocol has it. So all that
 * another processor could do between two loads is one run of one thread.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

struct memory;

/** writer_moment() - we sleep: the peer may do what it likes */
void writer_moment(void);

/** writer_lie_in_wait() - whichever word of a slot is loaded a second time from
 * now on is another one then */
void writer_lie_in_wait(void);

/** writer_begin() - a new input; whoever writes is in no hurry */
void writer_begin(void);

/* Of a client that is the peer, or a server: peer_client.c, peer_server.c. */

/** peer_writes() - what it would do there by the protocol */
void peer_writes(const struct memory *memory);

/** Bytes of what it writes for calls back. */
extern const size_t way_back_size;
