/* SPDX-License-Identifier: MIT */
#include "memory.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { PAGE = 4096 };

char *memory_range;
struct memory memory_each[MEMORY_PLACES];

static size_t was_used[MEMORY_PLACES]; /* bytes that may not be zero */
static uint64_t last_number;

static void take_range(void)
{
    memory_range = mmap(NULL, MEMORY_PLACES * MEMORY_PLACE_SIZE, PROT_NONE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory_range == MAP_FAILED)
        abort();
}

void memory_begin(void)
{
    if (!memory_range)
        take_range();
    memset(memory_each, 0, sizeof(memory_each));
    last_number = 0;
}

struct memory *memory_make(bool is_ours)
{
    unsigned i;

    for (i = 0; i < MEMORY_PLACES; i++) {
        struct memory *found = &memory_each[i];

        if (found->references)
            continue;
        *found = (struct memory){
            .at = memory_range + i * MEMORY_PLACE_SIZE,
            .references = 1,
            .is_ours = is_ours,
            .number = ++last_number,
        };
        return found;
    }
    return NULL;
}

/* Pages that were there before are zero again when they are touched; behind
 * them there is nothing. */
bool memory_resize(struct memory *resized, size_t size)
{
    size_t *used = &was_used[resized - memory_each];
    size_t pages = (size + PAGE - 1) / PAGE * PAGE;

    if (pages > MEMORY_PLACE_SIZE - PAGE)
        return false;
    if (*used)
        madvise(resized->at, *used, MADV_DONTNEED);
    if (*used > pages)
        mprotect(resized->at + pages, *used - pages, PROT_NONE);
    if (*used < pages && mprotect(resized->at, pages, PROT_READ | PROT_WRITE))
        return false;
    *used = pages;
    resized->size = size;
    return true;
}

void memory_unref(struct memory *left) { left->references--; }

struct memory *memory_of_size(size_t size, enum memory_half half)
{
    unsigned i;

    for (i = 0; i < MEMORY_PLACES; i++) {
        struct memory *each = &memory_each[i];

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

    for (i = 0; i < MEMORY_PLACES; i++)
        n += memory_each[i].mappings;
    return n;
}
