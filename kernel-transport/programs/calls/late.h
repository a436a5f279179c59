/* SPDX-License-Identifier: MIT */
/* late: bytes that a server reads when their call was given up */
#pragma once

#include <crosscall/interface.h>

struct late;

enum late_rights { LATE_USE = XC_RIGHT(0) };

enum { LATE_BYTES_MAX = 64, LATE_CALLS_MAX = 4 };

struct XC_INTERFACE("check.late", 1) late_ops {
    /** take() - the server rests before it reads the first ones */
    int (*take)(struct late *self, XC_SIZED_BY(len) const uint8_t *bytes,
                size_t len) XC_METHOD(1, LATE_USE);

    /** taken() - Return: the first byte of that call of take(), or -ENOENT */
    int (*taken)(struct late *self, uint32_t i) XC_METHOD(2, LATE_USE);
};

struct late {
    const struct late_ops *ops;
};
