/* SPDX-License-Identifier: MIT */
/* expect: 5:8 XC0101 */
#include <crosscall/interface.h>

struct XC_INTERFACE("test.thing", 1) thing_ops;
