/* SPDX-License-Identifier: MIT */
/* Stamps: two readings of the time, one instruction a nanosecond; for inclusion.
 * Who has begun finds its first argument in rax, and keeps rbx. */
    .macro begin
    rdtsc
    shl $32, %rdx
    lea (%rax, %rdx), %rbx
    mov %r12, %rax
    .endm

    .macro stamp to
    rdtsc
    shl $32, %rdx
    or %rdx, %rax
    mov %rax, \to
    .endm
