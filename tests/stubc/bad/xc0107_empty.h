/* SPDX-License-Identifier: MIT */
/* expect: 8:38 XC0107 */
#pragma once
#include <crosscall/interface.h>

struct thing;

struct XC_INTERFACE("test.thing", 1) thing_ops {};

struct thing {
    const struct thing_ops *ops;
};
