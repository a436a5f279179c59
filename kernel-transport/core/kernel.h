/* SPDX-License-Identifier: MIT */
/*
 * The kernel's state, all of it
 *
 * One processor, and interrupts are off whenever the kernel runs: nothing here
 * has a lock. What a second processor would need of its own is in struct cpu.
 */
#pragma once

#include "arch/arch.h"
#include "core/frame.h"
#include "core/portal.h"
#include "core/process.h"

struct cpu {
    xc_identity current;  /* who runs; 0: nobody. All that a handoff writes */
    uint64_t user_stack;  /* rsp of who made a raw call */
    struct process *last; /* of the ready queue, a ring; NULL: it is empty */
    uint32_t n_asleep;    /* have been started, and are not in it */
    xc_identity early; /* whose turn began before a tick, by who gave it away */
};

struct kernel {
    struct portal portals[PORTALS]; /* first: found by its address alone */
    struct cpu cpu;
    struct frames frames;
    struct process processes[XC_PROCESSES_MAX];
    struct process *live;          /* the first of all that are not free */
    xc_identity lines[ARCH_LINES]; /* whom a line's interrupts are for */
    struct xc_notice *notice;
    uint32_t notice_frame; /* the first of them */
};

extern struct kernel kernel;
