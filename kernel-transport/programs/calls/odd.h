/* SPDX-License-Identifier: MIT */
/* odd: an object whose methods take their time, or their server with them */
#pragma once

#include <crosscall/interface.h>

struct odd;

enum odd_rights { ODD_USE = XC_RIGHT(0), ODD_NEVER = XC_RIGHT(1) };

struct XC_INTERFACE("check.odd", 1) odd_ops {
    /** add() - Return: the sum */
    int64_t (*add)(struct odd *self, uint32_t a, uint32_t b)
        XC_METHOD(1, ODD_USE);

    /** refuse() - what nobody is given the right to */
    int (*refuse)(struct odd *self) XC_METHOD(2, ODD_NEVER);

    /** sleep() - others run meanwhile */
    int (*sleep)(struct odd *self, uint64_t ns) XC_METHOD(3, ODD_USE);

    /** spin() - for so long, without giving the processor away */
    int (*spin)(struct odd *self, uint64_t ns) XC_METHOD(4, ODD_USE);

    /** note() - one more */
    int (*note)(struct odd *self) XC_METHOD(5, ODD_USE) XC_ONEWAY;

    /** noted() - Return: how many */
    int64_t (*noted)(struct odd *self) XC_METHOD(6, ODD_USE);

    /** open() - another one, which ends when nobody holds it */
    int (*open)(struct odd *self, XC_OUT XC_GRANT(ODD_USE) struct odd **out)
        XC_METHOD(7, ODD_USE);

    /** n_open() - Return: how many of those there are */
    int64_t (*n_open)(struct odd *self) XC_METHOD(8, ODD_USE);

    /** die() - the server ends, and answers nobody */
    int (*die)(struct odd *self) XC_METHOD(9, ODD_USE);
};

struct odd {
    const struct odd_ops *ops;
};
