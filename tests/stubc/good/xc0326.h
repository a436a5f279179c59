/* SPDX-License-Identifier: MIT */
/* mends: bad/xc0326_nine.h */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self, XC_FD int a, XC_FD int b, XC_FD int c,
               XC_FD int d, XC_FD int e, XC_FD int f, XC_FD int g, XC_FD int h)
        XC_METHOD(1, THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};
