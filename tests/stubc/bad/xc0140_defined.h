/* SPDX-License-Identifier: MIT */
/* expect: 6:9 XC0140 */
#pragma once
#include <crosscall/interface.h>

#define XC_ONEWAY

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self, int value) XC_METHOD(1, THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};
