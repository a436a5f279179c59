/* SPDX-License-Identifier: MIT */
/* mends: bad/xc0141_struct.h */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct thing_info {
    uint32_t size;
};

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*inspect)(struct thing *self, XC_OUT struct thing_info *info)
        XC_METHOD(1, THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};
