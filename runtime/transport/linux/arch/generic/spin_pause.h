/* SPDX-License-Identifier: MIT */
/* Spin pause: at least have the compiler look at memory again */
#pragma once

static inline void spin_pause(void) { __asm__ volatile("" ::: "memory"); }
