/* SPDX-License-Identifier: MIT */
/* expect: 4:10 XC0001 */
#pragma once
#include <no/such/header.h>
