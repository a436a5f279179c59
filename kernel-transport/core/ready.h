/* SPDX-License-Identifier: MIT */
/*
 * Ready: who may want the processor, and who gets it
 *
 * The list is lazy: a process stays in it while it runs, and after it has
 * handed its processor on. Who turns out to have no work when its turn comes is
 * dropped, and comes back by a notice, by its time, or because a tick finds
 * that it says that it has work. It is a ring, known by its last one: who is
 * behind that is the next, and has had its turn by being the last.
 */
#pragma once

#include <stdint.h>
#include <stdnoreturn.h>

struct process;

/** It has been started: at the end. */
void ready_start(struct process *process);

/** It ends; if it has been started it is in the list no more. */
void ready_end(struct process *process);

/** At the end, unless it is there. It has been started. */
void ready_add(struct process *process);

/** If it is the next one it is that no more. It is in the list afterwards. */
void ready_have_turn(struct process *process);

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

/** The same with the next one, which has its turn with the tick that comes:
 * what is left until then is a gift. */
noreturn void ready_enter_early(struct process *process);

/** Give the processor to the next one, or wait for it. */
noreturn void ready_go_on(void);
