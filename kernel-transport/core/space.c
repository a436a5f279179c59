/* SPDX-License-Identifier: MIT */
#include "core/space.h"

#include <stddef.h>

#include "arch/arch.h"
#include "core/kernel.h"
#include "core/memory.h"

enum { ENTRIES = 512, ENTRY_BITS = 9, PAGE_BITS = 12 };

bool space_is_range(uint64_t address, uint64_t pages)
{
    return address % XC_PAGE == 0 && address >= XC_PAGE &&
           address < ARCH_USER_END && pages > 0 && pages <= XC_MAP_PAGES_MAX &&
           pages * XC_PAGE <= ARCH_USER_END - address;
}

bool space_is_rights(uint64_t rights)
{
    const uint64_t both = XC_PAGES_WRITE | XC_PAGES_EXECUTE;

    return rights <= SPACE_ALL_RIGHTS && (rights & both) != both &&
           (rights == XC_PAGES_NONE || rights & XC_PAGES_READ);
}

static unsigned int index_of(uint64_t address, int level)
{
    return (address >> (PAGE_BITS + ENTRY_BITS * level)) % ENTRIES;
}

static bool may_grow(const struct space *space, uint64_t pages)
{
    return pages <= space->most - space->used;
}

bool space_may_take(const struct space *space, uint64_t pages)
{
    const uint32_t kept =
        space->most == SPACE_NO_LIMIT ? 0 : ARCH_FRAMES_FOR_UNLIMITED;

    return !pages || pages + kept <= kernel.frames.n_free;
}

static uint32_t new_table(struct space *space)
{
    uint32_t frame =
        may_grow(space, 1) && space_may_take(space, 1) ? frame_new() : 0;

    space->used += frame != 0;
    return frame;
}

/* The page's entry, or NULL; tables that are missing are made for @grows. */
static uint64_t *entry_of(uint32_t root, uint64_t address, struct space *grows)
{
    uint64_t *table = arch_frame(root);

    for (int level = ARCH_LEVELS - 1; level > 0; level--) {
        uint64_t *entry = &table[index_of(address, level)];

        if (!*entry) {
            uint32_t frame = grows ? new_table(grows) : 0;

            if (!frame)
                return NULL;
            *entry = arch_table(frame);
        }
        table = arch_frame(arch_entry_frame(*entry));
    }
    return &table[index_of(address, 0)];
}

int space_new(struct space *space, uint32_t most)
{
    *space = (struct space){.used = 1, .most = most};
    space->root = new_table(space);
    if (!space->root)
        return -XC_ENOMEM;
    arch_space_init(space->root);
    return 0;
}

static void free_entries(uint32_t frame, int level, int n)
{
    const uint64_t *table = arch_frame(frame);

    for (int i = 0; i < n; i++) {
        if (!table[i])
            continue;
        if (level > 0)
            free_entries(arch_entry_frame(table[i]), level - 1, ENTRIES);
        else
            frame_put(arch_entry_frame(table[i]));
    }
    frame_put(frame);
}

void space_free(struct space *space)
{
    free_entries(space->root, ARCH_LEVELS - 1, ARCH_TOP_ENTRIES);
}

static bool is_alone(uint32_t frame, int level, int n)
{
    const uint64_t *table = arch_frame(frame);
    bool alone = true;

    for (int i = 0; alone && i < n; i++) {
        if (!table[i])
            continue;
        frame = arch_entry_frame(table[i]);
        if (level > 0)
            alone = is_alone(frame, level - 1, ENTRIES);
        else if (arch_entry_rights(table[i]) & XC_PAGES_EXECUTE)
            alone = frame_uses(frame) == 1;
    }
    return alone;
}

bool space_is_code_alone(uint32_t root)
{
    return is_alone(root, ARCH_LEVELS - 1, ARCH_TOP_ENTRIES);
}

int space_prepare(struct space *space, uint64_t address, uint64_t pages,
                  uint64_t new_pages)
{
    for (uint64_t i = 0; i < pages; i++)
        if (!entry_of(space->root, address + i * XC_PAGE, space))
            return -XC_ENOMEM;
    return may_grow(space, new_pages) ? 0 : -XC_ENOMEM;
}

bool space_is_empty(uint32_t root, uint64_t address, uint64_t pages)
{
    for (uint64_t i = 0; i < pages; i++)
        if (space_look(root, address + i * XC_PAGE).frame)
            return false;
    return true;
}

struct page space_look(uint32_t root, uint64_t address)
{
    const uint64_t *entry = entry_of(root, address, NULL);

    if (!entry || !*entry)
        return (struct page){.frame = 0};
    return (struct page){.frame = arch_entry_frame(*entry),
                         .rights = arch_entry_rights(*entry),
                         .ceiling = arch_entry_ceiling(*entry)};
}

void space_set(struct space *space, uint64_t address, struct page page)
{
    uint64_t *entry = entry_of(space->root, address, NULL);
    uint64_t old = *entry;

    *entry = page.frame ? arch_page(page.frame, page.rights, page.ceiling) : 0;
    space->used += (uint32_t)(page.frame != 0) - (uint32_t)(old != 0);
    if (!old)
        return;
    arch_space_forget(address);
    if (arch_entry_frame(old) != page.frame)
        frame_put(arch_entry_frame(old));
}

int space_copy_in(uint32_t root, void *to, uint64_t from, uint64_t len)
{
    uint8_t *out = to;

    while (len) {
        uint64_t offset = from % XC_PAGE;
        uint64_t n = XC_PAGE - offset < len ? XC_PAGE - offset : len;
        struct page page = {.frame = 0};

        if (from < ARCH_USER_END)
            page = space_look(root, from - offset);
        if (!page.frame)
            return -XC_EINVAL;
        memcpy(out, (uint8_t *)arch_frame(page.frame) + offset, n);
        out += n;
        from += n;
        len -= n;
    }
    return 0;
}
