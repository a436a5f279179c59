/* SPDX-License-Identifier: MIT */
/*
 * Timer: the machine's time, and a notice when it has come
 *
 * Each process has one notice. To sleep is to set it, and to sleep until
 * there is something new and due() says so: see xc_kernel_notices in
 * <crosscall/kernel_user.h>. Times are ns since the machine started.
 */
#pragma once

#include <crosscall/interface.h>

struct timer;

/* What a holder may be allowed to do. */
enum timer_rights { TIMER_READ = XC_RIGHT(0), TIMER_SET = XC_RIGHT(1) };

struct XC_INTERFACE("crosscall.timer", 1) timer_ops {
    /**
     * now() - what time it is
     * @now_ns:   lags by one tick at most
     * @tick_ns:  how long a tick is: nothing is timed more closely
     */
    int (*now)(struct timer *self, XC_OUT uint64_t *now_ns,
               XC_OUT uint64_t *tick_ns) XC_METHOD(1, TIMER_READ);

    /**
     * set() - one notice for the caller's process, in place of the one before
     * @when_ns:  0: none. What has gone by is noticed at once
     */
    int (*set)(struct timer *self, uint64_t when_ns) XC_METHOD(2, TIMER_SET);

    /** due() - has it come? Return: 0, which takes it back; -EAGAIN: not yet;
     * -ENOENT: none is set */
    int (*due)(struct timer *self) XC_METHOD(3, TIMER_SET);
};

struct timer {
    const struct timer_ops *ops;
};
