/* SPDX-License-Identifier: MIT */
/* Draw: numbers that a seed decides, and answers that no other one would give
 */
#pragma once

#include <stdint.h>

static inline uint64_t draw(uint64_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

/** draw_below() - a number less than @end */
static inline uint64_t draw_below(uint64_t *state, uint64_t end)
{
    return (draw(state) >> 11) % end;
}

/** draw_number_of() - of a command line's word */
static inline uint64_t draw_number_of(const char *text)
{
    uint64_t n = 0;

    while (*text >= '0' && *text <= '9')
        n = n * 10 + (uint64_t)(*text++ - '0');
    return n;
}

static inline uint64_t stress_mix(uint64_t a, uint64_t b, uint64_t identity)
{
    return (a * UINT64_C(0x9e3779b97f4a7c15) ^ b) + identity;
}
