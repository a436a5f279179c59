/* SPDX-License-Identifier: MIT */
/* Console: the serial line */
#pragma once

#include <stddef.h>

void console_write(const char *text, size_t len);

/** console_say() - a line that begins with "system: "; ends with NULL */
void console_say(const char *const *parts);
#define CONSOLE_SAY(...) console_say((const char *const[]){__VA_ARGS__, NULL})
