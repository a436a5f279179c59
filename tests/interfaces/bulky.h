/* SPDX-License-Identifier: MIT */
/*
 * Buffers that are too large for a slot: each way they can go, alone and with
 * others
 */
#pragma once
#include <crosscall/interface.h>

struct bulky;

enum bulky_rights { BULKY_USE = XC_RIGHT(0) };

enum {
    BULKY_MAX = 1024 * 1024,
    BULKY_ITEMS = 50000,
    BULKY_LIMIT = 16 * 1024 * 1024
};

enum bulky_kind { BULKY_PLAIN = 1, BULKY_ODD = 2 };

/** 16 bytes, of which 3 are padding. */
struct bulky_item {
    uint64_t id;
    uint32_t weight;
    uint8_t flag;
};

struct XC_INTERFACE("test.bulky", 1) bulky_ops {
    /** put() - keep bytes. Return: how many */
    int64_t (*put)(struct bulky *self,
                   XC_SIZED_BY(len) XC_UP_TO(BULKY_MAX) const void *buf,
                   size_t len) XC_METHOD(1, BULKY_USE);

    /** get() - what was put, from @offset on. Return: how many bytes */
    int64_t (*get)(struct bulky *self, uint64_t offset,
                   XC_OUT XC_SIZED_BY(len, XC_RESULT)
                       XC_UP_TO(BULKY_MAX) void *buf,
                   size_t len) XC_METHOD(2, BULKY_USE);

    /** turn() - turn bytes round, and append what was put */
    int (*turn)(struct bulky *self,
                XC_INOUT XC_SIZED_BY(max, *len) XC_UP_TO(BULKY_MAX) void *buf,
                size_t max, XC_INOUT size_t *len) XC_METHOD(3, BULKY_USE);

    /** sort() - items by their weight, those without a flag first out */
    int (*sort)(struct bulky *self,
                XC_COUNTED_BY(n) XC_UP_TO(BULKY_ITEMS)
                    const struct bulky_item *items,
                size_t n,
                XC_OUT XC_COUNTED_BY(n, *n_sorted)
                    XC_UP_TO(BULKY_ITEMS) struct bulky_item *sorted,
                XC_OUT size_t *n_sorted) XC_METHOD(4, BULKY_USE);

    /** swap() - two buffers, a name and kinds; each gets the other's bytes */
    int (*swap)(struct bulky *self, XC_STRING(255) const char *name,
                XC_COUNTED_BY(n_kinds) const enum bulky_kind *kinds,
                uint32_t n_kinds,
                XC_INOUT XC_SIZED_BY(max, *first_len) XC_UP_TO(BULKY_LIMIT)
                    uint8_t *first,
                XC_INOUT XC_SIZED_BY(max, *other_len) XC_UP_TO(BULKY_LIMIT)
                    uint8_t *other,
                size_t max, XC_INOUT size_t *first_len,
                XC_INOUT size_t *other_len, XC_OUT XC_STRING(255) char *said)
        XC_METHOD(5, BULKY_USE);

    /** sum() - of bytes that may be absent, as their kinds say */
    int64_t (*sum)(struct bulky *self,
                   XC_OPTIONAL XC_SIZED_BY(len) XC_UP_TO(BULKY_MAX)
                       const void *buf,
                   size_t len,
                   XC_OPTIONAL XC_OUT XC_SIZED_BY(max, *n)
                       XC_UP_TO(BULKY_MAX) void *copy,
                   size_t max, XC_OUT size_t *n) XC_METHOD(6, BULKY_USE);

    /** limit() - the largest that there is */
    int64_t (*limit)(struct bulky *self,
                     XC_SIZED_BY(len) XC_UP_TO(BULKY_LIMIT) const void *buf,
                     size_t len) XC_METHOD(7, BULKY_USE);
};

struct bulky {
    const struct bulky_ops *ops;
};
