/* SPDX-License-Identifier: MIT */
/* malloc() and its like, guarded */
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "guard.h"

enum { ALIGNMENT_MAX = 4096 };

static void *or_error(void *memory)
{
    if (!memory)
        errno = ENOMEM;
    return memory;
}

void *malloc(size_t size)
{
    return or_error(user_guard_alloc(size, USER_GUARD_ALIGNMENT));
}

void free(void *memory)
{
    user_guard_free(memory, (uintptr_t)__builtin_return_address(0));
}

void *calloc(size_t n, size_t size)
{
    if (size && n > SIZE_MAX / size)
        return or_error(NULL);
    return malloc(n * size);
}

void *realloc(void *memory, size_t size)
{
    void *new = malloc(size);
    size_t old_size;

    if (!new || !memory)
        return new;
    old_size = user_guard_size(memory);
    memcpy(new, memory, old_size < size ? old_size : size);
    free(memory);
    return new;
}

void *aligned_alloc(size_t alignment, size_t size)
{
    if (alignment > ALIGNMENT_MAX || alignment & (alignment - 1))
        return or_error(NULL);
    if (alignment < USER_GUARD_ALIGNMENT)
        alignment = USER_GUARD_ALIGNMENT;
    return or_error(user_guard_alloc(size, alignment));
}
