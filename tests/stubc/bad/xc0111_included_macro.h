/* SPDX-License-Identifier: MIT */
/* expect: 12:11 XC0111 */
#pragma once
#include "included/shop_names.h"
#include <crosscall/interface.h>

struct shop;

enum shop_rights { SHOP_USE = XC_RIGHT(0) };

struct XC_INTERFACE("test.shop", 1) shop_ops {
    int (*sell)(struct shop *self) XC_METHOD(1, SHOP_USE);
};

struct shop {
    const struct shop_ops *ops;
};
