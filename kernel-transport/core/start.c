/* SPDX-License-Identifier: MIT */
#include "core/start.h"

#include "core/elf.h"
#include "core/kernel.h"
#include "core/ready.h"

enum { STACK_PAGES = 16 };

/* Below the modules, which are below the notice. */
static const uint64_t first_stack_top = UINT64_C(0x7ffd00000000);
static const uint64_t modules_gap = UINT64_C(0x100000);

static void map_frame(struct space *space, uint64_t address, uint32_t frame)
{
    if (space_prepare(space, address, 1, 1))
        arch_panic("no memory for the first program's modules");
    frame_use(frame);
    space_set(space, address,
              (struct page){frame, XC_PAGES_READ, XC_PAGES_READ});
}

/* Each module on pages of its own, all of them behind their list. */
static void map_modules(struct space *space, uint32_t frame)
{
    struct xc_modules *modules = arch_frame(frame);
    uint64_t address = (uint64_t)XC_MODULES + modules_gap;

    map_frame(space, (uint64_t)XC_MODULES, frame);
    for (uint64_t i = 0; i < modules->n; i++) {
        struct xc_module *module = &modules->module[i];
        uint32_t first = (uint32_t)(module->address / XC_PAGE);

        module->address = address;
        for (uint64_t at = 0; at < module->size; at += XC_PAGE) {
            map_frame(space, address, first++);
            address += XC_PAGE;
        }
    }
}

static void map_stack(struct space *space)
{
    uint64_t address = first_stack_top - (uint64_t)STACK_PAGES * XC_PAGE;
    const uint32_t write = XC_PAGES_READ | XC_PAGES_WRITE;

    if (space_prepare(space, address, STACK_PAGES, STACK_PAGES) ||
        kernel.frames.n_free < STACK_PAGES)
        arch_panic("no memory for the first program's stack");
    for (; address < first_stack_top; address += XC_PAGE)
        space_set(space, address, (struct page){frame_new(), write, write});
}

noreturn void start(const struct start *start)
{
    const struct xc_modules *modules = arch_frame(start->modules_frame);
    const uint8_t *image;
    struct process *process;
    uint64_t entry;
    int error;

    kernel.notice_frame = start->notice_frame;
    kernel.notice = arch_frame(start->notice_frame);
    kernel.notice->tick_ns = start->tick_ns;
    portal_init();
    process_init();
    if (!modules->n)
        arch_panic("no boot module, so no first program");

    process = process_new(0, SPACE_NO_LIMIT, &error);
    if (!process)
        arch_panic("no memory for the first process");
    image = arch_frame((uint32_t)(modules->module[0].address / XC_PAGE));
    entry = elf_load(&process->space, image, modules->module[0].size);
    if (!entry)
        arch_panic("the first boot module is no program");
    map_modules(&process->space, start->modules_frame);
    map_stack(&process->space);
    process_start(process, entry, first_stack_top, 0, XC_MARK_SYSTEM);
    ready_go_on();
}
