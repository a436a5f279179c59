/* SPDX-License-Identifier: MIT */
/*
 * Areas: addresses for memory of any size
 *
 * In a list by address; a new one goes into the first gap that holds it, so
 * that the kernel's tables for these addresses are used again. Between two
 * areas is a page that nobody has.
 */
#include <crosscall/port.h>
#include <crosscall/status.h>

#include "pages.h"
#include "threads.h"

/* Behind the heap and its neighbours. */
#define BASE ((uintptr_t)0x28000000000)
#define END ((uintptr_t)0x30000000000)

struct area {
    struct area *next;
    uintptr_t address;
    size_t pages;
};

static struct area *first;
static uint32_t taken;

static uintptr_t behind(const struct area *area)
{
    return area->address + (area->pages + 1) * XC_PAGE;
}

/* Return: false where there is no room for all of it. */
static bool put(struct area *area)
{
    const size_t size = (area->pages + 1) * XC_PAGE;
    struct area **link = &first;

    area->address = BASE;
    while (*link && (*link)->address - area->address < size) {
        area->address = behind(*link);
        link = &(*link)->next;
    }
    if (END - area->address < size)
        return false;
    area->next = *link;
    *link = area;
    return true;
}

void *xc_kernel_area(size_t pages)
{
    struct area *area;
    bool is_put;

    if (pages >= (END - BASE) / XC_PAGE)
        return NULL;
    area = xc_port_alloc(sizeof(*area));
    if (!area)
        return NULL;
    area->pages = pages;
    if (!user_pages_take(pages)) {
        xc_port_free(area);
        return NULL;
    }
    xc_kernel_lock(&taken);
    is_put = put(area);
    xc_kernel_unlock(&taken);
    if (is_put)
        return (void *)area->address;
    user_pages_give(pages);
    xc_port_free(area);
    return NULL;
}

static struct area **find(const void *address)
{
    struct area **link = &first;

    while ((*link)->address != (uintptr_t)address)
        link = &(*link)->next;
    return link;
}

/* Whoever gets these addresses next finds nothing there. */
void xc_kernel_area_end(void *address)
{
    struct area **link;
    struct area *area;

    if (!address)
        return;
    xc_kernel_lock(&taken);
    area = *find(address);
    xc_kernel_unlock(&taken);
    xc_kernel_map(address, area->pages, XC_PAGES_NONE);
    xc_kernel_lock(&taken);
    link = find(address);
    *link = area->next;
    xc_kernel_unlock(&taken);
    user_pages_give(area->pages);
    xc_port_free(area);
}

int xc_kernel_map(void *address, size_t pages, unsigned rights)
{
    uintptr_t at = (uintptr_t)address;

    while (pages) {
        const size_t n =
            pages < XC_MAP_PAGES_MAX ? pages : (size_t)XC_MAP_PAGES_MAX;
        const int64_t r = xc_kernel_raw(XC_RAW_MAP, at, n, rights, 0, 0);

        if (r)
            return r == -XC_ENOMEM ? -XC_E_RESOURCES : -XC_E_DENIED;
        at += n * XC_PAGE;
        pages -= n;
    }
    return 0;
}
