/* SPDX-License-Identifier: MIT */
/* expect: 16:76 XC0219 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct parts {
    uint64_t words[9];
    bool last;
};

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self, XC_OUT uint8_t *p, XC_OUT struct parts *q)
        XC_METHOD(1, THING_USE) XC_FAST;
};

struct thing {
    const struct thing_ops *ops;
};
