/* SPDX-License-Identifier: MIT */
/* expect: 6:8 XC0101 */
#pragma once
#include <crosscall/interface.h>

struct XC_INTERFACE("test.thing", 1) thing_ops;
