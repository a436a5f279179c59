/* SPDX-License-Identifier: MIT */
/* expect: 0:0 XC0002 */
#include <crosscall/interface.h>

struct thing {
    int value;
};
