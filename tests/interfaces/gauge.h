/* SPDX-License-Identifier: MIT */
/* gauge: what may be said of a method behind XC_METHOD; a dial is a gauge */
#pragma once

#include <crosscall/interface.h>

struct dial;
struct gauge;

enum gauge_rights { GAUGE_READ = XC_RIGHT(0), GAUGE_SET = XC_RIGHT(1) };

struct XC_INTERFACE("crosscall.test.gauge", 1) gauge_ops {
    /** value() - what the gauge shows */
    int (*value)(struct gauge *self, XC_OUT double *out)
        XC_METHOD(1, GAUGE_READ) XC_IDEMPOTENT XC_DEPRECATED("use read");

    /** read() - what the gauge shows, and since when */
    int (*read)(struct gauge *self, XC_OUT double *out, XC_OUT uint64_t *since)
        XC_METHOD(2, GAUGE_READ) XC_IDEMPOTENT XC_FAST XC_NONBLOCKING;

    int (*set)(struct gauge *self, double value) XC_METHOD(3, GAUGE_SET)
        XC_DEPRECATED("use a dial; this one's value doesn't last");
};

struct gauge {
    const struct gauge_ops *ops;
};

enum dial_rights { DIAL_TURN = XC_RIGHT(8) };

struct XC_INTERFACE("crosscall.test.dial", 1) dial_ops {
    struct gauge_ops gauge;

    /** turn() - by so many steps. Return: the position */
    int (*turn)(struct dial *self, int32_t steps) XC_METHOD(16, DIAL_TURN);
};

struct dial {
    struct gauge gauge;
};
