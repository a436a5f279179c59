/* SPDX-License-Identifier: MIT */
/*
 * A machine that is none: memory is an array, entries of page tables as one
 * would like them
 *
 * Nothing is where x86-64 has it, so that a core which knows of that fails
 * here. What names no memory ends the test at once.
 */
#pragma once

#include <crosscall/kernel_abi.h>
#include <stdint.h>

#define ARCH_USER_END UINT64_C(0x00007ffffffff000)

enum {
    ARCH_LEVELS = 4,
    ARCH_TOP_ENTRIES = 256, /* of 512 */
    ARCH_LINES = 16,
    ARCH_FRAMES_FOR_UNLIMITED = 32
};

enum {
    FAKE_PRESENT = 1,
    FAKE_TABLE = 1 << 8,
    FAKE_RIGHTS = 2,
    FAKE_CEILING = 5
};

void *fake_frame(uint32_t frame);

static inline void *arch_frame(uint32_t frame) { return fake_frame(frame); }

static inline uint64_t arch_table(uint32_t frame)
{
    return (uint64_t)frame << 32 | FAKE_TABLE | FAKE_PRESENT;
}

static inline uint64_t arch_page(uint32_t frame, uint32_t rights,
                                 uint32_t ceiling)
{
    return (uint64_t)frame << 32 | (uint64_t)ceiling << FAKE_CEILING |
           (uint64_t)rights << FAKE_RIGHTS | FAKE_PRESENT;
}

static inline uint32_t arch_entry_frame(uint64_t entry)
{
    return (uint32_t)(entry >> 32);
}

static inline uint32_t arch_entry_rights(uint64_t entry)
{
    return (uint32_t)(entry >> FAKE_RIGHTS) & 7;
}

static inline uint32_t arch_entry_ceiling(uint64_t entry)
{
    return (uint32_t)(entry >> FAKE_CEILING) & 7;
}

static inline uint64_t arch_root(uint32_t frame)
{
    return (uint64_t)frame << 1 | 1;
}
