/* SPDX-License-Identifier: MIT */
/* Port: the four functions that every system has to have */
#include <crosscall/port.h>

#include "port.h"
#include "system.h"
#include <freestanding/arena.h>

/* Calls eight deep, each with its buffers, are most of it. */
static char memory[4 << 20] __attribute__((aligned(16)));
static struct arena arena;

void *xc_port_alloc(size_t size)
{
    if (!arena.free && !arena.n_used)
        arena_init(&arena, memory, sizeof(memory));
    return arena_alloc(&arena, size);
}

void xc_port_free(void *block) { arena_free(&arena, block); }

struct xc_thread *xc_port_thread(void)
{
    static struct xc_thread thread; /* the only one of this process */

    return &thread;
}

uint64_t xc_port_now(void) { return system_now(); }

unsigned port_n_blocks(void) { return arena.n_used; }
