/* SPDX-License-Identifier: MIT */
/* Text: numbers and lines, where there is no C library */
#pragma once

#include <stddef.h>
#include <stdint.h>

enum { TEXT_NUMBER = 21 };

/** text_number() - Return: @digits, or behind its beginning */
static inline const char *text_number(uint64_t n, char digits[TEXT_NUMBER])
{
    char *to = &digits[TEXT_NUMBER - 1];

    *to = '\0';
    do
        *--to = (char)('0' + n % 10);
    while (n /= 10);
    return to;
}

/** text_join() - @parts: ends with NULL; what does not fit is left out */
static inline void text_join(char *to, size_t size, const char *const *parts)
{
    const char *const end = to + size - 1;

    for (; *parts; parts++) {
        const char *from = *parts;

        while (*from && to < end)
            *to++ = *from++;
    }
    *to = '\0';
}
