/* SPDX-License-Identifier: MIT */
#include "mapped.h"

#include <errno.h>
#include <stdbool.h>
#include <sys/mman.h>

#include <crosscall/kernel_user.h>

/* Behind the places of pages.c. Addresses are not used again: there are many.
 */
#define BASE UINT64_C(0x30000000000)

enum { AT_A_TIME = XC_MAP_PAGES_MAX };

static int64_t map_all(uint64_t address, uint64_t pages, enum xc_pages rights)
{
    while (pages) {
        const uint64_t n = pages < AT_A_TIME ? pages : AT_A_TIME;

        if (xc_kernel_raw(XC_RAW_MAP, address, n, rights, 0, 0))
            return -ENOMEM;
        address += n * XC_PAGE;
        pages -= n;
    }
    return 0;
}

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
    if (map_all(begin, pages, XC_PAGES_READ | XC_PAGES_WRITE)) {
        map_all(begin, pages, XC_PAGES_NONE);
        return -ENOMEM;
    }
    next += (pages + 1) * XC_PAGE; /* one that nobody has between */
    return (int64_t)begin;
}

int64_t user_mapped_free(uint64_t address, uint64_t size)
{
    return address < BASE ? -EINVAL
                          : map_all(address, pages_of(size), XC_PAGES_NONE);
}
