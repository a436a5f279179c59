/* SPDX-License-Identifier: MIT */
/* expect: 12:56 XC0330 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self, XC_REGION struct xc_region *region,
               XC_OUT XC_WITHIN(region, len) uint64_t *at, uint64_t len)
        XC_METHOD(1, THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};
