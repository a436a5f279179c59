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

/* Nobody but this program could ever write it: then nobody can any more. */
static bool can_freeze(struct page page)
{
    return frame_is_frozen(page.frame) ||
           (page.ceiling & XC_PAGES_WRITE && frame_is_alone(page.frame));
}

static bool can_have(struct page page, uint32_t rights)
{
    if (rights & XC_PAGES_FROZEN)
        return can_freeze(page);
    return !(rights & ~page.ceiling) &&
           !(rights & XC_PAGES_EXECUTE && frame_uses(page.frame) > 1);
}

/* -XC_EINVAL: not with these rights. Otherwise how many fresh pages it takes.
 */
static int64_t check_map(uint32_t root, uint64_t address, uint64_t pages,
                         uint32_t rights)
{
    int64_t fresh = 0;

    for (uint64_t i = 0; i < pages; i++) {
        struct page page = space_look(root, address + i * XC_PAGE);

        if (page.frame ? !can_have(page, rights) : rights & XC_PAGES_FROZEN)
            return -XC_EINVAL;
        fresh += !page.frame;
    }
    return fresh;
}

static void set_rights(struct space *space, uint64_t address, uint32_t rights)
{
    struct page page = space_look(space->root, address);

    if (!page.frame) {
        page = (struct page){.frame = frame_new(), .ceiling = SPACE_ALL_RIGHTS};
        frame_own(page.frame);
    }
    if (rights & XC_PAGES_FROZEN) {
        rights = page.ceiling = XC_PAGES_READ;
        if (frame_is_alone(page.frame))
            frame_freeze(page.frame);
    }
    page.rights = rights;
    space_set(space, address, page);
}

static void unmap(struct space *space, uint64_t address)
{
    if (space_look(space->root, address).frame)
        space_set(space, address, (struct page){.frame = 0});
}

int64_t raw_map(uint64_t address, uint64_t pages, uint64_t rights)
{
    struct space *space = &process_current()->space;
    int64_t fresh;

    if (!space_is_range(address, pages) ||
        (rights != (XC_PAGES_READ | XC_PAGES_FROZEN) &&
         !space_is_rights(rights)))
        return -XC_EINVAL;
    if (rights == XC_PAGES_NONE) {
        for (uint64_t i = 0; i < pages; i++)
            unmap(space, address + i * XC_PAGE);
        return 0;
    }
    fresh = check_map(space->root, address, pages, (uint32_t)rights);
    if (fresh < 0)
        return fresh;
    if (space_prepare(space, address, pages, (uint64_t)fresh) ||
        !space_may_take(space, (uint64_t)fresh))
        return -XC_ENOMEM;

    for (uint64_t i = 0; i < pages; i++)
        set_rights(space, address + i * XC_PAGE, (uint32_t)rights);
    return 0;
}

/* A copy: its maker may write it at any time, and says anything. */
static bool find_offer(const struct process *giver, uint64_t number,
                       struct xc_offer *out)
{
    const struct xc_dispatcher *dispatcher = giver->dispatcher;

    return dispatcher && number < dispatcher->n_offers &&
           !space_copy_in(giver->space.root, out,
                          dispatcher->offers + number * sizeof(*out),
                          sizeof(*out)) &&
           out->to == kernel.cpu.current;
}

/* @offer is of @pages from here on. Return: whether its maker has all of them,
 * with these rights, now; and whether all are frozen. */
static bool is_had(uint32_t root, const struct xc_offer *offer, uint64_t pages,
                   uint32_t *frozen)
{
    *frozen = XC_PAGES_FROZEN;
    for (uint64_t i = 0; i < pages; i++) {
        struct page page = space_look(root, offer->address + i * XC_PAGE);

        if (offer->rights & ~page.rights)
            return false;
        if (!frame_is_frozen(page.frame))
            *frozen = 0;
    }
    return true;
}

static bool is_offer(const struct xc_offer *offer, uint64_t pages)
{
    return space_is_range(offer->address, pages) &&
           space_is_rights(offer->rights) && offer->rights != XC_PAGES_NONE &&
           !(offer->rights & XC_PAGES_EXECUTE);
}

static void share(struct space *space, uint64_t address, uint32_t giver_root,
                  uint64_t from, uint32_t rights)
{
    struct page page = space_look(giver_root, from);

    frame_use(page.frame);
    if (rights & XC_PAGES_WRITE)
        frame_share(page.frame);
    page.rights = page.ceiling = rights;
    space_set(space, address, page);
}

int64_t raw_accept(xc_identity from, uint64_t number, uint64_t first,
                   uint64_t pages, uint64_t address)
{
    struct space *space = &process_current()->space;
    const struct process *giver = process_of(from);
    struct xc_offer offer;
    uint32_t frozen;

    if (!giver)
        return -XC_ESRCH;
    if (!find_offer(giver, number, &offer))
        return -XC_ENOENT;
    if (!space_is_range(address, pages) || pages > offer.pages ||
        first > offer.pages - pages)
        return -XC_EINVAL;
    offer.address += first * XC_PAGE;
    if (!is_offer(&offer, pages) ||
        !is_had(giver->space.root, &offer, pages, &frozen) ||
        !space_is_empty(space->root, address, pages))
        return -XC_EINVAL;
    if (space_prepare(space, address, pages, pages))
        return -XC_ENOMEM;

    for (uint64_t i = 0; i < pages; i++)
        share(space, address + i * XC_PAGE, giver->space.root,
              offer.address + i * XC_PAGE, offer.rights);
    return offer.rights | frozen;
}
