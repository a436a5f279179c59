/* SPDX-License-Identifier: MIT */
/*
 * Devices: interrupt lines, the timer, the serial line of the kernel's last
 * words
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "layout.h" /* TICK_NS */

enum { LINE_TIMER = 0, VECTOR_LINES = 32 };

/** All lines are closed but the timer's, which ticks every TICK_NS. */
__attribute__((cold)) void devices_init(void);

/** A program's line has interrupted: it is closed until the program says so.
 * Return: false: it was none. */
bool line_begin(unsigned int line);

void serial_put(char c);
