/* SPDX-License-Identifier: MIT */
/*
 * Process: children on a core of their own that never outlive us
 *
 * The parent has SIGINT, SIGTERM and SIGCHLD blocked and waits for them, so
 * that it needs no handler and tidies up whatever happens.
 */
#pragma once

#include <signal.h>
#include <stdint.h>
#include <sys/types.h>

/** How a wait ended. */
enum process_end {
    PROCESS_DONE,
    PROCESS_FAILED, /* also when it took too long */
    PROCESS_STOPPED /* somebody wants us to end */
};

/** process_block_signals() - in the parent, before any fork */
void process_block_signals(void);

/**
 * process_fork() - a child on one core
 *
 * Killed by the kernel when the parent dies.
 * Return: as fork(); -1 after a message.
 */
pid_t process_fork(int core);

/** process_be_urgent() - before all that is not SCHED_FIFO. Return: 0, or -1
 * after a message */
int process_be_urgent(void);

/**
 * process_wait() - wait for a child to exit
 * @child:    gone afterwards, whatever happened
 * @other:    if this child ends before, it has failed
 * @seconds:  how long at most
 */
enum process_end process_wait(pid_t child, pid_t other, int seconds);

/** process_kill() - and bury */
void process_kill(pid_t child);
