/* SPDX-License-Identifier: MIT */
/* mends: bad/xc0101_other_name.h */
#pragma once
#include <crosscall/interface.h>

struct thing;

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self) XC_METHOD(1, XC_ANYONE);
};

struct thing {
    const struct thing_ops *ops;
};
