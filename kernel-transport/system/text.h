/* SPDX-License-Identifier: MIT */
/* Text: what a program without a C library compares and measures */
#pragma once

#include <stdbool.h>
#include <stddef.h>

static inline bool text_is_equal(const char *a, const char *b)
{
    size_t i = 0;

    while (a[i] && a[i] == b[i])
        i++;
    return a[i] == b[i];
}

/** text_is() - @text, of @len bytes, is this name */
static inline bool text_is(const char *text, size_t len, const char *name)
{
    size_t i = 0;

    while (i < len && name[i] && text[i] == name[i])
        i++;
    return i == len && !name[i];
}

static inline size_t text_length(const char *text)
{
    size_t len = 0;

    while (text[len])
        len++;
    return len;
}

/** text_number() - the digits at @text, and where they end */
static inline uint32_t text_number(const char **text)
{
    uint32_t number = 0;

    for (; **text >= '0' && **text <= '9'; (*text)++)
        number = number * 10 + (uint32_t)(**text - '0');
    return number;
}
