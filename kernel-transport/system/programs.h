/* SPDX-License-Identifier: MIT */
/*
 * Programs: the boot modules, one after the other
 *
 * Each is started when the one before it serves under a name, or has ended;
 * those that say start=no are not. The machine ends with the last one; its
 * status is the first that was not 0 of those that others waited for.
 */
#pragma once

#include <crosscall/kernel_abi.h>

struct started;
struct xc_lock;

struct programs {
    struct xc_lock *lock;
    uint64_t next;           /* module; 0 is this program */
    struct started *current; /* the one that was started last */
    int status;              /* of the machine */
};

/** programs_init() - nothing is started yet */
void programs_init(struct programs *programs);

/** programs_go_on() - start the first, or find out who has ended */
void programs_go_on(struct programs *programs);

/** programs_serves() - somebody serves: is it the one that others wait for? */
void programs_serves(struct programs *programs, xc_identity who);
