/* SPDX-License-Identifier: MIT */
/* expect: 13:11 XC0141 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

enum thing_kind { THING_ROUND, THING_FLAT };

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*kind)(struct thing *self, XC_OUT enum thing_kind *kind)
        XC_METHOD(1, THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};
