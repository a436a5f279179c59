/* SPDX-License-Identifier: MIT */
/* Weak: which defence of this process is switched off; before any other header
 * of a weakened source, where weak.txt says WEAK */
#pragma once

#include <stdbool.h>

/** weak() - whether $WEAK is this one */
bool weak(const char *name);

/** weak_moment() - time for the peer between two looks at one word */
void weak_moment(void);
