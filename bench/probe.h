/* SPDX-License-Identifier: MIT */
/* probe: the object that is called while somebody looks at the clock */
#pragma once

#include <crosscall/interface.h>

struct probe;

/* What a holder of a probe may be allowed to do. */
enum probe_rights { PROBE_CALL = XC_RIGHT(0) };

enum { PROBE_LARGE = 16 * 1024 * 1024 };

struct XC_INTERFACE("bench.probe", 1) probe_ops {
    /** null() - two words in, one out: as little as a call can do */
    int (*null)(struct probe *self, uint64_t a, uint64_t b,
                XC_OUT uint64_t *sum) XC_METHOD(1, PROBE_CALL);

    /**
     * put() - take bytes
     * @bytes:   a multiple of 8 of them
     * @len:     how many
     * @digest:  what was found in them
     */
    int (*put)(struct probe *self, XC_SIZED_BY(len) const void *bytes,
               size_t len, XC_OUT uint64_t *digest) XC_METHOD(2, PROBE_CALL);

    /**
     * get() - give bytes
     * @first:  word to begin with, so that no answer is like another
     * @bytes:  filled
     * @len:    how many are wanted, a multiple of 8
     *
     * Return: @len.
     */
    int64_t (*get)(struct probe *self, uint64_t first,
                   XC_OUT XC_SIZED_BY(len, XC_RESULT) void *bytes, size_t len)
        XC_METHOD(3, PROBE_CALL);

    /** read() - bytes of the file. Return: @len */
    int64_t (*read)(struct probe *self, uint64_t offset,
                    XC_OUT XC_SIZED_BY(len, XC_RESULT) void *bytes, size_t len)
        XC_METHOD(4, PROBE_CALL);

    /** read_into() - the same, into shared memory. Return: @len */
    int64_t (*read_into)(struct probe *self, XC_REGION struct xc_region *region,
                         uint64_t offset, uint64_t len)
        XC_METHOD(5, PROBE_CALL);

    /** put_large() - the same as put(), of more than goes into a slot */
    int (*put_large)(struct probe *self,
                     XC_SIZED_BY(len) XC_UP_TO(PROBE_LARGE) const void *bytes,
                     size_t len, XC_OUT uint64_t *digest)
        XC_METHOD(6, PROBE_CALL);

    /** get_large() - the same as get(), of more */
    int64_t (*get_large)(struct probe *self, uint64_t first,
                         XC_OUT XC_SIZED_BY(len, XC_RESULT)
                             XC_UP_TO(PROBE_LARGE) void *bytes,
                         size_t len) XC_METHOD(7, PROBE_CALL);

    /** hold() - @region, which the next two work on */
    int (*hold)(struct probe *self, XC_REGION struct xc_region *region)
        XC_METHOD(8, PROBE_CALL);

    /** look() - what put() would find there. Return: 0, or -EINVAL */
    int (*look)(struct probe *self, uint64_t len, XC_OUT uint64_t *digest)
        XC_METHOD(9, PROBE_CALL);

    /** mark() - change a word of each line there. Return: 0, or -EINVAL */
    int (*mark)(struct probe *self, uint64_t len, uint64_t first)
        XC_METHOD(10, PROBE_CALL);
};

struct probe {
    const struct probe_ops *ops;
};
