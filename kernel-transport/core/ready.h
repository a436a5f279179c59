/* SPDX-License-Identifier: MIT */
/*
 * Ready: who may want the processor, and who gets it
 *
 * The list is lazy: a process stays in it while it runs, and after it has
 * handed its processor on. Who turns out to have no work when its turn comes is
 * dropped, and comes back by a notice, by its time, or because a tick finds
 * that it says that it has work.
 */
#pragma once

#include <stdint.h>
#include <stdnoreturn.h>

struct process;

void ready_init(void);

/** At the end, unless it is there, or has not been started. */
void ready_add(struct process *process);

/** It has had its turn. */
void ready_to_the_end(struct process *process);

/** The next one that has work, which stays there; NULL: nobody has. */
struct process *ready_next(void);

/** process_notify() for all who have registered. */
void ready_notify_all(uint32_t bits);

/** Look at each process that does not wait in line: has its time come, or does
 * it say that it has work? */
void ready_look(void);

/** Has the time of this one come? It has a dispatcher. */
void ready_look_at_time(struct process *process);

/** Enter a process, by what was kept of it. */
noreturn void ready_enter(struct process *process);

/** Give the processor to the next one, or wait for it. */
noreturn void ready_go_on(void);
