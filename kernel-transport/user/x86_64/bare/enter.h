/* SPDX-License-Identifier: MIT */
/* Enter: what an entry sets. A program without a C library never
 * looks at FS, and has nothing in vector registers that could leave with a
 * call.
 */
#pragma once

/* clang-format off: assembly */
#define ENTER ldmxcsr user_mxcsr(% rip)
#define WIPE
/* clang-format on */
