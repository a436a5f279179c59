/* SPDX-License-Identifier: MIT */
/* expect: 8:7 XC0101 */
#pragma once
#include <crosscall/interface.h>

struct thing;

union XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self);
};
