/* SPDX-License-Identifier: MIT */
/* greeting: somebody who greets */
#pragma once

#include <crosscall/interface.h>

struct greeting;

/* What a holder of a greeting may be allowed to do. */
enum greeting_rights { GREETING_ASK = XC_RIGHT(0) };

enum { GREETING_NAME_MAX = 64 };

struct XC_INTERFACE("test.greeting", 1) greeting_ops {
    /**
     * greet() - compose a greeting
     * @name:  whom to greet
     * @text:  filled, without a NUL
     * @max:   room in @text, in bytes
     *
     * Return: bytes placed in @text, or a negative status.
     */
    int64_t (*greet)(struct greeting *self,
                     XC_STRING(GREETING_NAME_MAX) const char *name,
                     XC_OUT XC_SIZED_BY(max, XC_RESULT) char *text, size_t max)
        XC_METHOD(1, GREETING_ASK);
};

struct greeting {
    const struct greeting_ops *ops;
};
