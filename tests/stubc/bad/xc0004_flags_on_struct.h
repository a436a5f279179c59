/* SPDX-License-Identifier: MIT */
/* expect: 8:8 XC0004 */
#pragma once
#include <crosscall/interface.h>

struct thing;

struct XC_FLAGS thing_place {
    int32_t x;
};

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self, struct thing_place place)
        XC_METHOD(1, XC_ANYONE);
};

struct thing {
    const struct thing_ops *ops;
};
