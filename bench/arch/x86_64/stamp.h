/* SPDX-License-Identifier: MIT */
/*
 * Stamp: the time-stamp counter, in ticks
 *
 * It runs at one speed whatever the core does (constant_tsc) and costs about
 * a third of clock_gettime().
 */
#pragma once

#include <stdint.h>

#define STAMP_NAME "rdtsc"

static inline uint64_t stamp_now(void) { return __builtin_ia32_rdtsc(); }
