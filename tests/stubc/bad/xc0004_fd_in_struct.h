/* SPDX-License-Identifier: MIT */
/* expect: 9:5 XC0004 */
#pragma once
#include <crosscall/interface.h>

struct thing;

struct pair {
    XC_FD int file;
};

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self, const struct pair *pair)
        XC_METHOD(1, XC_ANYONE);
};

struct thing {
    const struct thing_ops *ops;
};
