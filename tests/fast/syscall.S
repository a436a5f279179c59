/* SPDX-License-Identifier: MIT */
/* What is tested, over a kernel of the test's own: see fake.S */
.macro syscall
    lea 9f(%rip), %rcx
    jmp fake_kernel
9:
.endm

#include "user/x86_64/fast.S"
