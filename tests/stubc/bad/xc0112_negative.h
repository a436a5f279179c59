/* SPDX-License-Identifier: MIT */
/* expect: 8:15 XC0112 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum XC_FLAGS thing_mode { THING_NONE = -1, THING_READ = 1 };

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self, enum thing_mode mode)
        XC_METHOD(1, XC_ANYONE);
};

struct thing {
    const struct thing_ops *ops;
};
