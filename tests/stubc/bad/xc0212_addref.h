/* SPDX-License-Identifier: MIT */
/* expect: 24:11 XC0212 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self) XC_METHOD(1, THING_USE);
    int (*addref)(struct thing *self) XC_ADDREF;
    int (*release)(struct thing *self) XC_RELEASE;
};

struct thing {
    const struct thing_ops *ops;
};

struct more;

struct XC_INTERFACE("test.more", 1) more_ops {
    struct thing_ops thing;
    int (*addref)(struct more *self) XC_METHOD(17, THING_USE);
};

struct more {
    struct thing thing;
};
