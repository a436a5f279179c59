/* SPDX-License-Identifier: MIT */
/* expect: 9:47 XC0001 */
#pragma once
#include <crosscall/interface.h>

struct thing;

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self) XC_METHOD(1);
};

struct thing {
    const struct thing_ops *ops;
};
