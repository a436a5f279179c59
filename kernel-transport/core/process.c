/* SPDX-License-Identifier: MIT */
#include "core/process.h"

#include <stddef.h>

#include "arch/arch.h"
#include "core/frame.h"
#include "core/kernel.h"
#include "core/notice.h"
#include "core/ready.h"

_Static_assert(sizeof(struct process) == 1024, "found by a shift");

/* An identity: a generation above, the place's number times 64 below. */
enum { PLACE_SIZE = 64, GENERATION_SHIFT = 32 };
static const uint64_t last_generation = INT32_MAX;

static uint32_t place_of(const struct process *process)
{
    return (uint32_t)(process - kernel.processes);
}

void process_init(void)
{
    for (uint32_t i = 0; i < XC_PROCESSES_MAX; i++)
        kernel.processes[i] =
            (struct process){.identity = (UINT64_C(1) << GENERATION_SHIFT) |
                                         (uint64_t)i * PLACE_SIZE,
                             .rows = &kernel.portals[2 * i],
                             .critical_size = UINT64_MAX};
}

/* Place 0 is nobody's. One whose generations are used up stays empty. */
static struct process *free_place(void)
{
    for (uint32_t i = 1; i < XC_PROCESSES_MAX; i++) {
        struct process *process = &kernel.processes[i];

        if (process->state == PROCESS_FREE &&
            process->identity >> GENERATION_SHIFT <= last_generation)
            return process;
    }
    return NULL;
}

struct process *process_new(uint32_t user, uint32_t pages, int *error)
{
    struct process *process = free_place();

    if (!process) {
        *error = -XC_EAGAIN;
        return NULL;
    }
    *error = space_new(&process->space, pages);
    if (*error)
        return NULL;
    *error = notice_map(&process->space);
    if (*error) {
        space_free(&process->space);
        return NULL;
    }
    process->state = PROCESS_NEW;
    process->kept = KEPT_NOTHING;
    process->marked = false;
    process->user = user;
    process->dispatcher = NULL;
    process->critical_begin = 0;
    process->critical_size = UINT64_MAX;
    process->next_live = kernel.live;
    kernel.live = process;
    portal_new(process);
    notice_born(place_of(process), process);
    return process;
}

struct process *process_of(xc_identity identity)
{
    uint64_t offset = identity & ((XC_PROCESSES_MAX - 1) * PLACE_SIZE);

    /* The rows know it without a multiplication. */
    if (kernel.portals[offset / sizeof(struct portal)].identity != identity)
        return NULL;
    return &kernel.processes[offset / PLACE_SIZE];
}

struct process *process_current(void)
{
    uint32_t place = (uint32_t)kernel.cpu.current / PLACE_SIZE;

    return &kernel.processes[place % XC_PROCESSES_MAX];
}

void process_start(struct process *process, uint64_t entry, uint64_t stack,
                   uint64_t word, enum xc_mark mark)
{
    arch_saved_init(&process->saved, entry, stack, word);
    process->kept = KEPT_WHOLE;
    process->state = PROCESS_STARTED;
    process->marked = mark == XC_MARK_SYSTEM;
    notice_born(place_of(process), process);
    ready_start(process);
}

static bool are_entries(const struct xc_entries *entries)
{
    return entries->run < ARCH_USER_END && entries->interrupt < ARCH_USER_END &&
           entries->trap < ARCH_USER_END &&
           entries->page_fault < ARCH_USER_END &&
           entries->call < ARCH_USER_END && entries->reply < ARCH_USER_END;
}

static void set_critical(struct process *process, uint64_t begin, uint64_t end)
{
    process->critical_begin = begin;
    process->critical_size = end > begin ? end - begin : 0;
}

int process_register(struct process *process, uint64_t dispatcher)
{
    const struct xc_dispatcher *shared;
    struct xc_entries entries;
    struct page page;

    if (process->dispatcher || !space_is_range(dispatcher, 1))
        return -XC_EINVAL;
    page = space_look(process->space.root, dispatcher);
    if (!(page.rights & XC_PAGES_WRITE))
        return -XC_EINVAL;
    shared = arch_frame(page.frame);
    /* A copy: whoever shares the page may be writing it. */
    entries = shared->entries;
    if (!are_entries(&entries))
        return -XC_EINVAL;

    frame_use(page.frame);
    frame_share(page.frame); /* the kernel writes there, too */
    process->dispatcher_frame = page.frame;
    process->dispatcher = arch_frame(page.frame);
    process->run = entries.run;
    process->interrupt = entries.interrupt;
    process->trap = entries.trap;
    process->page_fault = entries.page_fault;
    set_critical(process, shared->critical_begin, shared->critical_end);
    portal_lead(process, entries.call, entries.reply);
    portal_open(process);
    return 0;
}

static void forget_live(const struct process *process)
{
    struct process **at = &kernel.live;

    while (*at != process)
        at = &(*at)->next_live;
    *at = process->next_live;
}

void process_end(struct process *process, int32_t status)
{
    if (process == process_current()) {
        arch_space_leave();
        kernel.cpu.current = 0;
    }
    portal_free(process);
    forget_live(process);
    ready_end(process);
    if (process->dispatcher)
        frame_put(process->dispatcher_frame);
    space_free(&process->space);
    notice_ended(place_of(process), process, status);
    process->state = PROCESS_FREE;
    process->identity += UINT64_C(1) << GENERATION_SHIFT;
    ready_notify_all(XC_PENDING_DEATH);
}

void process_notify(struct process *process, uint32_t bits)
{
    if (!process->dispatcher)
        return;
    process->dispatcher->pending |= bits;
    ready_add(process);
}

bool process_has_work(const struct process *process)
{
    const struct xc_dispatcher *dispatcher = process->dispatcher;

    return process->kept ||
           (dispatcher && (dispatcher->has_work | dispatcher->pending));
}
