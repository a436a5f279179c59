/* SPDX-License-Identifier: MIT */
/* expect: 11:55 XC0001 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self) XC_METHOD(THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};
