/* SPDX-License-Identifier: MIT */
/* Enter: of a program that has nothing in vector registers */
#pragma once

#define CLEARS_VECTORS 0

#define ENTER
#define WIPE
