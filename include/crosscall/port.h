/* SPDX-License-Identifier: MIT */
/*
 * Port: the few things the core asks of the system it runs on
 *
 * runtime/object and runtime/call use these, memcpy and memset, and nothing
 * else. runtime/port/hosted.c is the implementation for Linux.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <crosscall/call.h>
#include <crosscall/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What the core remembers for each thread. */
struct xc_thread {
    struct xc_call *call; /* innermost call being served, or NULL */
    uint64_t deadline_ns; /* xc_set_deadline()'s, or 0 */
    struct xc_error error;
};

/** Zeroed memory, or NULL. */
void *xc_port_alloc(size_t size);

/** Give memory back; NULL is allowed. */
void xc_port_free(void *memory);

/** This thread's record; never NULL. */
struct xc_thread *xc_port_thread(void);

/** Time in ns, CLOCK_MONOTONIC; may lag by a scheduler tick. */
uint64_t xc_port_now(void);

#ifdef __cplusplus
}
#endif
