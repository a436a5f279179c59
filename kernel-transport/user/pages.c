/* SPDX-License-Identifier: MIT */
/*
 * Pages: which addresses are in use
 *
 * What a program maps goes to places of XC_MAP_PAGES_MAX pages, so that one raw
 * call fills one, which is taken as long as it has a length.
 *
 * What is mapped because somebody asks for it, a peer's memory above all,
 * leaves a quarter of what the program may have to what comes by a fault: where
 * that fails there is nobody who could be told.
 */
#include "pages.h"

#include <crosscall/kernel_user.h>

#include "threads.h"

#define BASE UINT64_C(0x10000000000)

enum { PLACE = XC_MAP_PAGES_MAX * XC_PAGE, PLACES = 1024 };

static uint8_t lengths[PLACES];
static uint64_t used;

USER_CRITICAL bool user_pages_take(size_t n)
{
    const uint64_t all = xc_kernel_start->pages;

    if (all && used + n > all - all / 4)
        return false;
    used += n;
    return true;
}

USER_CRITICAL void user_pages_give(size_t n) { used -= n; }

USER_CRITICAL static unsigned free_place(void)
{
    unsigned i = 0;

    while (i < PLACES && lengths[i])
        i++;
    return i;
}

USER_CRITICAL void *xc_kernel_room(unsigned n)
{
    const unsigned i = free_place();

    if (!n || n > XC_MAP_PAGES_MAX || i == PLACES || !user_pages_take(n))
        return NULL;
    lengths[i] = (uint8_t)n;
    return (void *)(BASE + (uint64_t)i * PLACE);
}

USER_CRITICAL static void give_back(uint64_t address)
{
    const uint64_t i = (address - BASE) / PLACE % PLACES;

    user_pages_give(lengths[i]);
    lengths[i] = 0;
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
