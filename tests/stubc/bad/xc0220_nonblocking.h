/* SPDX-License-Identifier: MIT */
/* expect: 12:39 XC0220 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self) XC_METHOD(1, THING_USE);
    int (*addref)(struct thing *self) XC_ADDREF XC_NONBLOCKING;
    int (*release)(struct thing *self) XC_RELEASE;
};

struct thing {
    const struct thing_ops *ops;
};
