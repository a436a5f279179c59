/* SPDX-License-Identifier: MIT */
/* expect: 8:38 XC0110 */
#pragma once
#include <crosscall/interface.h>

struct xc;

struct XC_INTERFACE("test.thing", 1) xc_ops {
    int (*act)(struct xc *self) XC_METHOD(1, XC_ANYONE);
};

struct xc {
    const struct xc_ops *ops;
};
