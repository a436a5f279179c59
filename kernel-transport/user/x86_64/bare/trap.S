/* SPDX-License-Identifier: MIT */
/* Trap: a program without a C library makes no system call of another system */
    .section xc_critical, "ax", @progbits
    .globl user_entry_trap
user_entry_trap:
    jmp user_entry_page_fault

    .section .note.GNU-stack, "", @progbits
