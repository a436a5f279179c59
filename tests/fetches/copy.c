/* SPDX-License-Identifier: MIT */
/*
 * memcpy() that loads each byte once
 *
 * The C library's covers an odd length by two vectors that overlap. That is
 * one copy, and nothing is decided between the two; but in a trace it could
 * not be told from a second look.
 */
#include <stdint.h>
#include <string.h>

void *memcpy(void *restrict to, const void *restrict from, size_t len)
{
    const unsigned char *source = from;
    unsigned char *target = to;

    for (; len >= 8; len -= 8, source += 8, target += 8) {
        uint64_t word;

        __builtin_memcpy(&word, source, 8);
        __builtin_memcpy(target, &word, 8);
        __asm__ volatile("" ::: "memory");
    }
    while (len--) {
        *target++ = *source++;
        __asm__ volatile("" ::: "memory"); /* or it becomes a memcpy() */
    }
    return to;
}
