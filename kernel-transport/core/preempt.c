/* SPDX-License-Identifier: MIT */
#include "core/preempt.h"

#include <stddef.h>

#include "arch/arch.h"
#include "core/kernel.h"
#include "core/ready.h"

bool preempt_is_critical(const struct process *process, uint64_t place)
{
    return place - process->critical_begin < process->critical_size;
}

static void keep_user(struct process *process, const struct arch_frame *frame)
{
    arch_frame_save(frame, &process->dispatcher->user);
    process->kept = KEPT_USER;
    portal_close(process);
}

static void keep_whole(struct process *process, const struct arch_frame *frame)
{
    arch_frame_save(frame, &process->saved);
    process->kept = KEPT_WHOLE;
    if (process->dispatcher)
        portal_close(process);
}

/* It has had its turn even if that was somebody else's, who called it: it may
 * be the next one, and would stay that. Unless its turn begins only now, since
 * the one before it gave it away: who does that just before each tick would
 * else have the time of all others. */
static struct process *next_but(struct process *process)
{
    struct process *next = ready_next();

    if (next != process)
        return next;
    ready_have_turn(process);
    if (kernel.cpu.early == process->identity) {
        kernel.cpu.early = 0;
        return NULL;
    }
    next = ready_next();
    return next == process ? NULL : next;
}

void preempt_tick(const struct arch_frame *frame, uint64_t ns)
{
    struct process *process = process_current();
    struct process *next;
    bool critical;

    kernel.notice->now_ns += ns;
    ready_look();
    if (!frame)
        return;

    next = next_but(process);
    critical = preempt_is_critical(process, arch_frame_place(frame));
    if (next) {
        if (critical)
            keep_whole(process, frame);
        else
            keep_user(process, frame);
        ready_add(process);
        ready_enter(next);
    }
    /* Alone, and there is something that it has not seen: what it does in its
     * critical range ends with a look of its own. */
    if (critical)
        return;
    ready_look_at_time(process);
    if (process->dispatcher->pending) {
        keep_user(process, frame);
        ready_enter(process);
    }
}

void preempt_line(unsigned int line)
{
    struct process *process = process_of(kernel.lines[line]);

    if (process)
        process_notify(process, XC_PENDING_DEVICE);
}
