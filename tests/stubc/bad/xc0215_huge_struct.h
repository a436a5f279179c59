/* SPDX-License-Identifier: MIT */
/* expect: 15:11 XC0215 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct huge {
    uint64_t words[UINT64_C(1) << 50];
};

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self, const struct huge *one,
               const struct huge *two) XC_METHOD(1, THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};
