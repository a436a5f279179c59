/* SPDX-License-Identifier: MIT */
/*
 * Console: the serial line, of which nobody has all
 *
 * A process writes SYSTEM_TEXT_RATE bytes a second, and as much at once. What
 * is more is left out, and how much that was is said before its next text, or
 * after its end.
 */
#pragma once

#include <stddef.h>

#include <crosscall/kernel_abi.h>

void console_init(void);

/** console_write() - text of a process. 0, or -XC_EAGAIN: it is left out */
int console_write(xc_identity whose, const char *text, size_t len);

/** console_look() - say what was left out of those who have ended */
void console_look(void);

/** console_say() - a line that begins with "system: "; ends with NULL */
void console_say(const char *const *parts);
#define CONSOLE_SAY(...) console_say((const char *const[]){__VA_ARGS__, NULL})
