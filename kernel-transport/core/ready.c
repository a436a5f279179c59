/* SPDX-License-Identifier: MIT */
#include "core/ready.h"

#include <stddef.h>

#include "arch/arch.h"
#include "core/kernel.h"

#define PROCESS_OF(link, member)                                               \
    ((struct process *)(void *)((char *)(link) -                               \
                                offsetof(struct process, member)))

void ready_init(void) { link_init(&kernel.cpu.ready); }

void ready_add(struct process *process)
{
    if (process->state == PROCESS_STARTED && link_is_alone(&process->ready))
        link_put(&process->ready, kernel.cpu.ready.before);
}

void ready_to_the_end(struct process *process)
{
    link_remove(&process->ready);
    ready_add(process);
}

struct process *ready_next(void)
{
    struct link *head = &kernel.cpu.ready;

    while (!link_is_alone(head)) {
        struct process *process = PROCESS_OF(head->next, ready);

        if (process_has_work(process))
            return process;
        link_remove(&process->ready);
    }
    return NULL;
}

void ready_notify_all(uint32_t bits)
{
    struct link *link = kernel.live.next;

    for (; link != &kernel.live; link = link->next) {
        struct process *process = PROCESS_OF(link, live);

        if (process->dispatcher)
            process_notify(process, bits);
    }
}

void ready_look_at_time(struct process *process)
{
    struct xc_dispatcher *dispatcher = process->dispatcher;

    /* Less one: 0, which is never, comes last. */
    if (dispatcher->wake_ns - 1 < kernel.notice->now_ns) {
        dispatcher->wake_ns = 0;
        dispatcher->pending |= XC_PENDING_TIMER;
    }
}

void ready_look(void)
{
    struct link *link = kernel.live.next;

    for (; link != &kernel.live; link = link->next) {
        struct process *process = PROCESS_OF(link, live);

        /* Who waits in line is looked at when its turn comes. */
        if (!process->dispatcher || !link_is_alone(&process->ready))
            continue;
        ready_look_at_time(process);
        if (process->dispatcher->has_work | process->dispatcher->pending)
            ready_add(process);
    }
}

noreturn void ready_enter(struct process *process)
{
    enum process_kept kept = process->kept;
    uint64_t root = arch_root(process->space.root);

    kernel.cpu.current = process->identity;
    process->kept = KEPT_NOTHING;
    ready_to_the_end(process);
    if (process->dispatcher) {
        ready_look_at_time(process);
        portal_open(process);
    }
    if (kept == KEPT_WHOLE)
        arch_resume(&process->saved, root);
    arch_enter(root, kept == KEPT_USER ? process->interrupt : process->run);
}

noreturn void ready_go_on(void)
{
    for (;;) {
        struct process *process = ready_next();

        if (process)
            ready_enter(process);
        ready_look();
        if (!link_is_alone(&kernel.cpu.ready))
            continue;
        if (link_is_alone(&kernel.live))
            arch_panic("the last process has ended");
        kernel.cpu.current = 0;
        arch_idle();
    }
}
