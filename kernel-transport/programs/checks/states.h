/* SPDX-License-Identifier: MIT */
/* States: in assembly, since a compiler is never in them */
#pragma once

#include <stdint.h>

/** states_call_on() - a raw call with that stack. Return: its result, or 0: the
 * stack is another one afterwards */
int64_t states_call_on(uint64_t stack, uint64_t number);

/** states_call_with() - with those flags. Return: flags as they are afterwards
 */
uint64_t states_call_with(uint64_t flags, uint64_t number);

/** states_pause_with() - bare_pause(0), with those flags */
void states_pause_with(uint64_t flags);

/** states_wait_on() - until the time has changed, with that stack */
void states_wait_on(uint64_t stack, const uint64_t *time);
void states_wait_with(uint64_t flags, const uint64_t *time);
