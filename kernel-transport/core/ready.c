/* SPDX-License-Identifier: MIT */
#include "core/ready.h"

#include <stddef.h>

#include "arch/arch.h"
#include "core/kernel.h"

static void put_last(struct process *process)
{
    struct process *last = kernel.cpu.last;

    if (!last)
        last = process;
    else
        process->next_ready = last->next_ready;
    last->next_ready = process;
    kernel.cpu.last = process;
}

static void take_behind(struct process *before)
{
    struct process *process = before->next_ready;

    before->next_ready = process->next_ready;
    process->next_ready = NULL;
    if (process == before)
        kernel.cpu.last = NULL;
    else if (process == kernel.cpu.last)
        kernel.cpu.last = before;
}

void ready_start(struct process *process) { put_last(process); }

void ready_end(struct process *process)
{
    struct process *before = process;

    if (process->state != PROCESS_STARTED)
        return;
    if (!process->next_ready) {
        kernel.cpu.n_asleep--;
        return;
    }
    while (before->next_ready != process)
        before = before->next_ready;
    take_behind(before);
}

void ready_add(struct process *process)
{
    if (process->next_ready)
        return;
    kernel.cpu.n_asleep--;
    put_last(process);
}

struct process *ready_next(void)
{
    struct process *last;

    while ((last = kernel.cpu.last)) {
        struct process *process = last->next_ready;

        if (process_has_work(process))
            return process;
        take_behind(last);
        kernel.cpu.n_asleep++;
    }
    return NULL;
}

void ready_have_turn(struct process *process)
{
    ready_add(process);
    if (kernel.cpu.last->next_ready == process)
        kernel.cpu.last = process;
}

void ready_notify_all(uint32_t bits)
{
    struct process *process = kernel.live;

    for (; process; process = process->next_live)
        process_notify(process, bits);
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
    struct process *process = kernel.live;

    for (; process; process = process->next_live) {
        /* Who waits in line is looked at when its turn comes. */
        if (!process->dispatcher || process->next_ready)
            continue;
        ready_look_at_time(process);
        if (process->dispatcher->has_work | process->dispatcher->pending)
            ready_add(process);
    }
}

noreturn static inline void enter(struct process *process)
{
    enum process_kept kept = process->kept;
    uint64_t root = arch_root(process->space.root);

    kernel.cpu.current = process->identity;
    process->kept = KEPT_NOTHING;
    if (process->dispatcher) {
        ready_look_at_time(process);
        portal_open(process);
    }
    if (kept == KEPT_WHOLE)
        arch_resume(&process->saved, root);
    arch_enter(root, kept == KEPT_USER ? process->interrupt : process->run);
}

noreturn void ready_enter(struct process *process)
{
    ready_have_turn(process);
    enter(process);
}

noreturn void ready_enter_early(struct process *process)
{
    kernel.cpu.early = process->identity;
    enter(process);
}

noreturn void ready_go_on(void)
{
    for (;;) {
        struct process *process = ready_next();

        if (process)
            ready_enter(process);
        ready_look();
        if (kernel.cpu.last)
            continue;
        if (!kernel.live)
            arch_panic("the last process has ended");
        kernel.cpu.current = 0;
        arch_idle();
    }
}
