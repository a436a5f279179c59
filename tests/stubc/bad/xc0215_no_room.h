/* SPDX-License-Identifier: MIT */
/* expect: 11:11 XC0215 */
#pragma once
#include <crosscall/interface.h>

struct thing;

enum thing_rights { THING_USE = XC_RIGHT(0) };

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self, XC_STRING(65535) const char *text,
               XC_STRING(4031) const char *more,
               XC_SIZED_BY(len) const void *rest, size_t len)
        XC_METHOD(1, THING_USE);
};

struct thing {
    const struct thing_ops *ops;
};
