/* SPDX-License-Identifier: MIT */
/*
 * Arena: a heap in memory that the embedder has
 *
 *     +------+------------+------+--------+------+-----------------+
 *     | size | in use     | size | free   | size | in use          |
 *     +------+------------+------+--------+------+-----------------+
 *
 * First fit, neighbours joined when they are freed. What a call needs is
 * allocated once and kept, so a slow allocator is not a slow call.
 *
 * Threads: one at a time.
 */
#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

struct arena_block;

struct arena {
    struct arena_block *free; /* in the order of their addresses */
    unsigned n_used;          /* blocks; 0 if nothing was left behind */
};

/** arena_init() - @memory: aligned to 16 bytes, the arena's for good */
void arena_init(struct arena *arena, void *memory, size_t size);

/** arena_alloc() - zeroed, aligned to 16 bytes; or NULL */
void *arena_alloc(struct arena *arena, size_t size);

/** arena_free() - NULL is allowed */
void arena_free(struct arena *arena, void *memory);

#ifdef __cplusplus
}
#endif
