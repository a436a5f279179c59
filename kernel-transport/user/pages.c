/* SPDX-License-Identifier: MIT */
/*
 * Pages: which addresses are in use
 *
 * What a program maps goes to places of XC_MAP_PAGES_MAX pages, so that one raw
 * call fills one, and a bit says that it is taken.
 */
#include <crosscall/kernel_user.h>

#include "threads.h"

#define BASE UINT64_C(0x10000000000)

enum { PLACE = XC_MAP_PAGES_MAX * XC_PAGE, PLACES = 1024 };

static uint64_t taken[PLACES / 64];

USER_CRITICAL void *xc_kernel_room(unsigned n)
{
    unsigned i;

    for (i = 0; n <= XC_MAP_PAGES_MAX && i < PLACES; i++)
        if (!(taken[i / 64] >> i % 64 & 1)) {
            taken[i / 64] |= UINT64_C(1) << i % 64;
            return (void *)(BASE + (uint64_t)i * PLACE);
        }
    return NULL;
}

USER_CRITICAL static void give_back(uint64_t address)
{
    uint64_t i = (address - BASE) / PLACE % PLACES;

    taken[i / 64] &= ~(UINT64_C(1) << i % 64);
}

void *xc_kernel_pages(unsigned n)
{
    void *room = xc_kernel_room(n);

    if (!room)
        return NULL;
    if (xc_kernel_raw(XC_RAW_MAP, (uintptr_t)room, n,
                      XC_PAGES_READ | XC_PAGES_WRITE, 0, 0)) {
        xc_kernel_unmap(room);
        return NULL;
    }
    return room;
}

void xc_kernel_unmap(const void *address)
{
    if (!address)
        return;
    xc_kernel_raw(XC_RAW_MAP, (uintptr_t)address, XC_MAP_PAGES_MAX,
                  XC_PAGES_NONE, 0, 0);
    give_back((uintptr_t)address);
}
