/* SPDX-License-Identifier: MIT */
/* shelf: has one object of another server's, and calls it for who asks */
#pragma once

#include <crosscall/interface.h>

#include "../calls/odd.h"

struct shelf;

enum shelf_rights { SHELF_USE = XC_RIGHT(0) };

struct XC_INTERFACE("check.shelf", 1) shelf_ops {
    /** put() - keep it, instead of what was there */
    int (*put)(struct shelf *self,
               XC_GRANT(ODD_USE | XC_RIGHT_GIVE) struct odd *odd)
        XC_METHOD(1, SHELF_USE);

    /** get() - Return: 0 or -ENOENT */
    int (*get)(struct shelf *self, XC_OUT XC_GRANT(ODD_USE) struct odd **out)
        XC_METHOD(2, SHELF_USE);

    /** add() - what the object says. Return: the sum, or -ENOENT */
    int64_t (*add)(struct shelf *self, uint32_t a, uint32_t b)
        XC_METHOD(3, SHELF_USE);
};

struct shelf {
    const struct shelf_ops *ops;
};
