/* SPDX-License-Identifier: MIT */
/* expect: 12:11 XC0211 */
#pragma once
#include <crosscall/interface.h>
#include <time.h>

struct timer;

enum timer_rights { TIMER_USE = XC_RIGHT(0) };

struct XC_INTERFACE("test.timer", 1) timer_ops {
    int (*settime)(struct timer *self) XC_METHOD(1, TIMER_USE);
};

struct timer {
    const struct timer_ops *ops;
};
