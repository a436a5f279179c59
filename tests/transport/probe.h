/* SPDX-License-Identifier: MIT */
/* probe: an object to try a binding with */
#pragma once

#include <crosscall/interface.h>

struct probe;

/* What a holder of a probe may be allowed to do. */
enum probe_rights {
    PROBE_USE = XC_RIGHT(0),  /* calls that do no harm */
    PROBE_HOLD = XC_RIGHT(1), /* make the server wait */
    PROBE_CRASH = XC_RIGHT(2) /* end the server */
};

/** Who calls, as the server knows it. */
struct probe_identity {
    uint64_t process; /* never used again */
    uint32_t uid;
    uint32_t gid;
    int32_t pid;
    uint32_t rights; /* what the caller holds */
};

enum { PROBE_NOTES_MAX = 512, PROBE_BULK_MAX = 1024 * 1024 };

struct XC_INTERFACE("test.probe", 1) probe_ops {
    /** add() - a sum, modulo 2^64 */
    int (*add)(struct probe *self, uint64_t a, uint64_t b, XC_OUT uint64_t *sum)
        XC_METHOD(1, PROBE_USE);

    /**
     * echo() - get back what was sent
     *
     * Return: bytes placed in @out; -EMSGSIZE if @room is less than @len.
     */
    int64_t (*echo)(struct probe *self, XC_SIZED_BY(len) const void *bytes,
                    size_t len, XC_OUT XC_SIZED_BY(room, XC_RESULT) void *out,
                    size_t room) XC_METHOD(2, PROBE_USE);

    /** nap() - keep the server busy */
    int (*nap)(struct probe *self, uint32_t milliseconds)
        XC_METHOD(3, PROBE_HOLD);

    /** hold() - keep the server busy until the test lets it go */
    int (*hold)(struct probe *self) XC_METHOD(4, PROBE_HOLD);

    /** note() - remember a value */
    int (*note)(struct probe *self, uint64_t value)
        XC_METHOD(5, PROBE_USE) XC_ONEWAY;

    /** mark() - the same, and wait until it is done */
    int (*mark)(struct probe *self, uint64_t value) XC_METHOD(6, PROBE_USE);

    /** notes() - the values remembered, the oldest first. Return: how many */
    int64_t (*notes)(struct probe *self,
                     XC_OUT XC_COUNTED_BY(room, XC_RESULT) uint64_t *values,
                     size_t room) XC_METHOD(7, PROBE_USE);

    /** who() - the caller */
    int (*who)(struct probe *self, XC_OUT struct probe_identity *out)
        XC_METHOD(8, XC_ANYONE);

    /** child() - another probe, of the caller's own */
    int (*child)(struct probe *self,
                 XC_OUT XC_GRANT(PROBE_USE | XC_RIGHT_GIVE) struct probe **out)
        XC_METHOD(9, PROBE_USE);

    /** crash() - the server ends without a word */
    int (*crash)(struct probe *self) XC_METHOD(10, PROBE_CRASH);

    /** haul() - echo() of what is too large for a slot */
    int64_t (*haul)(struct probe *self,
                    XC_SIZED_BY(len) XC_UP_TO(PROBE_BULK_MAX) const void *bytes,
                    size_t len,
                    XC_OUT XC_SIZED_BY(room, XC_RESULT)
                        XC_UP_TO(PROBE_BULK_MAX) void *out,
                    size_t room) XC_METHOD(11, PROBE_USE);
};

struct probe {
    const struct probe_ops *ops;
};
