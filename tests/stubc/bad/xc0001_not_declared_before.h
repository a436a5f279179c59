/* SPDX-License-Identifier: MIT */
/* expect: 7:23 XC0001 */
#pragma once
#include <crosscall/interface.h>

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self) XC_METHOD(1, XC_ANYONE);
};

struct thing {
    const struct thing_ops *ops;
};
