/* SPDX-License-Identifier: MIT */
#pragma once
#include <crosscall/interface.h>

struct shelf;

enum shelf_rights { SHELF_LOOK = XC_RIGHT(0) };

/* Any byte may be a number; only two of them are a bool. */
struct XC_INTERFACE("test.shelf", 1) shelf_ops {
    int (*check)(struct shelf *self, XC_COUNTED_BY(n) const uint8_t *places,
                 uint32_t n) XC_METHOD(1, SHELF_LOOK);
};

struct shelf {
    const struct shelf_ops *ops;
};
