/* SPDX-License-Identifier: MIT */
/* mends: bad/xc0212_again.h */
#pragma once
#include <crosscall/interface.h>

struct base;

enum base_rights { BASE_USE = XC_RIGHT(0) };

struct XC_INTERFACE("test.base", 1) base_ops {
    int (*first)(struct base *self) XC_METHOD(1, BASE_USE);
};

struct base {
    const struct base_ops *ops;
};

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(8) };

struct XC_INTERFACE("test.thing", 1) thing_ops {
    struct base_ops base;
    int (*again)(struct thing *self) XC_METHOD(20, THING_USE);
};

struct thing {
    struct base base;
};
