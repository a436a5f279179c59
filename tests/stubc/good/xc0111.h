/* SPDX-License-Identifier: MIT */
/* mends: bad/xc0111_max.h */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };
enum { THING_TEXT_SIZE = 64 };

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self, XC_STRING(THING_TEXT_SIZE) const char *text)
        XC_METHOD(1, THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};
