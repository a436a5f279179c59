/* SPDX-License-Identifier: MIT */
/*
 * hello: the tutorial's interface
 *
 * An interface is a struct of function pointers. The words in capitals say
 * what a call needs to know beyond C: who may call, which way data travels,
 * and how long it may be. To a C compiler they are nothing.
 */
#pragma once

#include <crosscall/interface.h>

struct hello;

/* What a holder of a hello may be allowed to do: one bit each. */
enum hello_rights { HELLO_GREET = XC_RIGHT(0), HELLO_COUNT = XC_RIGHT(1) };

/* The longest strings that travel, their NUL not counted. */
enum { HELLO_NAME_MAX = 64, HELLO_TEXT_MAX = 80 };

struct XC_INTERFACE("example.hello", 1) hello_ops {
    /**
     * greet() - compose a greeting
     * @name:  whom to greet
     * @text:  the greeting; has room for HELLO_TEXT_MAX + 1 bytes
     *
     * Return: 0 or a negative status.
     */
    int (*greet)(struct hello *self, XC_STRING(HELLO_NAME_MAX) const char *name,
                 XC_OUT XC_STRING(HELLO_TEXT_MAX) char *text)
        XC_METHOD(1, HELLO_GREET);

    /** count() - how many have been greeted. Return: their number */
    int64_t (*count)(struct hello *self) XC_METHOD(2, HELLO_COUNT);
};

struct hello {
    const struct hello_ops *ops;
};
