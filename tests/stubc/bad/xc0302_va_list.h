/* SPDX-License-Identifier: MIT */
/* expect: 13:44 XC0302 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

#include <stdarg.h>

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self, va_list args) XC_METHOD(1, THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};
