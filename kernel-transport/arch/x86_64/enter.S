/* SPDX-License-Identifier: MIT */
/*
 * Into a program: at an entry, or where it was
 */
#include "layout.h"

    .text
/* arch_enter(root, entry): nothing of anybody else's goes along. */
    .globl arch_enter
arch_enter:
    mov %rdi, %cr3
    mov %rsi, %rcx
    fxrstor64 clean_vectors
    xor %eax, %eax
    xor %ebx, %ebx
    xor %edx, %edx
    xor %esi, %esi
    xor %edi, %edi
    xor %ebp, %ebp
    xor %esp, %esp
    xor %r8d, %r8d
    xor %r9d, %r9d
    xor %r10d, %r10d
    xor %r12d, %r12d
    xor %r13d, %r13d
    xor %r14d, %r14d
    xor %r15d, %r15d
    mov $FLAGS_USER, %r11d
    sysretq

/* arch_resume(saved, root): struct xc_saved, in its order. */
    .globl arch_resume
arch_resume:
    mov %rsi, %cr3
    fxrstor64 SAVED_VECTORS(%rdi)
    mov SAVED_FS(%rdi), %rax
    wrfsbase %rax
    mov SAVED_GS(%rdi), %rax
    wrgsbase %rax
    mov $stack_top, %rsp
    push $SELECTOR_USER_DATA
    push SAVED_RSP(%rdi)
    push SAVED_RFLAGS(%rdi)
    push $SELECTOR_USER_CODE
    push SAVED_RIP(%rdi)
    mov 0x00(%rdi), %rax
    mov 0x08(%rdi), %rbx
    mov 0x10(%rdi), %rcx
    mov 0x18(%rdi), %rdx
    mov 0x20(%rdi), %rsi
    mov 0x30(%rdi), %rbp
    mov 0x40(%rdi), %r8
    mov 0x48(%rdi), %r9
    mov 0x50(%rdi), %r10
    mov 0x58(%rdi), %r11
    mov 0x60(%rdi), %r12
    mov 0x68(%rdi), %r13
    mov 0x70(%rdi), %r14
    mov 0x78(%rdi), %r15
    mov 0x28(%rdi), %rdi
    iretq

    .section .note.GNU-stack, "", @progbits
