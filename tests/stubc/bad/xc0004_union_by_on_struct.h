/* SPDX-License-Identifier: MIT */
/* expect: 12:5 XC0004 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_kind { THING_NONE, THING_BYTE, THING_WORD };

struct thing_value {
    enum thing_kind kind;
    XC_UNION_BY(kind) uint8_t byte;
};

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self, const struct thing_value *value)
        XC_METHOD(1, XC_ANYONE);
};

struct thing {
    const struct thing_ops *ops;
};
