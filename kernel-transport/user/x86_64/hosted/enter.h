/* SPDX-License-Identifier: MIT */
/*
 * Enter: what an entry sets. The C library finds its thread by FS, which is
 * whoever's was here last; so are the modes of both floating-point units.
 */
#pragma once

/* clang-format off: assembly */
#define ENTER                                                                  \
    ldmxcsr user_mxcsr(% rip);                                                 \
    fninit;                                                                    \
    mov user_fs(% rip), % r11;                                                 \
    wrfsbase % r11

/* What vector registers hold is nothing for who is entered; nor is what the
 * old unit, which shares its registers with MMX, has left, nor what MXCSR says
 * of what was computed. */
#define WIPE fxrstor64 user_clean(% rip)
/* clang-format on */
