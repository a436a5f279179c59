/* SPDX-License-Identifier: MIT */
#include "counts/memory.h"

#include <stddef.h>

static struct memory_calls calls;

struct memory_calls memory_calls(void) { return calls; }

/* Names that the linker's --wrap makes. */
void *__real_memcpy(void *to, const void *from, size_t len);
void *__real_memmove(void *to, const void *from, size_t len);
void *__real_memset(void *to, int byte, size_t len);
void *__wrap_memcpy(void *to, const void *from, size_t len);
void *__wrap_memmove(void *to, const void *from, size_t len);
void *__wrap_memset(void *to, int byte, size_t len);

void *__wrap_memcpy(void *to, const void *from, size_t len)
{
    calls.n_copies++;
    calls.copied += len;
    return __real_memcpy(to, from, len);
}

void *__wrap_memmove(void *to, const void *from, size_t len)
{
    calls.n_copies++;
    calls.copied += len;
    return __real_memmove(to, from, len);
}

void *__wrap_memset(void *to, int byte, size_t len)
{
    calls.n_sets++;
    calls.set += len;
    return __real_memset(to, byte, len);
}
