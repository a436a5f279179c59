/* SPDX-License-Identifier: MIT */
/*
 * Devices: interrupt lines, the timer, the serial line of the kernel's last
 * words
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

enum { LINE_TIMER = 0, TICK_NS = 999848 };

/** All lines are closed but the timer's, which ticks every TICK_NS. */
void devices_init(void);

/** A line has interrupted: it may again, but for a program's, which is closed
 * until that says so. Return: false: it was none. */
bool line_begin(unsigned int line);

void serial_put(char c);
