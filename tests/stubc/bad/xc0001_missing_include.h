/* SPDX-License-Identifier: MIT */
/* expect: 3:10 XC0001 */
#include <no/such/header.h>
