/* SPDX-License-Identifier: MIT */
/* mends: bad/xc0314_actual.h */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct thing_place {
    int32_t x;
};

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self,
               XC_OPTIONAL XC_OUT XC_SIZED_BY(max, *len) void *buf,
               uint32_t max, XC_OUT uint32_t *len) XC_METHOD(1, THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};
