/* SPDX-License-Identifier: MIT */
#include "arena.h"

#include <assert.h>
#include <stdint.h>

enum { ARENA_ALIGNMENT = 16 };

/** Before the bytes of each block. */
struct arena_block {
    size_t size;              /* of its bytes, without this */
    struct arena_block *next; /* while it is free */
} __attribute__((aligned(ARENA_ALIGNMENT)));

static char *end_of(struct arena_block *block)
{
    return (char *)(block + 1) + block->size;
}

void arena_init(struct arena *arena, void *memory, size_t size)
{
    assert((uintptr_t)memory % ARENA_ALIGNMENT == 0);
    assert(size > sizeof(struct arena_block));
    size -= size % ARENA_ALIGNMENT;
    arena->free = memory;
    *arena->free = (struct arena_block){
        .size = size - sizeof(struct arena_block),
    };
    arena->n_used = 0;
}

/* Cut off what is not asked for, if it is enough for another block. */
static struct arena_block *rest_of(struct arena_block *block, size_t size)
{
    struct arena_block *rest;

    if (block->size - size <= sizeof(*rest))
        return block->next;
    rest = (struct arena_block *)(void *)((char *)(block + 1) + size);
    *rest = (struct arena_block){
        .size = block->size - size - sizeof(*rest),
        .next = block->next,
    };
    block->size = size;
    return rest;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    struct arena_block **link = &arena->free;
    struct arena_block *block;

    if (size > SIZE_MAX - ARENA_ALIGNMENT)
        return NULL;
    size = (size + ARENA_ALIGNMENT - 1) & ~(size_t)(ARENA_ALIGNMENT - 1);
    while (*link && (*link)->size < size)
        link = &(*link)->next;
    block = *link;
    if (!block)
        return NULL;
    *link = rest_of(block, size);
    arena->n_used++;
    __builtin_memset(block + 1, 0, block->size);
    return block + 1;
}

static void join(struct arena_block *block)
{
    struct arena_block *next = block->next;

    if (next && end_of(block) == (char *)next) {
        block->size += sizeof(*next) + next->size;
        block->next = next->next;
    }
}

void arena_free(struct arena *arena, void *memory)
{
    struct arena_block *before = NULL;
    struct arena_block *block;

    if (!memory)
        return;
    block = (struct arena_block *)memory - 1;
    for (block->next = arena->free; block->next && block->next < block;
         block->next = block->next->next)
        before = block->next;
    if (before)
        before->next = block;
    else
        arena->free = block;
    arena->n_used--;
    join(block);
    if (before)
        join(before);
}
