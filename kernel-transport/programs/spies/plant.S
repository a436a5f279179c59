/* SPDX-License-Identifier: MIT */
/* Plant: secrets into registers; see secrets.h */
#include "secrets.h"
#include "vectors.S"

#define FLAG_ID (1 << 21) /* everybody's to change, and of no effect */

    .macro plant registers:vararg
    .irp register, \registers
    movabs $((SECRET << 32) + \@), %\register
    .endr
    .endm

    .text
    .globl secrets_planted
secrets_planted:
    push %rbx
    push %rbp
    push %r12
    push %r13
    push %r14
    push %r15
    sub $8, %rsp
    mov %rdi, %rax
    mov %rsi, %rdi
    pushfq
    orl $FLAG_ID, (%rsp)
    popfq
    plant rbx, rcx, rdx, rsi, rbp, r8, r9, r10, r11, r12, r13, r14, r15
    plant_vectors
    call *%rax
    add $8, %rsp
    pop %r15
    pop %r14
    pop %r13
    pop %r12
    pop %rbp
    pop %rbx
    ret

    .globl secrets_left
secrets_left:
    mov %rdi, %rax
    plant rcx, rdx, rsi, rdi, r8, r9, r10, r11
    plant_vectors
    ret

    .section .note.GNU-stack, "", @progbits
