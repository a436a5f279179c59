/* SPDX-License-Identifier: MIT */
/* counted: methods of every kind of cost, for an instruction counter */
#pragma once

#include <crosscall/interface.h>

struct counted;

enum counted_rights { COUNTED_CALL = XC_RIGHT(0) };

enum counted_kind { COUNTED_FILE, COUNTED_DIRECTORY, COUNTED_LINK };

/* 64 bytes without a gap, of which two fields may not have every value. */
struct counted_entry {
    uint64_t id;
    uint64_t size;
    int64_t changed_ns;
    uint32_t uid;
    uint32_t gid;
    enum counted_kind kind;
    bool locked;
    uint8_t version[3];
    uint64_t blocks[3];
};

struct XC_INTERFACE("bench.counted", 1) counted_ops {
    /** null() - nothing in, nothing out */
    int (*null)(struct counted *self) XC_METHOD(1, COUNTED_CALL);

    /** words() - four words in, four out, each one more */
    int (*words)(struct counted *self, uint64_t a, uint64_t b, uint64_t c,
                 uint64_t d, XC_OUT uint64_t *a1, XC_OUT uint64_t *b1,
                 XC_OUT uint64_t *c1, XC_OUT uint64_t *d1)
        XC_METHOD(2, COUNTED_CALL);

    /** record() - @out is @in with the next id */
    int (*record)(struct counted *self, const struct counted_entry *in,
                  XC_OUT struct counted_entry *out) XC_METHOD(3, COUNTED_CALL);

    /** put() - @last becomes the last byte of @bytes */
    int (*put)(struct counted *self, XC_SIZED_BY(len) const void *bytes,
               size_t len, XC_OUT uint64_t *last) XC_METHOD(4, COUNTED_CALL);

    /** get() - the last of @len bytes is @last. Return: @len */
    int64_t (*get)(struct counted *self, uint64_t last,
                   XC_OUT XC_SIZED_BY(len, XC_RESULT) void *bytes, size_t len)
        XC_METHOD(5, COUNTED_CALL);
};

struct counted {
    const struct counted_ops *ops;
};
