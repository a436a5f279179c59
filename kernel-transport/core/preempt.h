/* SPDX-License-Identifier: MIT */
/*
 * Preemption: where the state of who is interrupted goes
 *
 * Outside of its critical range a program's state goes to its user area, and it
 * is entered at interrupt with its next turn; inside the kernel keeps it whole.
 * Until then nobody can enter it: there would be nowhere to put a second state.
 *
 * An architecture may do the most frequent of this by itself, as x86-64 does in
 * tick.S, and leave all else to what stands here.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct arch_frame;
struct process;

/** true if a program must not be interrupted there. */
bool preempt_is_critical(const struct process *process, uint64_t place);

/** One tick has passed. @frame: of the program that it interrupted, or NULL.
 * Returns if that goes on. */
void preempt_tick(const struct arch_frame *frame, uint64_t ns);

/** A line has interrupted. */
void preempt_line(unsigned int line);
