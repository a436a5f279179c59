/* SPDX-License-Identifier: MIT */
/* counted: an object whose methods do the least, so that a call is counted */
#pragma once

#include <crosscall/interface.h>

struct counted;

enum counted_rights { COUNTED_CALL = XC_RIGHT(0) };

struct XC_INTERFACE("count.counted", 1) counted_ops {
    /** nothing() - do nothing */
    int (*nothing)(struct counted *self) XC_METHOD(1, COUNTED_CALL) XC_FAST;

    /** four() - Return: @d */
    int64_t (*four)(struct counted *self, uint64_t a, uint64_t b, uint64_t c,
                    uint64_t d) XC_METHOD(2, COUNTED_CALL) XC_FAST;

    /** nine() - Return: @i */
    int64_t (*nine)(struct counted *self, uint64_t a, uint64_t b, uint64_t c,
                    uint64_t d, uint64_t e, uint64_t f, uint64_t g, uint64_t h,
                    uint64_t i) XC_METHOD(3, COUNTED_CALL) XC_FAST;
};

struct counted {
    const struct counted_ops *ops;
};
