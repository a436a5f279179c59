/* SPDX-License-Identifier: MIT */
/* expect: 6:5 XC0004 */
#pragma once
#include <crosscall/interface.h>

int XC_METHOD(1, XC_ANYONE) act(int value);

struct thing;

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self) XC_METHOD(1, XC_ANYONE);
};

struct thing {
    const struct thing_ops *ops;
};
