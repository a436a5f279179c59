/* SPDX-License-Identifier: MIT */
/* mends: bad/xc0211_libc.h */
#pragma once
#include <crosscall/interface.h>

struct timer;

struct XC_INTERFACE("test.timer", 1) timer_ops {
    int (*start)(struct timer *self, uint64_t ns) XC_METHOD(1, XC_ANYONE);
};

struct timer {
    const struct timer_ops *ops;
};
