/* SPDX-License-Identifier: MIT */
/*
 * Turns: a client and a server, of which one runs at a time
 *
 * What two sides do while they wait depends on how the system schedules them.
 * Here both believe to be on one core, where each calls sched_yield() when it
 * has nothing to do, and that is the other's turn: a call is the same
 * instructions each time. Time is a count of looks at the clock, so nobody
 * finds that the other one took long. The linker has these functions of the C
 * library replaced; counts.sh leaves out what is in them.
 */
#pragma once

#include <stdbool.h>

/**
 * turns_begin() - have the server wait for its turn
 *
 * It does where it yields: the client calls it until this returns true.
 */
bool turns_begin(void);

/** turns_end() - both run as the system lets them again */
void turns_end(void);
