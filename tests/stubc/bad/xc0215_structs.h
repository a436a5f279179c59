/* SPDX-License-Identifier: MIT */
/* expect: 15:11 XC0215 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct large {
    uint8_t bytes[40000];
};

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self, const struct large *one,
               const struct large *two) XC_METHOD(1, THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};
