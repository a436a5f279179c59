/* SPDX-License-Identifier: MIT */
/* mends: bad/xc0104_same_name.h */
#pragma once
#include <crosscall/interface.h>

struct one;

struct XC_INTERFACE("test.thing", 1) one_ops {
    int (*act)(struct one *self) XC_METHOD(1, XC_ANYONE);
};

struct one {
    const struct one_ops *ops;
};

struct two;

struct XC_INTERFACE("test.other", 1) two_ops {
    int (*act)(struct two *self) XC_METHOD(1, XC_ANYONE);
};

struct two {
    const struct two_ops *ops;
};
