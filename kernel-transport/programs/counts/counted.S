/* SPDX-License-Identifier: MIT */
/*
 * What is counted, between two readings of the time
 *
 * One instruction takes one nanosecond, and the time stamp counts those. Between
 * `begin` and `finish` stands the same in all of them, but for one `syscall`.
 */
#include "stamps.S"

    .macro save_thread
    push %rbx
    push %rbp
    push %r12
    push %r13
    push %r14
    push %r15
    mov %rsp, counted_stack
    mov %rdi, %r12
    .endm

    .text
/* counted_nothing(rax) */
    .globl counted_nothing
counted_nothing:
    save_thread
    begin
    jmp finish_here
finish_here:
    .globl counted_reply
counted_reply:
    stamp %rax
    sub %rbx, %rax
restore:
    mov counted_stack, %rsp
    pop %r15
    pop %r14
    pop %r13
    pop %r12
    pop %rbp
    pop %rbx
    ret

/* counted_call(rax, rdi, rsi): a portal, or a raw call */
    .globl counted_call
counted_call:
    save_thread
    mov %rsi, %rdi
    mov %rdx, %rsi
    begin
    syscall
    jmp counted_reply

/* counted_one_way(portal): to counted_stamp of another process, which brings back
 * when it was there */
    .globl counted_one_way, counted_came
counted_one_way:
    save_thread
    begin
    syscall
    ud2
counted_came:
    mov %rdi, %rax
    sub %rbx, %rax
    jmp restore

/* Entries of servers: back at once, and with the time, which stays in rdi. */
    .globl counted_bounce
counted_bounce:
    syscall
    ud2
    .globl counted_stamp
counted_stamp:
    mov %rax, %r12
    stamp %rdi
    mov %r12, %rax
    syscall
    ud2

/* counted_preempted(stamp): until somebody else has run. Return: from the last
 * reading of the time before that to the other one's first instruction, which
 * has left its time in *stamp */
    .globl counted_preempted
counted_preempted:
    save_thread
    stamp %rcx
1:  mov %rcx, %rsi
    stamp %rcx
    mov %rcx, %rdi
    sub %rsi, %rdi
    cmp $100000, %rdi
    jb 1b
    mov (%r12), %rax
    sub %rsi, %rax
    jmp restore

/* The other one: where it is entered after it was preempted, and before that. */
    .globl counted_interrupt, counted_spin
counted_interrupt:
    rdtsc
    shl $32, %rdx
    or %rdx, %rax
    movabs %rax, 0x300000000
counted_spin:
    jmp counted_spin

    .bss
    .balign 8
counted_stack:
    .skip 8
    .section .note.GNU-stack, "", @progbits
