/* SPDX-License-Identifier: MIT */
/* expect: 15:49 XC0219 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct parts {
    uint64_t words[10];
};

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self, struct parts p)
        XC_METHOD(1, THING_USE) XC_FAST;
};

struct thing {
    const struct thing_ops *ops;
};
