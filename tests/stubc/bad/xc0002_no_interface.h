/* SPDX-License-Identifier: MIT */
/* expect: 0:0 XC0002 */
#pragma once
#include <crosscall/interface.h>

struct thing {
    int value;
};
