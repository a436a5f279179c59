/* SPDX-License-Identifier: MIT */
/* expect: 6:23 XC0001 */
#include <crosscall/interface.h>

struct XC_INTERFACE("test.thing", 1) thing_ops {
    int (*act)(struct thing *self) XC_METHOD(1, XC_ANYONE);
};

struct thing {
    const struct thing_ops *ops;
};
