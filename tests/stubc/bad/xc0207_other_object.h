/* SPDX-License-Identifier: MIT */
/* expect: 21:29 XC0207 */
#pragma once
#include <crosscall/interface.h>

struct base;

enum base_rights { BASE_USE = XC_RIGHT(0) };

struct XC_INTERFACE("test.base", 1) base_ops {
    int (*first)(struct base *self) XC_METHOD(1, BASE_USE);
};

struct base {
    const struct base_ops *ops;
};

struct thing;

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct base *self) XC_METHOD(1, XC_ANYONE);
};

struct thing {
    const struct thing_ops *ops;
};
