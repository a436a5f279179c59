/* SPDX-License-Identifier: MIT */
/*
 * A process that is a copy of this one's image
 */
#include "bare/bare.h"

enum { STACK_PAGES = 4 };
static const uint64_t window =
    UINT64_C(0x100000000); /* where we fill it from */
static const uint64_t stack_top = UINT64_C(0x200000000);

extern const char _start[];

/* The linker's: this program's ELF header, which it has mapped, too. */
extern const struct elf_header __ehdr_start;

struct elf_header {
    uint64_t begin[4];
    uint64_t segments_offset, sections_offset;
    uint32_t flags;
    uint16_t header_size, segment_size, n_segments;
};

struct elf_segment {
    uint32_t type, flags;
    uint64_t offset, address, physical, file_size, memory_size, alignment;
};

enum { SEGMENT_LOAD = 1, FLAG_EXECUTE = 1, FLAG_WRITE = 2 };

static void copy_page(xc_identity to, uint64_t page, uint32_t rights)
{
    const uint64_t *from = (const uint64_t *)page;
    volatile uint64_t *words = (volatile uint64_t *)window;

    raw(XC_RAW_PROCESS_FILL, to, page, 1, rights, window);
    for (unsigned int i = 0; i < XC_PAGE / sizeof(*words); i++)
        words[i] = from[i];
    raw(XC_RAW_MAP, window, 1, XC_PAGES_NONE, 0, 0);
}

static void copy_segment(xc_identity to, const struct elf_segment *segment)
{
    uint64_t page = segment->address - segment->address % XC_PAGE;
    uint32_t rights = XC_PAGES_READ |
                      (segment->flags & FLAG_WRITE ? XC_PAGES_WRITE : 0u) |
                      (segment->flags & FLAG_EXECUTE ? XC_PAGES_EXECUTE : 0u);

    for (; page < segment->address + segment->memory_size; page += XC_PAGE)
        copy_page(to, page, rights);
}

xc_identity bare_spawn(void (*body)(void), uint32_t user, enum xc_mark mark)
{
    xc_identity new = (xc_identity)raw(XC_RAW_PROCESS_NEW, user, 0, 0, 0, 0);
    const struct elf_header *header = &__ehdr_start;
    const struct elf_segment *segments =
        (const void *)((const char *)header + header->segments_offset);

    for (int i = 0; i < header->n_segments; i++)
        if (segments[i].type == SEGMENT_LOAD)
            copy_segment(new, &segments[i]);
    raw(XC_RAW_PROCESS_FILL, new, stack_top - STACK_PAGES * XC_PAGE,
        STACK_PAGES, XC_PAGES_READ | XC_PAGES_WRITE, window);
    raw(XC_RAW_MAP, window, STACK_PAGES, XC_PAGES_NONE, 0, 0);
    raw(XC_RAW_PROCESS_START, new, (uint64_t)_start, stack_top, (uint64_t)body,
        mark);
    return new;
}

void bare_try(const char *name, void (*body)(void))
{
    int32_t status = bare_ended(bare_spawn(body, 1000, XC_MARK_NONE));

    bare_print(name);
    if (status >= XC_ENDED_FAULT) {
        bare_print("ended by ");
        status -= XC_ENDED_FAULT;
    }
    bare_print_number("", status);
}
