/* SPDX-License-Identifier: MIT */
/*
 * x86-64 for the core: page tables of four levels, and where memory is
 *
 * All memory is mapped once more, writable and not executable, at DIRECT_MAP.
 * The kernel touches what programs own only there: a program's page that is not
 * there can be no fault of the kernel's.
 */
#pragma once

#include <crosscall/kernel_abi.h>
#include <stdint.h>

#include "layout.h"

#define ARCH_USER_END UINT64_C(0x00007ffffffff000)

enum {
    ARCH_LEVELS = 4,
    ARCH_TOP_ENTRIES = 256, /* of 512: the lower half of the addresses */
    ARCH_LINES = 16,
    /* All of the first program's heap, and tables */
    ARCH_FRAMES_FOR_UNLIMITED = 2048 + 64
};

enum {
    PAGE_PRESENT = 1 << 0,
    PAGE_WRITE = 1 << 1,
    PAGE_USER = 1 << 2,
    PAGE_LARGE = 1 << 7,
    PAGE_GLOBAL = 1 << 8,
    PAGE_CEILING = 9 /* three bits of ours: the rights it can ever get */
};

#define PAGE_NO_EXECUTE (UINT64_C(1) << 63)
#define PAGE_FRAME UINT64_C(0x000ffffffffff000)

static inline void *arch_frame(uint32_t frame)
{
    return (void *)(DIRECT_MAP + (uint64_t)frame * XC_PAGE);
}

static inline uint64_t arch_table(uint32_t frame)
{
    return (uint64_t)frame * XC_PAGE | PAGE_PRESENT | PAGE_WRITE | PAGE_USER;
}

static inline uint64_t arch_page(uint32_t frame, uint32_t rights,
                                 uint32_t ceiling)
{
    return (uint64_t)frame * XC_PAGE | PAGE_PRESENT | PAGE_USER |
           (rights & XC_PAGES_WRITE ? PAGE_WRITE : 0) |
           (rights & XC_PAGES_EXECUTE ? 0 : PAGE_NO_EXECUTE) |
           ((uint64_t)ceiling << PAGE_CEILING);
}

static inline uint32_t arch_entry_frame(uint64_t entry)
{
    return (uint32_t)((entry & PAGE_FRAME) / XC_PAGE);
}

static inline uint32_t arch_entry_rights(uint64_t entry)
{
    return XC_PAGES_READ | (entry & PAGE_WRITE ? XC_PAGES_WRITE : 0u) |
           (entry & PAGE_NO_EXECUTE ? 0u : XC_PAGES_EXECUTE);
}

static inline uint32_t arch_entry_ceiling(uint64_t entry)
{
    return (uint32_t)(entry >> PAGE_CEILING) & 7;
}

static inline uint64_t arch_root(uint32_t frame)
{
    return (uint64_t)frame * XC_PAGE;
}
