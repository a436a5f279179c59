/* SPDX-License-Identifier: MIT */
/* expect: 12:11 XC0211 */
#pragma once
#include <crosscall/interface.h>
#include <stdlib.h>

struct aligned;

enum aligned_rights { ALIGNED_USE = XC_RIGHT(0) };

struct XC_INTERFACE("test.aligned", 1) aligned_ops {
    int (*alloc)(struct aligned *self) XC_METHOD(1, ALIGNED_USE);
};

struct aligned {
    const struct aligned_ops *ops;
};
