/* SPDX-License-Identifier: MIT */
#pragma once
#include <crosscall/interface.h>

struct shelf;

enum shelf_rights { SHELF_LOOK = XC_RIGHT(0), SHELF_FILL = XC_RIGHT(1) };

enum shelf_order { SHELF_UP = 1, SHELF_DOWN = 2 };

struct shelf_size {
    uint32_t width;
    uint32_t height;
};

struct XC_INTERFACE("test.shelf", 1) shelf_ops {
    /** count() - Return: how many things there are */
    int64_t (*count)(struct shelf *self) XC_METHOD(1, SHELF_LOOK);

    int64_t (*load)(struct shelf *self, XC_REGION const struct xc_region *from,
                    uint64_t at, uint64_t len) XC_METHOD(2, SHELF_FILL);

    int (*put)(struct shelf *self, uint32_t place,
               XC_STRING(64) const char *name)
        XC_METHOD(3, SHELF_LOOK | SHELF_FILL);

    int (*measure)(struct shelf *self, XC_OUT struct shelf_size *size)
        XC_METHOD(4, SHELF_LOOK);

    int (*part)(struct shelf *self, uint32_t place,
                XC_OUT XC_GRANT(SHELF_LOOK) struct shelf **out)
        XC_METHOD(5, SHELF_LOOK);

    int (*swap)(struct shelf *self, XC_GRANT(SHELF_LOOK) struct shelf *other)
        XC_METHOD(6, SHELF_FILL);
};

struct shelf {
    const struct shelf_ops *ops;
};
