/* SPDX-License-Identifier: MIT */
/* expect: 19:57 XC0302 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct thing {
    const struct thing_ops *ops;
};

struct holder {
    struct thing thing;
};

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self, const struct holder *value)
        XC_METHOD(1, THING_USE);
};
