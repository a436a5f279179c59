/* SPDX-License-Identifier: MIT */
/*
 * System: what there is of an operating system
 *
 * This happens to be Linux, reached by raw system calls. In your system this
 * file is the kernel's own interface, and the only one that differs.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

/** Write to the console. */
void system_print(const char *text);

/** End this process. */
_Noreturn void system_exit(int status);

/** Zeroed memory that this process and its children share, or NULL. */
void *system_share(size_t size);

/** From now on this process can only read it. */
void system_make_read_only(void *memory, size_t size);

/** A second process, a copy of this one. Return: its number; 0 in the copy;
 * negative if there is none. */
int system_fork(void);

/** Whether a child has ended. @status: its own, if so */
int system_has_ended(int child, int *status);

/** Number of the process that made us. */
int system_parent(void);

/** Who runs this process. */
uint32_t system_user(void);

/** Time in ns; only grows. */
uint64_t system_now(void);

/** Sleep while *word is @seen, at most @ns; it may end sooner. */
void system_wait(const uint32_t *word, uint32_t seen, uint64_t ns);

/** Wake all who sleep on @word. */
void system_wake(const uint32_t *word);
