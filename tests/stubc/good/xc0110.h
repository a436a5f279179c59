/* SPDX-License-Identifier: MIT */
/* mends: bad/xc0110_keyword.h */
#pragma once
#include <crosscall/interface.h>

struct category;

struct XC_INTERFACE("test.thing", 1) category_ops {
    int (*act)(struct category *self) XC_METHOD(1, XC_ANYONE);
};

struct category {
    const struct category_ops *ops;
};
