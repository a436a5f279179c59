/* SPDX-License-Identifier: MIT */
/*
 * Boot, in C: what the loader says, memory, the processor; then the core
 */
#include "boot.h"

#include <stddef.h>

#include "core/kernel.h"
#include "core/memory.h"
#include "core/start.h"
#include "devices.h"
#include "frame.h"
#include "image.h"
#include "layout.h"
#include "mmu.h"
#include "multiboot.h"
#include "tables.h"

static const uint64_t mib = 1 << 20;
static const uint64_t memory_max = UINT64_C(3) << 30; /* devices are above */

union notice notice __attribute__((aligned(XC_PAGE)));
static union {
    struct xc_modules list;
    uint8_t page[XC_PAGE];
} modules __attribute__((aligned(XC_PAGE)));

_Static_assert(offsetof(struct kernel, portals) == 0, "see layout.h");
_Static_assert(sizeof(kernel.portals) == PORTALS_SIZE, "see layout.h");
_Static_assert(offsetof(struct kernel, cpu.current) == CPU_CURRENT, "layout.h");
_Static_assert(offsetof(struct kernel, cpu.user_stack) == CPU_USER_STACK,
               "see layout.h");
_Static_assert(offsetof(struct kernel, cpu.last) == CPU_LAST, "see layout.h");
_Static_assert(offsetof(struct kernel, cpu.n_asleep) == CPU_N_ASLEEP,
               "see layout.h");
_Static_assert(offsetof(struct kernel, processes) == PROCESSES, "layout.h");
_Static_assert(offsetof(struct process, rows) == PROCESS_ROWS, "layout.h");
_Static_assert(offsetof(struct process, kept) == PROCESS_KEPT, "layout.h");
_Static_assert(offsetof(struct process, dispatcher) == PROCESS_DISPATCHER,
               "see layout.h");
_Static_assert(offsetof(struct process, interrupt) == PROCESS_INTERRUPT,
               "see layout.h");
_Static_assert(offsetof(struct process, trap) == PROCESS_TRAP, "layout.h");
_Static_assert(offsetof(struct process, critical_begin) ==
                   PROCESS_CRITICAL_BEGIN,
               "see layout.h");
_Static_assert(offsetof(struct process, critical_size) == PROCESS_CRITICAL_SIZE,
               "see layout.h");
_Static_assert(offsetof(struct process, next_ready) == PROCESS_NEXT_READY,
               "see layout.h");
_Static_assert(offsetof(struct xc_dispatcher, wake_ns) == DISPATCHER_WAKE,
               "see layout.h");
_Static_assert(offsetof(struct xc_dispatcher, pending) == DISPATCHER_PENDING,
               "see layout.h");
_Static_assert(offsetof(struct xc_dispatcher, user) == DISPATCHER_USER,
               "see layout.h");
_Static_assert(offsetof(struct xc_dispatcher, exception) ==
                   DISPATCHER_EXCEPTION,
               "see layout.h");
_Static_assert(offsetof(union notice, notice.now_ns) == 0, "see enter.S");
_Static_assert(sizeof(struct process) == PLACE_MASK / 127 << PLACE_SHIFT,
               "a place and a shift");
_Static_assert((int)KEPT_BY_USER == KEPT_USER, "see layout.h");
_Static_assert((int)CAUSE_CALL == XC_CAUSE_CALL, "see layout.h");
_Static_assert((int)PENDING_TIMER == XC_PENDING_TIMER, "see layout.h");
_Static_assert((int)VECTOR_TICK == VECTOR_LINES + LINE_TIMER, "see layout.h");
_Static_assert(offsetof(struct portal, match) == PORTAL_MATCH, "see layout.h");
_Static_assert(offsetof(struct portal, identity) == PORTAL_IDENTITY,
               "layout.h");
_Static_assert(offsetof(struct portal, root) == PORTAL_ROOT, "see layout.h");
_Static_assert(offsetof(struct portal, entry) == PORTAL_ENTRY, "see layout.h");
_Static_assert(PORTAL_FLIP == PORTAL_FLIP_BIT, "see layout.h");
_Static_assert(PORTAL_MASK == PORTALS_SIZE - sizeof(struct portal), "layout.h");
_Static_assert(RAW_CALLS == XC_RAW_END - XC_LINUX_CALLS, "see layout.h");
_Static_assert(RAW_EAGAIN == XC_EAGAIN && RAW_ESRCH == XC_ESRCH, "layout.h");
_Static_assert(sizeof(notice) == 2 * XC_PAGE, "the notice is two pages");
_Static_assert(sizeof(struct xc_modules) <= XC_PAGE,
               "the modules' list is one page");

static const void *direct(uint64_t physical)
{
    return (const void *)(DIRECT_MAP + physical);
}

static uint32_t frame_of(const void *image)
{
    return (uint32_t)(((uint64_t)image - KERNEL_BASE) / XC_PAGE);
}

/* The loader's own memory is free later on: all of it is copied. */
static void copy_modules(const struct multiboot *loader)
{
    const struct multiboot_module *from = direct(loader->modules);
    uint32_t n = loader->n_modules;

    if (!(loader->flags & MULTIBOOT_HAS_MODULES))
        return;
    if (n > XC_MODULES_MAX)
        arch_panic("more boot modules than there is room for");
    for (uint32_t i = 0; i < n; i++) {
        struct xc_module *module = &modules.list.module[i];
        const char *line = direct(from[i].command_line);
        size_t len = 0;

        if (from[i].begin % XC_PAGE || from[i].end < from[i].begin)
            arch_panic("a boot module is not on pages of its own");
        module->address = from[i].begin;
        module->size = from[i].end - from[i].begin;
        for (; line[len] && len < sizeof(module->command_line) - 1; len++)
            module->command_line[len] = line[len];
    }
    modules.list.n = n;
}

static uint64_t page_up(uint64_t address)
{
    return (address + XC_PAGE - 1) / XC_PAGE * XC_PAGE;
}

/* Behind the image and all modules: there begins what is free. */
static uint64_t used_end(void)
{
    uint64_t end = (uint64_t)image_end - KERNEL_BASE;

    for (uint64_t i = 0; i < modules.list.n; i++) {
        const struct xc_module *module = &modules.list.module[i];

        if (module->address + module->size > end)
            end = module->address + module->size;
    }
    return page_up(end);
}

static void free_frames(uint64_t memory_end)
{
    uint64_t begin = used_end();
    uint32_t n = (uint32_t)(memory_end / XC_PAGE);
    uint64_t first = page_up(begin + n * sizeof(uint32_t));

    if (first >= memory_end)
        arch_panic("no memory behind the boot modules");
    frame_init((uint32_t *)(DIRECT_MAP + begin), n);
    for (uint32_t frame = n; frame-- > first / XC_PAGE;)
        frame_put(frame);
}

noreturn void boot(uint32_t magic, uint32_t loader_address)
{
    const struct multiboot *loader = direct(loader_address);
    uint64_t memory_end;

    if (magic != MULTIBOOT_MAGIC || !(loader->flags & MULTIBOOT_HAS_MEMORY))
        arch_panic("not started by a MultiBoot loader");
    memory_end = mib + (uint64_t)loader->kib_above * 1024;
    if (memory_end > memory_max)
        memory_end = memory_max;
    copy_modules(loader);
    mmu_init(memory_end);
    tables_init();
    devices_init();
    free_frames(memory_end);
    start(&(struct start){.notice_frame = frame_of(&notice),
                          .modules_frame = frame_of(&modules),
                          .tick_ns = TICK_NS});
}
