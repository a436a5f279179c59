/* SPDX-License-Identifier: MIT */
/* target: an object that is attacked */
#pragma once

#include <crosscall/interface.h>

struct target;

enum target_rights {
    TARGET_USE = XC_RIGHT(0),
    TARGET_SECRET = XC_RIGHT(1) /* nobody who attacks holds it */
};

enum { TARGET_HAUL_MAX = 8 * 1024 * 1024 };

/* What the server has at this moment, and what it wrote to its log. */
struct target_census {
    uint32_t records;
    uint32_t open_files;
};

struct XC_INTERFACE("crosscall.test.target", 1) target_ops {
    /** add() - a sum, modulo 2^64 */
    int (*add)(struct target *self, uint64_t a, uint64_t b,
               XC_OUT uint64_t *sum) XC_METHOD(1, TARGET_USE);

    /** echo() - @bytes once more. Return: @len, or -EMSGSIZE */
    int64_t (*echo)(struct target *self, XC_SIZED_BY(len) const void *bytes,
                    size_t len, XC_OUT XC_SIZED_BY(room, XC_RESULT) void *out,
                    size_t room) XC_METHOD(2, TARGET_USE);

    /** haul() - what is too large for a slot. Return: @len */
    int64_t (*haul)(struct target *self,
                    XC_SIZED_BY(len) XC_UP_TO(TARGET_HAUL_MAX)
                        const void *bytes,
                    size_t len) XC_METHOD(3, TARGET_USE);

    /** store() - @region, in the place of the one before */
    int (*store)(struct target *self, XC_REGION const struct xc_region *region)
        XC_METHOD(4, TARGET_USE);

    /** look() - at what was kept. Return: its first byte; -ENOENT */
    int (*look)(struct target *self) XC_METHOD(5, TARGET_USE);

    /** secret() - what nobody else is to know */
    int (*secret)(struct target *self, XC_OUT uint64_t *word)
        XC_METHOD(6, TARGET_SECRET);

    /** leave() - @room bytes that the method does not write */
    int64_t (*leave)(struct target *self,
                     XC_OUT XC_SIZED_BY(room, XC_RESULT) void *out, size_t room)
        XC_METHOD(7, TARGET_USE);

    /** child() - another target, of the caller's own */
    int (*child)(struct target *self,
                 XC_OUT XC_GRANT(TARGET_USE |
                                 XC_RIGHT_GIVE) struct target **out)
        XC_METHOD(8, TARGET_USE);

    /** change() - what everybody sees of its state */
    int (*change)(struct target *self, uint32_t state) XC_METHOD(9, TARGET_USE);

    /** run() - another program. Return: the files that it finds open, and
     * the server did not when it was started */
    int (*run)(struct target *self) XC_METHOD(10, TARGET_USE);

    /** use() - add() of @other. Return: its result */
    int (*use)(struct target *self, XC_GRANT(TARGET_USE) struct target *other)
        XC_METHOD(12, TARGET_USE);

    /** tell() - secret() of @other. Return: its result */
    int (*tell)(struct target *self,
                XC_GRANT(TARGET_SECRET) struct target *other)
        XC_METHOD(13, TARGET_USE);

    /** dive() - dive() of @other, with one less, until that is 0 */
    int (*dive)(struct target *self, XC_GRANT(TARGET_USE) struct target *other,
                uint64_t depth) XC_METHOD(15, TARGET_USE);

    /** linger() - @ms milliseconds, or until an object is released that this
     * method is inside of. Return: how many were */
    int (*linger)(struct target *self, uint32_t ms) XC_METHOD(14, TARGET_USE);

    /** count() - all of what there is */
    int (*count)(struct target *self, XC_OUT struct target_census *census)
        XC_METHOD(11, TARGET_USE);
};

struct target {
    const struct target_ops *ops;
};
