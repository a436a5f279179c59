/* SPDX-License-Identifier: MIT */
/* mends: bad/xc0406_twice.h */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self, XC_OUT XC_SIZED_BY(8, XC_RESULT) void *one,
               XC_OUT XC_SIZED_BY(8, *n_two) void *two, XC_OUT size_t *n_two)
        XC_METHOD(1, THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};
