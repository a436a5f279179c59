/* SPDX-License-Identifier: MIT */
/* expect: 12:52 XC0415 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self, XC_SIZED_BY(64) XC_UP_TO(100000)
                                       const void *buf) XC_METHOD(1, THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};
