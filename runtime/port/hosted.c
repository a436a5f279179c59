/* SPDX-License-Identifier: MIT */
/* Port to a hosted system: the C library provides */
#include <stdlib.h>
#include <time.h>

#include <crosscall/port.h>

#include "port/hosted_thread.h"

void *xc_port_alloc(size_t size) { return calloc(1, size); }

void xc_port_free(void *memory) { free(memory); }

struct xc_thread *xc_port_thread(void) { return hosted_thread(); }

uint64_t xc_port_now(void)
{
    struct timespec now;

    /* Deadlines are in seconds; this clock is a plain read of memory. */
    clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
    return (uint64_t)now.tv_sec * UINT64_C(1000000000) + (uint64_t)now.tv_nsec;
}
