/* SPDX-License-Identifier: MIT */
/* expect: 13:32 XC0219 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self, uint64_t a, uint64_t b, uint64_t c,
               uint64_t d, uint64_t e, uint64_t f, uint64_t g, uint64_t h,
               bool i, uint8_t j) XC_METHOD(1, THING_USE) XC_FAST;
};

struct thing {
    const struct thing_ops *ops;
};
