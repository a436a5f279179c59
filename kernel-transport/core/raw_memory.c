/* SPDX-License-Identifier: MIT */
/*
 * Raw calls about memory: fresh pages, rights, and pages that two share
 *
 * What is executed is written by nobody: no space has a page as both, and a
 * frame with a second use, which may be another process's, does not become
 * executable, nor is one that is executable offered with the right to write.
 */
#include <stddef.h>

#include "core/kernel.h"
#include "core/raw.h"
#include "core/space.h"

/* -XC_EINVAL: not with these rights. Otherwise how many fresh pages it takes.
 */
static int64_t check_map(uint32_t root, uint64_t address, uint64_t pages,
                         uint32_t rights)
{
    int64_t fresh = 0;

    for (uint64_t i = 0; i < pages; i++) {
        struct page page = space_look(root, address + i * XC_PAGE);

        if (!page.frame) {
            fresh++;
            continue;
        }
        if (rights & ~page.ceiling)
            return -XC_EINVAL;
        if (rights & XC_PAGES_EXECUTE && frame_uses(page.frame) > 1)
            return -XC_EINVAL;
    }
    return fresh;
}

static void set_rights(uint32_t root, uint64_t address, uint32_t rights)
{
    struct page page = space_look(root, address);

    if (!page.frame)
        page = (struct page){.frame = frame_new(), .ceiling = SPACE_ALL_RIGHTS};
    page.rights = rights;
    space_set(root, address, page);
}

static void unmap(uint32_t root, uint64_t address)
{
    if (space_look(root, address).frame)
        space_set(root, address, (struct page){.frame = 0});
}

/* Offers of these pages end: what is mapped there next was never offered. */
static void withdraw(struct process *process, uint64_t address, uint64_t pages)
{
    for (int i = 0; i < XC_OFFERS_MAX; i++) {
        struct offer *offer = &process->offers[i];
        uint64_t from = offer->address - address; /* huge: it begins before */

        if (from < pages * XC_PAGE &&
            offer->pages * XC_PAGE <= pages * XC_PAGE - from)
            offer->to = 0;
    }
}

int64_t raw_map(uint64_t address, uint64_t pages, uint64_t rights)
{
    uint32_t root = process_current()->root;
    int64_t fresh;

    if (!space_is_range(address, pages) || !space_is_rights(rights))
        return -XC_EINVAL;
    if (rights == XC_PAGES_NONE) {
        for (uint64_t i = 0; i < pages; i++)
            unmap(root, address + i * XC_PAGE);
        withdraw(process_current(), address, pages);
        return 0;
    }
    fresh = check_map(root, address, pages, (uint32_t)rights);
    if (fresh < 0)
        return fresh;
    if (space_prepare(root, address, pages) || kernel.frames.n_free < fresh)
        return -XC_ENOMEM;

    for (uint64_t i = 0; i < pages; i++)
        set_rights(root, address + i * XC_PAGE, (uint32_t)rights);
    return 0;
}

/* An offer to who has ended is none. */
static struct offer *free_offer(struct process *process)
{
    for (int i = 0; i < XC_OFFERS_MAX; i++)
        if (!process_of(process->offers[i].to))
            return &process->offers[i];
    return NULL;
}

int64_t raw_offer(xc_identity to, uint64_t address, uint64_t pages,
                  uint64_t rights)
{
    struct process *process = process_current();
    struct offer *offer;

    if (!process_of(to))
        return -XC_ESRCH;
    if (!space_is_range(address, pages) || !space_is_rights(rights) ||
        rights == XC_PAGES_NONE || rights & XC_PAGES_EXECUTE)
        return -XC_EINVAL;
    offer = free_offer(process);
    if (!offer)
        return -XC_EAGAIN;
    *offer = (struct offer){.to = to,
                            .address = address,
                            .number = process->offers_made,
                            .pages = (uint16_t)pages,
                            .rights = (uint16_t)rights};
    process->offers_made = (process->offers_made + 1) & INT32_MAX;
    return offer->number;
}

static struct offer *find_offer(struct process *process, xc_identity to,
                                uint64_t number)
{
    for (int i = 0; i < XC_OFFERS_MAX; i++)
        if (process->offers[i].to == to && process->offers[i].number == number)
            return &process->offers[i];
    return NULL;
}

/* Who offers has these pages with these rights, now. */
static bool is_had(uint32_t root, const struct offer *offer)
{
    for (uint64_t i = 0; i < offer->pages; i++)
        if (offer->rights &
            ~space_look(root, offer->address + i * XC_PAGE).rights)
            return false;
    return true;
}

int64_t raw_accept(xc_identity from, uint64_t number, uint64_t address)
{
    struct process *process = process_current();
    struct process *giver = process_of(from);
    struct offer *offer;

    if (!giver)
        return -XC_ESRCH;
    offer = find_offer(giver, process->identity, number);
    if (!offer)
        return -XC_ENOENT;
    if (!space_is_range(address, offer->pages) || !is_had(giver->root, offer) ||
        !space_is_empty(process->root, address, offer->pages))
        return -XC_EINVAL;
    if (space_prepare(process->root, address, offer->pages))
        return -XC_ENOMEM;

    for (uint64_t i = 0; i < offer->pages; i++) {
        struct page page =
            space_look(giver->root, offer->address + i * XC_PAGE);

        frame_use(page.frame);
        page.rights = page.ceiling = offer->rights;
        space_set(process->root, address + i * XC_PAGE, page);
    }
    offer->to = 0;
    return offer->pages;
}
