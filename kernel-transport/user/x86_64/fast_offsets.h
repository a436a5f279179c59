/* SPDX-License-Identifier: MIT */
/* Offsets: what fast.S knows of calls by registers; fast_offsets.c compares */
#pragma once

#include "offsets.h"

#define THREAD_END 120
#define END_THREAD 8
#define END_WHO 16
#define END_WORDS 24

#define ROW_HANDLE 0
#define ROW_HOLDER 8
#define ROW_FAST 16
#define ROW_SHIFT 6 /* bytes of a row; the low byte of a handle finds it */

#define FAST_METHODS 64
#define FAST_METHOD 0
#define FAST_ENTRY 512
#define FAST_RUN 1024
