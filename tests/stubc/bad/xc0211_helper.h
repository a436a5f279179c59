/* SPDX-License-Identifier: MIT */
/* expect: 19:11 XC0211 */
#pragma once
#include <crosscall/interface.h>

struct depot_watch;

struct XC_INTERFACE("test.depot_watch", 1) depot_watch_ops {
    int (*changed)(struct depot_watch *self) XC_METHOD(1, XC_ANYONE);
};

struct depot_watch {
    const struct depot_watch_ops *ops;
};

struct depot;

struct XC_INTERFACE("test.depot", 1) depot_ops {
    int (*watch_release)(struct depot *self) XC_METHOD(1, XC_ANYONE);
};

struct depot {
    const struct depot_ops *ops;
};
