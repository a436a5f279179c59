/* SPDX-License-Identifier: MIT */
/* expect: 8:33 XC0001 */
#pragma once
#include <crosscall/interface.h>

struct thing;

struct XC_INTERFACE("test.thing") thing_ops {
    int (*act)(struct thing *self) XC_METHOD(1, XC_ANYONE);
};

struct thing {
    const struct thing_ops *ops;
};
