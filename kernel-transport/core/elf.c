/* SPDX-License-Identifier: MIT */
#include "core/elf.h"

#include "arch/arch.h"
#include "core/frame.h"
#include "core/memory.h"
#include "core/space.h"

struct elf_header {
    uint8_t ident[16];
    uint16_t type, machine;
    uint32_t version;
    uint64_t entry, segments_offset, sections_offset;
    uint32_t flags;
    uint16_t header_size, segment_size, n_segments;
    uint16_t more[3];
};

struct elf_segment {
    uint32_t type, flags;
    uint64_t offset, address, physical, file_size, memory_size, alignment;
};

enum {
    SEGMENT_LOAD = 1,
    FLAG_EXECUTE = 1,
    FLAG_WRITE = 2,
    TYPE_EXECUTABLE = 2,
    CLASS_64 = 2
};

static uint32_t rights_of(uint32_t flags)
{
    return XC_PAGES_READ | (flags & FLAG_WRITE ? XC_PAGES_WRITE : 0u) |
           (flags & FLAG_EXECUTE ? XC_PAGES_EXECUTE : 0u);
}

/* One page of a segment, with what the file has for it. */
static int load_page(struct space *space, const uint8_t *image,
                     const struct elf_segment *segment, uint64_t page)
{
    uint64_t file_end = segment->address + segment->file_size;
    uint64_t from = page > segment->address ? page : segment->address;
    uint64_t to = page + XC_PAGE < file_end ? page + XC_PAGE : file_end;
    uint32_t rights = rights_of(segment->flags);
    uint32_t frame;

    if (!space_is_range(page, 1) || !space_is_rights(rights) ||
        space_prepare(space, page, 1, 1) || space_look(space->root, page).frame)
        return -XC_EINVAL;
    frame = frame_new();
    if (!frame)
        return -XC_ENOMEM;
    if (from < to)
        memcpy((uint8_t *)arch_frame(frame) + (from - page),
               image + segment->offset + (from - segment->address), to - from);
    space_set(space, page, (struct page){frame, rights, SPACE_ALL_RIGHTS});
    return 0;
}

static int load_segment(struct space *space, const uint8_t *image,
                        uint64_t size, const struct elf_segment *segment)
{
    uint64_t end = segment->address + segment->memory_size;
    uint64_t page = segment->address - segment->address % XC_PAGE;
    int r = 0;

    if (segment->offset > size || segment->file_size > size - segment->offset ||
        segment->file_size > segment->memory_size || end > ARCH_USER_END ||
        end < segment->address)
        return -XC_EINVAL;
    for (; !r && page < end; page += XC_PAGE)
        r = load_page(space, image, segment, page);
    return r;
}

uint64_t elf_load(struct space *space, const uint8_t *image, uint64_t size)
{
    struct elf_header header;

    if (size < sizeof(header))
        return 0;
    memcpy(&header, image, sizeof(header));
    if (header.ident[0] != 0x7f || header.ident[1] != 'E' ||
        header.ident[4] != CLASS_64 || header.type != TYPE_EXECUTABLE ||
        header.entry >= ARCH_USER_END)
        return 0;
    for (uint32_t i = 0; i < header.n_segments; i++) {
        uint64_t offset =
            header.segments_offset + i * sizeof(struct elf_segment);
        struct elf_segment segment;

        if (offset > size || size - offset < sizeof(segment))
            return 0;
        memcpy(&segment, image + offset, sizeof(segment));
        if (segment.type == SEGMENT_LOAD && segment.memory_size &&
            load_segment(space, image, size, &segment))
            return 0;
    }
    return header.entry;
}
