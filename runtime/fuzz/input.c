/* SPDX-License-Identifier: MIT */
/*
 * Input: bytes of a fuzzer as values
 */
#include <crosscall/fuzz.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <crosscall/message.h>

#include "message.h"

void xc_fuzz_fill(struct xc_fuzz_input *input, void *to, size_t len)
{
    const size_t n = len < input->left ? len : input->left;

    if (n)
        memcpy(to, input->at, n);
    if (len > n)
        memset((uint8_t *)to + n, 0, len - n);
    input->at += n;
    input->left -= n;
}

uint64_t xc_fuzz_number(struct xc_fuzz_input *input, size_t n_bytes)
{
    uint64_t number = 0;

    xc_fuzz_fill(input, &number, n_bytes);
    return number;
}

/* Any, or one that a large message could have. */
static uint64_t odd_number(struct xc_fuzz_input *input, uint64_t byte)
{
    const uint64_t number = xc_fuzz_number(input, 8);

    return byte % 2 ? number & 0x1ffff : number;
}

uint64_t xc_fuzz_length(struct xc_fuzz_input *input, uint64_t max)
{
    const uint64_t byte = xc_fuzz_number(input, 1);

    if (byte >= FUZZ_SELDOM)
        return odd_number(input, byte);
    return max < FUZZ_SELDOM ? byte % (max + 1) : byte;
}

uint64_t xc_fuzz_short(uint64_t value)
{
    return (value & 0xff) >= FUZZ_SELDOM ? value >> 8 & 0x1ffff : value & 63;
}

int64_t xc_fuzz_enum(struct xc_fuzz_input *input, const int64_t *values,
                     size_t n_values)
{
    const uint64_t byte = xc_fuzz_number(input, 1);

    if (byte >= FUZZ_SELDOM)
        return (int32_t)xc_fuzz_number(input, 4);
    return xc_fuzz_one_of(byte, values, n_values);
}

int64_t xc_fuzz_one_of(uint64_t number, const int64_t *values, size_t n_values)
{
    return values[number % n_values];
}

void xc_fuzz_text(struct xc_fuzz_input *input, char *to, size_t max)
{
    const uint64_t byte = xc_fuzz_number(input, 1);

    if (byte >= FUZZ_SELDOM) {
        memset(to, 'x', max + 1);
        to[max] = byte == FUZZ_SELDOM ? 'x' : '\0';
        return;
    }
    max = max < byte ? max : (size_t)byte;
    xc_fuzz_fill(input, to, max);
    to[max] = '\0';
}

int64_t xc_fuzz_result(struct xc_fuzz_input *input)
{
    const uint64_t byte = xc_fuzz_number(input, 1);

    return (int64_t)(byte >= FUZZ_SELDOM ? odd_number(input, byte) : byte);
}

void xc_fuzz_use(const void *from, size_t len)
{
    static uint8_t copy[4096];
    const uint8_t *bytes = from;

    /* One look of a sanitizer at each piece, and not at each byte. */
    for (size_t n; len; bytes += n, len -= n) {
        n = len < sizeof(copy) ? len : sizeof(copy);
        memcpy(copy, bytes, n);
        __asm__ volatile("" ::"r"(copy) : "memory"); /* it is used */
    }
}

void xc_fuzz_check(bool holds, const char *claim)
{
    if (holds)
        return;
    fprintf(stderr, "crosscall: fuzz: this does not hold: %s\n", claim);
    abort();
}

void xc_fuzz_same(const void *now, const void *was, size_t begin, size_t end,
                  const char *where)
{
    if (memcmp((const uint8_t *)now + begin, (const uint8_t *)was + begin,
               end - begin) == 0)
        return;
    fprintf(stderr, "crosscall: fuzz: the caller's memory was written: %s\n",
            where);
    abort();
}

bool xc_fuzz_peek(const void *message, size_t len, size_t at, void *to,
                  size_t size)
{
    if (at > len || size > len - at)
        return false;
    memcpy(to, (const uint8_t *)message + at, size);
    return true;
}

size_t xc_fuzz_part(size_t size, uint64_t count, size_t unit)
{
    if (size > XC_BULK_MESSAGE_MAX || count > XC_BULK_MESSAGE_MAX ||
        count * unit > XC_BULK_MESSAGE_MAX - size)
        return SIZE_MAX;
    return size + (size_t)count * unit;
}
