/* SPDX-License-Identifier: MIT */
#include "memory.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { PLACES = 48, PAGE = 4096 };
#define PLACE_SIZE ((size_t)64 << 20)

static struct {
    char *range;
    struct memory each[PLACES];
    size_t was_used[PLACES]; /* bytes that may not be zero */
    uint64_t last_number;
} memory;

static void take_range(void)
{
    memory.range = mmap(NULL, PLACES * PLACE_SIZE, PROT_NONE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory.range == MAP_FAILED)
        abort();
}

void memory_begin(void)
{
    if (!memory.range)
        take_range();
    memset(memory.each, 0, sizeof(memory.each));
    memory.last_number = 0;
}

struct memory *memory_make(bool is_ours)
{
    unsigned i;

    for (i = 0; i < PLACES; i++) {
        struct memory *found = &memory.each[i];

        if (found->references)
            continue;
        *found = (struct memory){
            .at = memory.range + i * PLACE_SIZE,
            .references = 1,
            .is_ours = is_ours,
            .number = ++memory.last_number,
        };
        return found;
    }
    return NULL;
}

/* Pages that were there before are zero again when they are touched; behind
 * them there is nothing. */
bool memory_resize(struct memory *resized, size_t size)
{
    size_t *was_used = &memory.was_used[resized - memory.each];
    size_t pages = (size + PAGE - 1) / PAGE * PAGE;

    if (pages > PLACE_SIZE - PAGE)
        return false;
    if (*was_used)
        madvise(resized->at, *was_used, MADV_DONTNEED);
    if (*was_used > pages)
        mprotect(resized->at + pages, *was_used - pages, PROT_NONE);
    if (*was_used < pages &&
        mprotect(resized->at, pages, PROT_READ | PROT_WRITE))
        return false;
    *was_used = pages;
    resized->size = size;
    return true;
}

void memory_unref(struct memory *left) { left->references--; }

struct memory *memory_find(const void *at)
{
    size_t offset = (size_t)((const char *)at - memory.range);

    return offset < PLACES * PLACE_SIZE ? &memory.each[offset / PLACE_SIZE]
                                        : NULL;
}

struct memory *memory_of_size(size_t size, enum memory_half half)
{
    unsigned i;

    for (i = 0; i < PLACES; i++) {
        struct memory *each = &memory.each[i];

        if (each->mappings && each->size == size &&
            each->we_write == (half == OURS))
            return each;
    }
    return NULL;
}

unsigned memory_mappings(void)
{
    unsigned n = 0;
    unsigned i;

    for (i = 0; i < PLACES; i++)
        n += memory.each[i].mappings;
    return n;
}
