/* SPDX-License-Identifier: MIT */
/* expect: 7:38 XC0107 */
#include <crosscall/interface.h>

struct thing;

struct XC_INTERFACE("test.thing", 1) thing_ops {};

struct thing {
    const struct thing_ops *ops;
};
