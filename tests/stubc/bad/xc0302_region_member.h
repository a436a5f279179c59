/* SPDX-License-Identifier: MIT */
/* expect: 17:55 XC0302 */
#pragma once
#include <crosscall/interface.h>

struct thing;

struct xc_region {
    uint32_t size;
};

struct pair {
    struct xc_region region;
};

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self, const struct pair *pair)
        XC_METHOD(1, XC_ANYONE);
};

struct thing {
    const struct thing_ops *ops;
};
