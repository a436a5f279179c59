/* SPDX-License-Identifier: MIT */
/* expect: 12:69 XC0328 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self,
               XC_OUT XC_REGION XC_PRIVATE const struct xc_region **r)
        XC_METHOD(1, THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};
