/* SPDX-License-Identifier: MIT */
/*
 * Loader: what it reads is a file that anybody may have made
 *
 * Pages are filled through a window of this program's own, and are the other
 * one's alone afterwards.
 */
#include "loader.h"

#include <stdbool.h>

#include <crosscall/kernel_user.h>

struct header {
    uint32_t magic;
    uint8_t ident[12];
    uint16_t type, machine;
    uint32_t version;
    uint64_t entry, segments_offset, sections_offset;
    uint32_t flags;
    uint16_t header_size, segment_size, n_segments;
    uint16_t more[3];
};

struct segment {
    uint32_t type, flags;
    uint64_t offset, address, physical, file_size, memory_size, alignment;
};

enum { SEGMENT_LOAD = 1, FLAG_EXECUTE = 1, FLAG_WRITE = 2, STACK_PAGES = 16 };
static const uint32_t magic = 0x464c457f;

#define START_PAGE UINT64_C(0x7ffc00000000)
#define STACK_END UINT64_C(0x7ffd00000000)

/* Where this program writes the other's pages. */
static char *window;

static int open_window(xc_identity process, uint64_t address, uint64_t n,
                       uint32_t rights)
{
    if (!window)
        window = xc_kernel_room(XC_MAP_PAGES_MAX);
    return (int)xc_kernel_raw(XC_RAW_PROCESS_FILL, process, address, n, rights,
                              (uintptr_t)window);
}

static void close_window(uint64_t n)
{
    xc_kernel_raw(XC_RAW_MAP, (uintptr_t)window, n, XC_PAGES_NONE, 0, 0);
}

static uint32_t rights_of(const struct segment *segment)
{
    return XC_PAGES_READ |
           (segment->flags & FLAG_WRITE ? (uint32_t)XC_PAGES_WRITE : 0) |
           (segment->flags & FLAG_EXECUTE ? (uint32_t)XC_PAGES_EXECUTE : 0);
}

/* The part of a segment's bytes that lies in these pages. */
static void copy_part(const char *image, const struct segment *segment,
                      uint64_t page, uint64_t n)
{
    const uint64_t end = segment->address + segment->file_size;
    const uint64_t from = page > segment->address ? page : segment->address;
    const uint64_t pages_end = page + n * XC_PAGE;
    const uint64_t to = pages_end < end ? pages_end : end;

    if (from < to)
        __builtin_memcpy(window + (from - page),
                         image + segment->offset + (from - segment->address),
                         to - from);
}

static bool is_sound(const struct segment *segment, uint64_t size)
{
    return segment->offset <= size &&
           segment->file_size <= size - segment->offset &&
           segment->file_size <= segment->memory_size &&
           segment->address < START_PAGE &&
           segment->memory_size < START_PAGE - segment->address;
}

static int load_segment(xc_identity process, const char *image,
                        const struct segment *segment)
{
    const uint64_t end = segment->address + segment->memory_size;
    uint64_t page = segment->address - segment->address % XC_PAGE;

    while (page < end) {
        const uint64_t left = (end - page + XC_PAGE - 1) / XC_PAGE;
        const uint64_t n = left < XC_MAP_PAGES_MAX ? left : XC_MAP_PAGES_MAX;
        const int r = open_window(process, page, n, rights_of(segment));

        if (r)
            return r;
        copy_part(image, segment, page, n);
        close_window(n);
        page += n * XC_PAGE;
    }
    return 0;
}

static int load(xc_identity process, const struct xc_module *module,
                struct header *header)
{
    const char *image = (const char *)module->address;
    uint16_t i;
    int r = 0;

    if (module->size < sizeof(*header))
        return -XC_EINVAL;
    __builtin_memcpy(header, image, sizeof(*header));
    if (header->magic != magic)
        return -XC_EINVAL;
    for (i = 0; !r && i < header->n_segments; i++) {
        const uint64_t at =
            header->segments_offset + i * sizeof(struct segment);
        struct segment segment;

        if (at > module->size || module->size - at < sizeof(segment))
            return -XC_EINVAL;
        __builtin_memcpy(&segment, image + at, sizeof(segment));
        if (segment.type != SEGMENT_LOAD || !segment.memory_size)
            continue;
        r = is_sound(&segment, module->size)
                ? load_segment(process, image, &segment)
                : -XC_EINVAL;
    }
    return r;
}

/* What it begins with, and on. */
static int make_start(xc_identity process, uint32_t pages,
                      const char *command_line)
{
    struct xc_kernel_start start = {
        .system = xc_kernel_start->self,
        .self = process,
        .pages = pages,
    };
    size_t i;

    for (i = 0; command_line[i] && i < sizeof(start.command_line) - 1; i++)
        start.command_line[i] = command_line[i];
    if (open_window(process, START_PAGE, 1, XC_PAGES_READ))
        return -XC_ENOMEM;
    __builtin_memcpy(window, &start, sizeof(start));
    close_window(1);
    for (i = 0; i < STACK_PAGES; i += XC_MAP_PAGES_MAX) {
        if (open_window(process, STACK_END - (i + XC_MAP_PAGES_MAX) * XC_PAGE,
                        XC_MAP_PAGES_MAX, XC_PAGES_READ | XC_PAGES_WRITE))
            return -XC_ENOMEM;
        close_window(XC_MAP_PAGES_MAX);
    }
    return 0;
}

int loader_start(xc_identity process, const struct xc_module *module,
                 uint32_t pages, const char *command_line)
{
    struct header header;
    int r = load(process, module, &header);

    if (r == 0)
        r = make_start(process, pages, command_line);
    if (r)
        return r;
    return (int)xc_kernel_raw(XC_RAW_PROCESS_START, process, header.entry,
                              STACK_END, START_PAGE, XC_MARK_NONE);
}
