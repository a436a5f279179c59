/* SPDX-License-Identifier: MIT */
/* expect: 8:16 XC0101 */
#pragma once
#include <crosscall/interface.h>

struct thing;

typedef struct XC_INTERFACE("test.thing", 1) {
    int (*act)(struct thing *self);
} thing_ops;
