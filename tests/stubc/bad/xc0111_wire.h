/* SPDX-License-Identifier: MIT */
/* expect: 15:8 XC0111 */
#pragma once
#include <crosscall/interface.h>

struct depot;

enum depot_rights { DEPOT_USE = XC_RIGHT(0) };

struct depot_item {
    uint8_t kind;
    uint32_t count;
};

struct depot_item_wire {
    uint32_t n;
};

struct XC_INTERFACE("test.depot", 1) depot_ops {
    int (*store)(struct depot *self, const struct depot_item *item)
        XC_METHOD(1, DEPOT_USE);
};

struct depot {
    const struct depot_ops *ops;
};
