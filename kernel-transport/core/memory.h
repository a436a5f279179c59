/* SPDX-License-Identifier: MIT */
/*
 * Memory: what compilers expect to be there in any case
 */
#pragma once

#include <stddef.h>

void *memcpy(void *restrict to, const void *restrict from, size_t len);
void *memset(void *to, int byte, size_t len);
