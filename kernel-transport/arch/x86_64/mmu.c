/* SPDX-License-Identifier: MIT */
#include "mmu.h"

#include "arch/arch.h"
#include "core/memory.h"
#include "cpu.h"
#include "image.h"

enum { TABLE_ENTRIES = 512, GIB_MAX = 4 };
enum {
    LARGE = 2 << 20,
    DIRECT_ENTRY = 256,
    IMAGE_ENTRY = 511,
    IMAGE_GIB = 510
};

typedef uint64_t table[TABLE_ENTRIES] __attribute__((aligned(XC_PAGE)));

static table kernel_root, image_gibs, image_large, image_pages;
static table direct_gibs, direct_large[GIB_MAX], direct_first;

static uint64_t physical(const void *address)
{
    return (uint64_t)address - KERNEL_BASE;
}

static uint64_t points_to(const table *next)
{
    return physical(next) | PAGE_PRESENT | PAGE_WRITE;
}

/* Where the image is, as it is used: code, constants, data. */
static uint64_t image_page(uint64_t at)
{
    if (at >= physical(data_begin))
        return at | PAGE_PRESENT | PAGE_GLOBAL | PAGE_WRITE | PAGE_NO_EXECUTE;
    if (at >= physical(text_begin) && at < physical(text_end))
        return at | PAGE_PRESENT | PAGE_GLOBAL;
    return at | PAGE_PRESENT | PAGE_GLOBAL | PAGE_NO_EXECUTE;
}

static void map_image(void)
{
    for (uint64_t at = physical(image_begin); at < physical(image_end);
         at += XC_PAGE)
        image_pages[at / XC_PAGE] = image_page(at);
    image_large[0] = points_to(&image_pages);
    image_gibs[IMAGE_GIB] = points_to(&image_large);
    kernel_root[IMAGE_ENTRY] = points_to(&image_gibs);
}

/* Of the image's text and constants no writable copy. */
static uint64_t direct_page(uint64_t at)
{
    uint64_t page = at | PAGE_PRESENT | PAGE_GLOBAL | PAGE_NO_EXECUTE;

    if (at >= physical(image_begin) && at < physical(data_begin))
        return page;
    return page | PAGE_WRITE;
}

static void map_direct(uint64_t end)
{
    for (uint64_t at = 0; at < LARGE; at += XC_PAGE)
        direct_first[at / XC_PAGE] = direct_page(at);
    for (uint64_t at = 0; at < end; at += LARGE) {
        uint64_t *large = direct_large[at >> 30];

        large[at / LARGE % TABLE_ENTRIES] = direct_page(at) | PAGE_LARGE;
        direct_gibs[at >> 30] = points_to(&direct_large[at >> 30]);
    }
    direct_large[0][0] = points_to(&direct_first);
    kernel_root[DIRECT_ENTRY] = points_to(&direct_gibs);
}

void mmu_init(uint64_t end)
{
    map_image();
    map_direct(end);
    cpu_set_root(physical(kernel_root));
}

void arch_space_init(uint32_t frame)
{
    uint64_t *entries = arch_frame(frame);

    memcpy(entries + ARCH_TOP_ENTRIES, kernel_root + ARCH_TOP_ENTRIES,
           (TABLE_ENTRIES - ARCH_TOP_ENTRIES) * sizeof(*entries));
}

void arch_space_forget(uint64_t address)
{
    __asm__ volatile("invlpg (%0)" : : "r"(address) : "memory");
}

void arch_space_leave(void) { cpu_set_root(physical(kernel_root)); }
