/* SPDX-License-Identifier: MIT */
#include "fake.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "arch/arch.h"
#include "core/fault.h"
#include "core/kernel.h"
#include "core/preempt.h"
#include "core/raw.h"
#include "core/ready.h"
#include "core/space.h"
#include "core/start.h"
#include "state.h"

enum { NOTICE_FRAME = 1, MODULES_FRAME = 3, IMAGE_FRAME = 4, PAGE_FAULT = 14 };

/* What one way into the core is called with. */
struct way {
    uint64_t number, place, address;
    const uint64_t *arguments;
};

static struct fake_left go(void (*in)(const struct way *),
                           const struct way *way)
{
    fake.left = (struct fake_left){.where = FAKE_RETURNED};
    if (!setjmp(fake.out))
        in(way);
    return fake.left;
}

static void in_start(const struct way *way)
{
    (void)way;
    start(&(struct start){.notice_frame = NOTICE_FRAME,
                          .modules_frame = MODULES_FRAME,
                          .tick_ns = FAKE_TICK_NS});
}

struct fake_left fake_boot(uint32_t frames, const void *image, uint64_t size)
{
    struct xc_modules *modules;

    if (frames > FAKE_FRAMES_MAX || size > (FAKE_HELD - IMAGE_FRAME) * XC_PAGE)
        abort();
    memset(&fake, 0, offsetof(struct fake, words));
    fake.frames = frames;
    memset(fake.memory[1], 0, (FAKE_HELD - 1) * XC_PAGE);
    memcpy(fake_frame(IMAGE_FRAME), image, size);
    modules = fake_frame(MODULES_FRAME);
    modules->n = 1;
    modules->module[0].address = IMAGE_FRAME * XC_PAGE;
    modules->module[0].size = size;

    memset(&kernel, 0, sizeof(kernel));
    frame_init(fake.words, frames);
    for (uint32_t frame = frames; frame-- > FAKE_HELD;)
        frame_put(frame);
    return go(in_start, NULL);
}

static void in_raw(const struct way *way)
{
    const uint64_t *a = way->arguments;
    int64_t *result = &fake.left.result;

    switch (way->number) {
    case XC_RAW_REGISTER:
        *result = raw_register(a[0]);
        break;
    case XC_RAW_YIELD:
        *result = raw_yield(a[0]);
        break;
    case XC_RAW_NOTIFY:
        *result = raw_notify(a[0], a[1]);
        break;
    case XC_RAW_SEND:
        *result = raw_send(a[0], a[1]);
        break;
    case XC_RAW_MAP:
        *result = raw_map(a[0], a[1], a[2]);
        break;
    case XC_RAW_ACCEPT:
        *result = raw_accept(a[0], a[1], a[2], a[3], a[4]);
        break;
    case XC_RAW_PROCESS_NEW:
        *result = raw_process_new(a[0], a[1]);
        break;
    case XC_RAW_PROCESS_FILL:
        *result = raw_process_fill(a[0], a[1], a[2], a[3], a[4]);
        break;
    case XC_RAW_PROCESS_START:
        *result = raw_process_start(a[0], a[1], a[2], a[3], a[4]);
        break;
    case XC_RAW_PROCESS_END:
        *result = raw_process_end(a[0], a[1]);
        break;
    case XC_RAW_DEVICE:
        *result = raw_device(a[0], a[1], a[2]);
        break;
    }
}

/* To the program's own entry, unless it has none. */
static void in_fault(const struct way *way)
{
    struct process *process = process_current();
    uint64_t entry =
        way->number == PAGE_FAULT ? process->page_fault : process->trap;
    struct xc_saved *saved;

    process = fault_by(way->place, entry, way->number);
    saved = &process->dispatcher->exception;

    *saved = (struct xc_saved){
        .rip = way->place, .cause = way->number, .address = way->address};
    arch_enter(arch_root(process->space.root), entry);
}

struct fake_left fake_fault(uint64_t vector, uint64_t place, uint64_t address)
{
    return go(
        in_fault,
        &(struct way){.number = vector, .place = place, .address = address});
}

/* What arch/x86_64/handoff.S does in assembly. */
static struct fake_left hand_off(uint64_t rax)
{
    const uint32_t mask = (PORTALS - 1) * sizeof(struct portal);
    const struct portal *row =
        (const struct portal *)(const void *)((const char *)kernel.portals +
                                              (rax & mask));
    struct fake_left left = {.where = FAKE_RETURNED};

    if (row->match != rax) {
        left.result =
            row->match == (rax ^ PORTAL_FLIP) ? -XC_EAGAIN : -XC_ESRCH;
        return left;
    }
    left = (struct fake_left){.where = FAKE_ENTERED,
                              .place = row->entry,
                              .result = (int64_t)kernel.cpu.current};
    kernel.cpu.current = row->identity;
    fake_go_to(row->root);
    return left;
}

struct fake_left fake_syscall(uint64_t rax, const uint64_t arguments[5])
{
    struct way way = {.number = rax, .arguments = arguments};

    if (rax < XC_LINUX_CALLS)
        return fake_fault(XC_CAUSE_CALL, 0, 0);
    if (rax < XC_RAW_END)
        return go(in_raw, &way);
    return hand_off(rax);
}

static void in_tick(const struct way *way)
{
    struct arch_frame frame = {.place = way->place};

    if (kernel.cpu.current) {
        preempt_tick(&frame, FAKE_TICK_NS);
        return;
    }
    preempt_tick(NULL, FAKE_TICK_NS);
    ready_go_on();
}

struct fake_left fake_tick(uint64_t place)
{
    return go(in_tick, &(struct way){.place = place});
}

void fake_line(unsigned int line) { preempt_line(line); }

uint64_t fake_root(void) { return fake.root; }

/* In the space that it is in, which is one if it remembers anything. */
static uint64_t entry_of(uint64_t address)
{
    struct page page = space_look((uint32_t)(fake.root >> 1), address);

    return page.frame ? arch_page(page.frame, page.rights, page.ceiling) : 0;
}

void fake_touch(uint64_t address)
{
    uint64_t entry = fake.root ? entry_of(address) : 0;

    if (!entry || address % XC_PAGE || fake.n_remembered == FAKE_REMEMBERED)
        return;
    fake.remembered[fake.n_remembered] = address;
    fake.entries[fake.n_remembered++] = entry;
}

bool fake_remembers_right(void)
{
    for (unsigned int i = 0; i < fake.n_remembered; i++)
        if (fake.entries[i] != entry_of(fake.remembered[i]))
            return false;
    return true;
}
