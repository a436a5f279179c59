/* SPDX-License-Identifier: MIT */
/*
 * Heap: addresses at first; a page of it comes with the fault of who touches it
 * first
 */
#include <crosscall/kernel_user.h>
#include <crosscall/port.h>

#include <freestanding/arena.h>

#include "faults.h"

static struct arena arena;
static uint32_t arena_taken;

void *xc_port_alloc(size_t size)
{
    void *block;

    xc_kernel_lock(&arena_taken);
    if (!arena.free && !arena.n_used)
        arena_init(&arena, USER_HEAP, USER_HEAP_SIZE);
    block = arena_alloc(&arena, size);
    xc_kernel_unlock(&arena_taken);
    return block;
}

void xc_port_free(void *block)
{
    xc_kernel_lock(&arena_taken);
    arena_free(&arena, block);
    xc_kernel_unlock(&arena_taken);
}
