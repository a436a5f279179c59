/* SPDX-License-Identifier: MIT */
/* expect: 12:23 XC0115 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_kind { THING_NONE, THING_BYTE, THING_WORD };

struct thing_value {
    enum thing_kind kind;
    XC_UNION_BY(kind) union {
        XC_CASE(THING_BYTE) uint8_t byte;
        XC_CASE(THING_WORD) uint32_t word;
    };
};

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self, const struct thing_value *value)
        XC_METHOD(1, XC_ANYONE);
};

struct thing {
    const struct thing_ops *ops;
};
