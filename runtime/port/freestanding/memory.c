/* SPDX-License-Identifier: MIT */
/* Memory: the functions that compilers call by themselves */
#include <stddef.h>

void *memcpy(void *restrict to, const void *restrict from, size_t len);
void *memset(void *to, int byte, size_t len);

/* Volatile: else a compiler makes calls of themselves of these loops. */
void *memcpy(void *restrict to, const void *restrict from, size_t len)
{
    const volatile char *source = from;
    volatile char *target = to;
    size_t i;

    for (i = 0; i < len; i++)
        target[i] = source[i];
    return to;
}

void *memset(void *to, int byte, size_t len)
{
    volatile char *target = to;
    size_t i;

    for (i = 0; i < len; i++)
        target[i] = (char)byte;
    return to;
}
