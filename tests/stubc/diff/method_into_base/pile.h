/* SPDX-License-Identifier: MIT */
#pragma once
#include <crosscall/interface.h>

enum pile_rights { PILE_LOOK = XC_RIGHT(2) };

struct pile;

struct XC_INTERFACE("test.pile", 1) pile_ops {
    int (*top)(struct pile *self) XC_METHOD(18, PILE_LOOK);
};

struct pile {
    const struct pile_ops *ops;
};
