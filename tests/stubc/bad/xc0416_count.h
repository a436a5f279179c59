/* SPDX-License-Identifier: MIT */
/* expect: 12:67 XC0416 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self,
               XC_COUNTED_BY(n) XC_UP_TO(4194305) const uint32_t *items,
               size_t n) XC_METHOD(1, THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};
