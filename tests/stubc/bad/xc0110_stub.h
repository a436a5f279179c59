/* SPDX-License-Identifier: MIT */
/* expect: 8:38 XC0110 */
#pragma once
#include <crosscall/interface.h>

struct thing_stub;

struct XC_INTERFACE("test.thing", 1) thing_stub_ops {
    int (*act)(struct thing_stub *self) XC_METHOD(1, XC_ANYONE);
};

struct thing_stub {
    const struct thing_stub_ops *ops;
};
