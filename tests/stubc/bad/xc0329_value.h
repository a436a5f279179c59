/* SPDX-License-Identifier: MIT */
/* expect: 11:54 XC0329 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self, XC_LEASE uint32_t n) XC_METHOD(1, THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};
