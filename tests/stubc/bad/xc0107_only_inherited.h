/* SPDX-License-Identifier: MIT */
/* expect: 18:38 XC0107 */
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

struct XC_INTERFACE("test.thing", 1) thing_ops {
    struct base_ops base;
};

struct thing {
    struct base base;
};
