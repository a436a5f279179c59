/* SPDX-License-Identifier: MIT */
/* mends: bad/xc0223_derived.h */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self) XC_METHOD(1, THING_USE);
    int (*look)(struct thing *self) XC_METHOD(2, THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};

struct more;

struct XC_INTERFACE("test.more", 1) more_ops {
    struct thing_ops thing;
    int (*go)(struct more *self) XC_METHOD(17, THING_USE);
};

struct more {
    struct thing thing;
};
