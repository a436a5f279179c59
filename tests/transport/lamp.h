/* SPDX-License-Identifier: MIT */
/* lamp: an object with a state */
#pragma once

#include <crosscall/interface.h>

struct bell;
struct lamp;

enum lamp_rights { LAMP_USE = XC_RIGHT(0), LAMP_LOOK = XC_RIGHT(1) };
enum lamp_state { LAMP_ON = XC_STATE(0), LAMP_HOT = XC_STATE(30) };
enum bell_rights { BELL_RING = XC_RIGHT(0) };

/* The client's own. */
struct XC_INTERFACE("test.bell", 1) bell_ops {
    /** ring() - the state was set */
    int (*ring)(struct bell *self, uint32_t state)
        XC_METHOD(1, BELL_RING) XC_ONEWAY;
};
struct bell {
    const struct bell_ops *ops;
};

struct XC_INTERFACE("test.lamp", 1) lamp_ops {
    /** set() - the lamp's state */
    int (*set)(struct lamp *self, uint32_t state) XC_METHOD(1, LAMP_USE);

    /** set_later() - the same in so many milliseconds; it serves nobody else */
    int (*set_later)(struct lamp *self, uint32_t milliseconds, uint32_t state)
        XC_METHOD(2, LAMP_USE) XC_ONEWAY;

    /** blink() - touch the state so often */
    int (*blink)(struct lamp *self, uint32_t times) XC_METHOD(3, LAMP_USE);

    /** spawn() - another lamp, that has a state already */
    int (*spawn)(struct lamp *self, uint32_t state,
                 XC_OUT XC_GRANT(LAMP_USE | LAMP_LOOK |
                                 XC_RIGHT_GIVE) struct lamp **out)
        XC_METHOD(4, LAMP_USE);

    /** attach() - ring @bell when the state is set */
    int (*attach)(struct lamp *self, XC_GRANT(BELL_RING) struct bell *bell)
        XC_METHOD(5, LAMP_USE);

    /** observed() - Return: how many objects are, at all */
    int (*observed)(struct lamp *self) XC_METHOD(6, LAMP_USE);

    /** hang() - never serve anybody again */
    int (*hang)(struct lamp *self) XC_METHOD(7, LAMP_USE) XC_ONEWAY;
};
struct lamp {
    const struct lamp_ops *ops;
};
