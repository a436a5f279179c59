/* SPDX-License-Identifier: MIT */
/* expect: 7:16 XC0101 */
#include <crosscall/interface.h>

struct thing;

typedef struct XC_INTERFACE("test.thing", 1) {
    int (*act)(struct thing *self);
} thing_ops;
