/* SPDX-License-Identifier: MIT */
/*
 * Faults and interrupts: all of the state on a stack, then to C
 *
 * The stack is the kernel's one, or, for those that may come at any instruction
 * (NMI, debug, double fault, machine check), one of their own.
 */
#include "layout.h"

/* Vectors for which the processor pushes an error code. */
#define WITH_ERROR 0x60227d00

    .text
    .balign 16
    .globl vectors
vectors:
    .set vector, 0
    .rept VECTORS
    .balign 16
    .if !((WITH_ERROR >> vector) & 1) || vector >= 32
    push $0
    .endif
    push $vector
    jmp entry_vector
    .set vector, vector + 1
    .endr

/* struct arch_frame, from its end. A program's flags are not ours: access to its
 * memory, direction and nested tasks go off. */
entry_vector:
    push %r15
    push %r14
    push %r13
    push %r12
    push %r11
    push %r10
    push %r9
    push %r8
    push %rsp
    push %rbp
    push %rdi
    push %rsi
    push %rdx
    push %rcx
    push %rbx
    push %rax
    push $FLAGS_KERNEL
    popfq
    mov %rsp, %rdi
    call vector_entered
    pop %rax
    pop %rbx
    pop %rcx
    pop %rdx
    pop %rsi
    pop %rdi
    pop %rbp
    pop %r8 /* the stack's own */
    pop %r8
    pop %r9
    pop %r10
    pop %r11
    pop %r12
    pop %r13
    pop %r14
    pop %r15
    add $16, %rsp
    iretq

    .section .note.GNU-stack, "", @progbits
