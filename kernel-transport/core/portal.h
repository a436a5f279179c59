/* SPDX-License-Identifier: MIT */
/*
 * Portals: the rows that a handoff reads
 *
 * A handoff masks the word in rax, finds a row, and compares. A row that nobody
 * can enter now holds a word that can never be compared with it: its own with a
 * bit of the row's number flipped, which leads whoever says it to the
 * neighbour.
 */
#pragma once

#include <crosscall/kernel_abi.h>

enum { PORTALS = 2 * XC_PROCESSES_MAX, PORTAL_FLIP = 32 };

struct portal {
    uint64_t match;
    xc_identity identity;
    uint64_t root;  /* switches to its space */
    uint64_t entry; /* below ARCH_USER_END */
};

struct process;

/** Nobody enters row 0 and 1, and they are no process's, whatever one says. */
void portal_init(void);

/** A new process's rows, which nobody can enter yet. */
void portal_new(const struct process *process);

/** They lead there from now on, when they are open. */
void portal_lead(const struct process *process, uint64_t call, uint64_t reply);

/** The process can be entered from now on. */
void portal_open(const struct process *process);

/** It cannot. */
void portal_close(const struct process *process);

/** There is no such process any more. */
void portal_free(const struct process *process);
