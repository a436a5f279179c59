/* SPDX-License-Identifier: MIT */
/* expect: 8:38 XC0110 */
#pragma once
#include <crosscall/interface.h>

struct class;

struct XC_INTERFACE("test.thing", 1) class_ops {
    int (*act)(struct class *self) XC_METHOD(1, XC_ANYONE);
};

struct class {
    const struct class_ops *ops;
};
