/* SPDX-License-Identifier: MIT */
/*
 * Memory: what a run allocates, and forgets at its end
 *
 * What is freed is not used again in the same run, and who touches it is found.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

void *memory_take(size_t size);
void memory_give(void *memory);

/** memory_left() - how many allocations are not freed */
unsigned memory_left(void);

/** memory_touch() - by the program, of @size bytes */
void memory_touch(const void *at, size_t size);

/** memory_begin() - all of it is free again */
void memory_begin(void);
