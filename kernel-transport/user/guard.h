/* SPDX-License-Identifier: MIT */
/*
 * Guard: memory of which each piece ends where there is none
 *
 *     | 16 bytes |  not used  | what was asked for | slack | a page of nobody's
 * |
 *
 * Slack is what the alignment leaves, less than that, and looked at when the
 * piece is freed. Its pages are nobody's then, for good: addresses are not used
 * again. What does not belong there ends the program, which says before what it
 * was, and by which instruction.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

enum { USER_GUARD_ALIGNMENT = 16 };

/** user_guard_alloc() - zeroed. @alignment: a power of two, at least
 * USER_GUARD_ALIGNMENT, at most a page. Return: NULL: no memory */
void *user_guard_alloc(size_t size, size_t alignment);

/** user_guard_free() - NULL is allowed. @place: who says so */
void user_guard_free(void *memory, uintptr_t place);

/** user_guard_size() - what was asked for */
size_t user_guard_size(const void *memory);
