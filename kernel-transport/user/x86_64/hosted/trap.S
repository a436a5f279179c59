/* SPDX-License-Identifier: MIT */
/*
 * Trap: what the C library asks of Linux is answered here
 *
 * On the thread's own stack, below what its red zone may hold, as an ordinary
 * part of the program: it can wait. All registers but rax, rcx and r11 stay.
 */
#include "offsets.h"

#define EXCEPTION user_dispatcher + DISPATCHER_EXCEPTION

    .section xc_critical, "ax", @progbits
    .globl user_entry_trap
user_entry_trap:
    cmpq $CAUSE_CALL, EXCEPTION + SAVED_CAUSE(%rip)
    jne user_entry_page_fault
    mov EXCEPTION + SAVED_RSP(%rip), %rsp
    mov EXCEPTION + SAVED_RIP(%rip), %rcx
    mov EXCEPTION + SAVED_RFLAGS(%rip), %r11
    mov EXCEPTION + SAVED_RAX(%rip), %rax
    lea -RED_ZONE(%rsp), %rsp
    push %rcx
    push %r11
    jmp linux_call

    .text
linux_call:
    push %rbp
    mov %rsp, %rbp
    push %rdi
    push %rsi
    push %rdx
    push %r10
    push %r8
    push %r9
    push %rax
    mov %rsp, %rdi
    sub $512, %rsp
    and $-16, %rsp
    fxsave64 (%rsp)
    call user_linux_call
    fxrstor64 (%rsp)
    lea -48(%rbp), %rsp
    pop %r9
    pop %r8
    pop %r10
    pop %rdx
    pop %rsi
    pop %rdi
    pop %rbp
    popfq
    ret $RED_ZONE

    .section .note.GNU-stack, "", @progbits
