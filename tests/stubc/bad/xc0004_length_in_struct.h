/* SPDX-License-Identifier: MIT */
/* expect: 12:5 XC0004 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct list {
    size_t n;
    XC_COUNTED_BY(n) const uint32_t *items;
};

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self) XC_METHOD(1, THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};
