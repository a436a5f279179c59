/* SPDX-License-Identifier: MIT */
#include "core/fault.h"

#include "core/kernel.h"
#include "core/preempt.h"
#include "core/ready.h"

noreturn void fault_end(uint64_t cause)
{
    process_end(process_current(), XC_ENDED_FAULT + (int32_t)cause);
    ready_go_on();
}

struct process *fault_by(uint64_t place, uint64_t entry, uint64_t cause)
{
    struct process *process = process_current();

    if (entry && !preempt_is_critical(process, place))
        return process;
    fault_end(cause);
}
