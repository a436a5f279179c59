/* SPDX-License-Identifier: MIT */
/*
 * Faults and interrupts: whose they are
 *
 * In the kernel there is one place that may be interrupted, arch_idle(). A
 * fault there, or anywhere else in it, is a mistake of ours.
 */
#include "vectors.h"

#include <stddef.h>

#include "arch/arch.h"
#include "core/fault.h"
#include "core/preempt.h"
#include "core/process.h"
#include "cpu.h"
#include "devices.h"
#include "frame.h"
#include "layout.h"
#include "panic.h"

enum { VECTOR_NMI = 2, VECTOR_PAGE_FAULT = 14 };

static bool is_users(const struct arch_frame *frame)
{
    return frame->cs == SELECTOR_USER_CODE;
}

noreturn static void fault(const struct arch_frame *frame)
{
    struct process *process = process_current();
    bool paging = frame->vector == VECTOR_PAGE_FAULT;
    struct xc_saved *saved;
    uint64_t entry = paging ? process->page_fault : process->trap;

    process = fault_by(frame->rip, entry, frame->vector);
    saved = &process->dispatcher->exception;
    arch_frame_save(frame, saved);
    saved->cause = frame->vector | frame->error << 32;
    saved->address = paging ? cpu_fault_address() : 0;
    arch_enter(arch_root(process->space.root), entry);
}

void vector_entered(const struct arch_frame *frame)
{
    unsigned int line = (unsigned int)(frame->vector - VECTOR_LINES);

    if (frame->vector == VECTOR_LINES + LINE_TIMER) {
        preempt_tick(is_users(frame) ? frame : NULL, TICK_NS);
    } else if (frame->vector > VECTOR_LINES) {
        if (line_begin(line))
            preempt_line(line);
    } else if (frame->vector != VECTOR_NMI) {
        if (!is_users(frame))
            panic_frame("fault in the kernel", frame);
        fault(frame);
    }
}
