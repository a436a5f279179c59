/* SPDX-License-Identifier: MIT */
/* expect: 19:11 XC0211 */
#pragma once
#include <crosscall/interface.h>

struct a;

struct XC_INTERFACE("test.a", 1) a_ops {
    int (*b_c)(struct a *self) XC_METHOD(1, XC_ANYONE);
};

struct a {
    const struct a_ops *ops;
};

struct a_b;

struct XC_INTERFACE("test.b", 1) a_b_ops {
    int (*c)(struct a_b *self) XC_METHOD(1, XC_ANYONE);
};

struct a_b {
    const struct a_b_ops *ops;
};
