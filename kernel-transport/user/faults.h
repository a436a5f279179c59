/* SPDX-License-Identifier: MIT */
/* Faults: a program is its own pager, for its heap */
#pragma once

/** Pages come as they are touched. */
#define USER_HEAP ((void *)UINT64_C(0x20000000000))
#define USER_HEAP_SIZE ((size_t)8 << 20)
