/* SPDX-License-Identifier: MIT */
/* expect: 13:13 XC0106 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

typedef int act_fn(struct thing *self);

struct XC_INTERFACE("test.thing", 1) thing_ops {
    act_fn *act XC_METHOD(1, THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};
