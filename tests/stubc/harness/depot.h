/* SPDX-License-Identifier: MIT */
/* depot: methods that are called like the parts of a fuzz harness */
#pragma once

#include <crosscall/interface.h>

struct a;
struct depot;

enum depot_rights { DEPOT_USE = XC_RIGHT(0) };

enum depot_kind { DEPOT_EMPTY, DEPOT_FULL };

struct depot_item {
    uint8_t shelf;
    enum depot_kind kind;
    uint32_t tag;
    XC_UNION_BY(tag) union {
        XC_CASE(1) uint32_t weight;
        XC_CASE(2) uint64_t price;
    } as;
};

struct XC_INTERFACE("test.depot", 1) depot_ops {
    /** tick() - everything that needs a helper */
    int (*tick)(struct depot *self, enum depot_kind kind,
                XC_COUNTED_BY(n) const struct depot_item *items, size_t n,
                XC_GRANT(DEPOT_USE) struct depot *other,
                XC_OUT XC_COUNTED_BY(max, *got) struct depot_item *found,
                size_t max, XC_OUT size_t *got) XC_METHOD(1, DEPOT_USE);

    int (*call_tick)(struct depot *self) XC_METHOD(2, DEPOT_USE);
    int (*object_tick)(struct depot *self) XC_METHOD(3, DEPOT_USE);
    int (*mend_tick)(struct depot *self) XC_METHOD(4, DEPOT_USE);
    int (*size_tick)(struct depot *self) XC_METHOD(5, DEPOT_USE);
    int (*elements_tick)(struct depot *self) XC_METHOD(6, DEPOT_USE);
    int (*replies)(struct depot *self) XC_METHOD(7, DEPOT_USE);
    int (*requests)(struct depot *self) XC_METHOD(8, DEPOT_USE);
    int (*passed)(struct depot *self) XC_METHOD(9, DEPOT_USE);
    int (*let_go)(struct depot *self) XC_METHOD(10, DEPOT_USE);
    int (*item_fill)(struct depot *self) XC_METHOD(11, DEPOT_USE);
    int (*item_mend)(struct depot *self) XC_METHOD(12, DEPOT_USE);
    int (*item_tag_values)(struct depot *self) XC_METHOD(13, DEPOT_USE);
    int (*kind_values)(struct depot *self) XC_METHOD(14, DEPOT_USE);
};
struct depot {
    const struct depot_ops *ops;
};

enum a_rights { A_USE = XC_RIGHT(0) };

/* The harness of depot has a depot of its own. */
struct XC_INTERFACE("test.a", 1) a_ops {
    int (*depot)(struct a *self) XC_METHOD(1, A_USE);
};
struct a {
    const struct a_ops *ops;
};
