/* SPDX-License-Identifier: MIT */
/* expect: 16:70 XC0313 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct thing_place {
    int32_t x;
};

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self,
               XC_OPTIONAL XC_OUT XC_GRANT(THING_USE) struct thing **other)
        XC_METHOD(1, THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};
