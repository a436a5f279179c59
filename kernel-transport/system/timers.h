/* SPDX-License-Identifier: MIT */
/* Timers: one notice for each process, when its time has come */
#pragma once

#include <interfaces/timer.h>

/** The one object that there is. */
extern struct timer timer_service;

void timers_init(void);

/** timers_run() - a thread that tells whose time has come */
void timers_run(void *unused);
