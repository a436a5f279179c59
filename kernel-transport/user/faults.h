/* SPDX-License-Identifier: MIT */
/* Faults: a program is its own pager, for its heap */
#pragma once

#include <stdint.h>

enum { USER_PAGE_FAULT = 14 };

/** Where a program goes on that has faulted for good, once; NULL: nowhere.
 * Outside of the critical range. */
extern void (*user_tell_fault)(uint64_t address, uint64_t place);

/** Pages come as they are touched. */
#define USER_HEAP ((void *)UINT64_C(0x20000000000))
#define USER_HEAP_SIZE ((size_t)8 << 20)

/** What is offered; behind the heap, and in the same way. */
#define USER_OFFERS ((void *)(UINT64_C(0x20000000000) + USER_HEAP_SIZE))
#define USER_OFFERS_SIZE ((size_t)64 << 10)
