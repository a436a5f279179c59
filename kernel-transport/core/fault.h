/* SPDX-License-Identifier: MIT */
/*
 * Faults: who handles what a program did, which is the program itself
 */
#pragma once

#include <stdint.h>
#include <stdnoreturn.h>

struct process;

/**
 * fault_by() - the current process did what leads to one of its own entries
 * @place:  where
 * @entry:  which; 0: it has none
 * @cause:  the vector, or XC_CAUSE_CALL
 *
 * Return: the process, whose exception area is free. Or never: who has no such
 *         entry, or is in its critical range, is ended.
 */
struct process *fault_by(uint64_t place, uint64_t entry, uint64_t cause);

/** It did, and has to end. */
noreturn void fault_end(uint64_t cause);
