/* SPDX-License-Identifier: MIT */
#include "mapped.h"

#include <errno.h>
#include <stdbool.h>
#include <sys/mman.h>

#include <crosscall/kernel_user.h>

#include "pages.h"

/* Behind the places of pages.c. Addresses are not used again: there are many.
 */
#define BASE UINT64_C(0x30000000000)

static uint64_t pages_of(uint64_t size)
{
    return size / XC_PAGE + (size % XC_PAGE != 0);
}

int64_t user_mapped_new(uint64_t address, uint64_t size, uint64_t flags)
{
    static uint64_t next = BASE;
    const uint64_t pages = pages_of(size);
    const uint64_t begin = next;

    if (!(flags & MAP_ANONYMOUS) || flags & MAP_FIXED || address || !pages)
        return -EINVAL;
    if (!user_pages_take(pages))
        return -ENOMEM;
    if (xc_kernel_map((void *)begin, pages, XC_PAGES_READ | XC_PAGES_WRITE)) {
        user_mapped_free(begin, size);
        return -ENOMEM;
    }
    next += (pages + 1) * XC_PAGE; /* one that nobody has between */
    return (int64_t)begin;
}

int64_t user_mapped_free(uint64_t address, uint64_t size)
{
    if (address < BASE ||
        xc_kernel_map((void *)address, pages_of(size), XC_PAGES_NONE))
        return -EINVAL;
    user_pages_give(pages_of(size));
    return 0;
}
