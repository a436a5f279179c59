/* SPDX-License-Identifier: MIT */
/*
 * Enter: what an entry sets, and what a call clears. A program without a C
 * library never looks at FS and MXCSR, and has nothing in vector registers that
 * could leave with a call.
 */
#pragma once

/* clang-format off: assembly */
#define ENTER
#define WIPE
/* clang-format on */
