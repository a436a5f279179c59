/* SPDX-License-Identifier: MIT */
#include "books.h"

#include <stddef.h>

#include <crosscall/kernel_user.h>
#include <crosscall/port.h>

static const uint64_t nowhere = UINT64_C(0x300000000000);

/* In blocks that lie in a list, since there is no other memory to name them. */
static void touch_the_heap(void)
{
    enum { BLOCK = XC_PAGE };
    void **block, **last = NULL;

    while ((block = xc_port_alloc(BLOCK))) {
        *block = last;
        last = block;
    }
    while ((block = last)) {
        last = (void **)*block;
        xc_port_free(block);
    }
}

static void touch_the_places(void)
{
    void **place, **last = NULL;

    while ((place = xc_kernel_pages(1))) {
        *place = last;
        last = place;
    }
    while ((place = last)) {
        last = (void **)*place;
        xc_kernel_unmap(place);
    }
}

static void touch_the_offers(void)
{
    int64_t n = 0;

    while (xc_kernel_offer(xc_kernel_start->self, XC_MODULES, 1,
                           XC_PAGES_READ) > n)
        n++;
    while (n > 0)
        xc_kernel_withdraw((uint64_t)n--);
}

void books_settle(void)
{
    touch_the_offers();
    touch_the_heap();
    touch_the_places();
    books_pages();
}

static int64_t map(int64_t page, int64_t n, enum xc_pages rights)
{
    return xc_kernel_raw(XC_RAW_MAP, nowhere + (uint64_t)page * XC_PAGE,
                         (uint64_t)n, rights, 0, 0);
}

int64_t books_pages(void)
{
    int64_t n = 0, left;

    while (map(n, XC_MAP_PAGES_MAX, XC_PAGES_READ) == 0)
        n += XC_MAP_PAGES_MAX;
    while (map(n, 1, XC_PAGES_READ) == 0)
        n++;
    for (left = n; left > 0; left -= XC_MAP_PAGES_MAX)
        map(n - left, XC_MAP_PAGES_MAX, XC_PAGES_NONE);
    return n;
}

int64_t books_places(void)
{
    xc_identity made[XC_PROCESSES_MAX];
    int64_t n, r;

    for (n = 0; (r = xc_kernel_raw(XC_RAW_PROCESS_NEW, 0, 0, 0, 0, 0)) > 0; n++)
        made[n] = (xc_identity)r;
    for (r = 0; r < n; r++)
        xc_kernel_raw(XC_RAW_PROCESS_END, made[r], 0, 0, 0, 0);
    return n;
}
