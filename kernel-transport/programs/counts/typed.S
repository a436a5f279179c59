/* SPDX-License-Identifier: MIT */
/*
 * A call through an ops table, between two readings of the time
 *
 * int64_t typed_call(struct counted *, uint64_t offset, const uint64_t words[9],
 *                    int64_t *result): with what takes the readings
 * int64_t typed_nothing(...): that alone
 *
 * Counted are the load of the table's address, the call, and all that follows up
 * to and with its return; not where C puts arguments before.
 */
#include "stamps.S"

    .macro TYPED name, calls
    .globl \name
\name:
    push %rbx
    push %rbp
    push %r12
    push %r13
    push %r14
    mov %rdi, %r12
    mov %rsi, %r13
    mov %rdx, %rbp
    mov %rcx, %r14
    .irp n, 64, 56, 48, 40
    push \n(%rbp)
    .endr
    mov (%rbp), %rsi
    mov 16(%rbp), %rcx
    mov 24(%rbp), %r8
    mov 32(%rbp), %r9
    begin
    mov %r12, %rdi
    mov 8(%rbp), %rdx
    mov %r13, %r11
    .if \calls
    mov (%rdi), %rax
    call *(%rax, %r11)
    .endif
    mov %rax, (%r14)
    stamp %rax
    sub %rbx, %rax
    add $32, %rsp
    pop %r14
    pop %r13
    pop %r12
    pop %rbp
    pop %rbx
    ret
    .endm

    .text
    TYPED typed_call, 1
    TYPED typed_nothing, 0

    .section .note.GNU-stack, "", @progbits
