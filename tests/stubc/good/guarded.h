/* SPDX-License-Identifier: MIT */
/* guarded: an include guard is as good as #pragma once */
#ifndef GUARDED_H
#define GUARDED_H

#include <crosscall/interface.h>

struct guarded;

struct XC_INTERFACE("test.guarded", 1) guarded_ops {
    int (*act)(struct guarded *self) XC_METHOD(1, XC_ANYONE);
};

struct guarded {
    const struct guarded_ops *ops;
};

#endif
