/* SPDX-License-Identifier: MIT */
/* Process: children that end with their parent, whatever ends it */
#pragma once

#include <sys/types.h>

/**
 * The main function of a child.
 * @ready_fd: write a byte there when others may come
 *
 * Return: its exit status.
 */
typedef int process_main_fn(void *data, int ready_fd);

/** process_fork() - as fork(), but the child is killed when we end */
pid_t process_fork(void);

/**
 * process_start() - run a function in a child, and wait until it is ready
 * @out:  the child; end it by process_stop() or process_join()
 *
 * Return: 0, or -1 if it did not become ready within 5 s; it is gone then.
 */
int process_start(process_main_fn *run, void *data, pid_t *out);

/** process_join() - wait for the end. Return: 0 if it exited with 0, or -1 */
int process_join(pid_t pid);

/** process_stop() - SIGTERM, then process_join(). Nothing for a @pid of 0 */
int process_stop(pid_t pid);
