/* SPDX-License-Identifier: MIT */
/* expect: 13:42 XC0302 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

typedef enum { HOW_A, HOW_B } how_t;

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self, how_t how) XC_METHOD(1, THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};
