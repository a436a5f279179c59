/* SPDX-License-Identifier: MIT */
/* expect: 17:47 XC0314 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct thing_place {
    int32_t x;
};

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self,
               XC_INOUT XC_COUNTED_BY(*n, *n) int32_t *items,
               XC_OPTIONAL XC_INOUT uint32_t *n) XC_METHOD(1, THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};
