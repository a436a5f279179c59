/* SPDX-License-Identifier: MIT */
/*
 * The kernel's own mappings, the same in every space
 *
 * Its image, each part with the rights that it needs, and all memory once more,
 * writable, but for the image's text and constants. No program reaches any of
 * it.
 */
#pragma once

#include <stdint.h>

/** Make them, of memory below @end, and go there. */
__attribute__((cold)) void mmu_init(uint64_t end);
