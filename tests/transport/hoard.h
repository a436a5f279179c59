/* SPDX-License-Identifier: MIT */
/* hoard: an object to hit a server's limits with */
#pragma once

#include <crosscall/interface.h>

struct hoard;

enum hoard_rights { HOARD_USE = XC_RIGHT(0), HOARD_ADMIN = XC_RIGHT(1) };

struct XC_INTERFACE("test.hoard", 1) hoard_ops {
    /** child() - another hoard, of the caller's own */
    int (*child)(struct hoard *self,
                 XC_OUT XC_GRANT(HOARD_USE | XC_RIGHT_GIVE) struct hoard **out)
        XC_METHOD(1, HOARD_USE);

    /** store() - @region, until drop() */
    int (*store)(struct hoard *self, XC_REGION const struct xc_region *region)
        XC_METHOD(2, HOARD_USE);

    /** stash() - @object, until drop() */
    int (*stash)(struct hoard *self, XC_GRANT(HOARD_USE) struct hoard *object)
        XC_METHOD(3, HOARD_USE);

    /** drop() - all that was kept and stashed */
    int (*drop)(struct hoard *self) XC_METHOD(4, HOARD_USE);

    /** hold() - do not return before the test lets go */
    int (*hold)(struct hoard *self, XC_FD int first, XC_FD int second)
        XC_METHOD(5, HOARD_USE);

    /** look() - at a file, or at none that matters */
    int (*look)(struct hoard *self, XC_FD int file) XC_METHOD(6, HOARD_USE);

    /** dive() - call @next, so many levels deep */
    int (*dive)(struct hoard *self, XC_GRANT(HOARD_USE) struct hoard *next,
                uint32_t levels) XC_METHOD(7, HOARD_USE);

    /** administer() - nothing */
    int (*administer)(struct hoard *self) XC_METHOD(8, HOARD_ADMIN);
};

struct hoard {
    const struct hoard_ops *ops;
};
