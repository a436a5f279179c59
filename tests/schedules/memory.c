/* SPDX-License-Identifier: MIT */
#include "memory.h"

#include <stdint.h>
#include <string.h>

#include "explorer.h"

enum { SIZE = 4 << 20, GRAIN = 64 };

/** Before each allocation. */
struct head {
    size_t size; /* with the head */
    char away[GRAIN - sizeof(size_t)];
};

static struct {
    char bytes[SIZE] __attribute__((aligned(GRAIN)));
    bool is_freed[SIZE / GRAIN];
    size_t used;
    unsigned left;
} memory;

void memory_begin(void)
{
    memset(memory.bytes, 0, memory.used);
    memset(memory.is_freed, 0, memory.used / GRAIN);
    memory.used = 0;
    memory.left = 0;
}

void *memory_take(size_t size)
{
    struct head *head = (struct head *)(void *)(memory.bytes + memory.used);

    size = sizeof(*head) + (size + GRAIN - 1) / GRAIN * GRAIN;
    if (size > SIZE - memory.used)
        return NULL;
    head->size = size;
    memory.used += size;
    memory.left++;
    return head + 1;
}

static size_t grain_of(const void *at)
{
    return (size_t)((const char *)at - memory.bytes) / GRAIN;
}

void memory_give(void *at)
{
    struct head *head = (struct head *)at - 1;
    size_t first = grain_of(at);

    if (!at)
        return;
    if (memory.is_freed[first])
        explorer_fail("memory was freed twice");
    memset(memory.is_freed + first, 1, head->size / GRAIN - 1);
    memory.left--;
}

unsigned memory_left(void) { return memory.left; }

void memory_touch(const void *at, size_t size)
{
    uintptr_t from = (uintptr_t)at - (uintptr_t)memory.bytes;

    (void)size; /* no access is of two grains that are not freed together */
    if (from < memory.used && memory.is_freed[from / GRAIN])
        explorer_fail("memory was used that had been freed");
}
