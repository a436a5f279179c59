/* SPDX-License-Identifier: MIT */
/* The fake kernel, and what of a program fast.S goes with */
#include "enter.h"
#include "offsets.h"
#include "words.S"

#define CLIENT 0x500000040
#define SERVER 0x700000080
#define PEER_DIED (-4105)
#define ESRCH 3

    .macro SHOW at
    mov %rax, fake + \at
    mov %rbx, fake + \at + 8
    mov %rdx, fake + \at + 16
    mov %rsi, fake + \at + 24
    mov %rdi, fake + \at + 32
    mov %rbp, fake + \at + 40
    mov %r8, fake + \at + 48
    mov %r9, fake + \at + 56
    mov %r10, fake + \at + 64
    mov %r12, fake + \at + 72
    mov %r13, fake + \at + 80
    mov %r14, fake + \at + 88
    mov %r15, fake + \at + 96
    mov %rsp, fake + \at + 104
    .irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
    movq %xmm\n, fake + \at + 112 + 8 * \n
    .endr
    .endm

    .text
    .globl fake_kernel
fake_kernel:
    mov %rcx, fake_back
    test $CALL_ENTRY, %eax
    jz returns
    SHOW 0
    cmpq $0, fake + 728
    jne fails
    cmpq $0, fake + 720
    jne lies
    movabs $(SERVER + CALL_ENTRY), %rcx
    cmp %rcx, %rax
    jne unknown
    mov fake_current, %rax
    movabs $SERVER, %rcx
    mov %rcx, fake_current
    movabs $0xdead0003, %rcx
    mov %rcx, %r11
    jmp user_entry_call
returns:
    SHOW 240
    movabs $CLIENT, %rcx
    cmp %rcx, %rax
    jne unknown
    mov fake_current, %rax
    mov %rcx, fake_current
    movabs $0xdead0004, %r11
    mov %r11, %rcx
    jmp user_entry_reply
fails:
    mov fake + 728, %rax
    movq $0, fake + 728
    jmp *fake_back
unknown:
    mov $-ESRCH, %rax
    jmp *fake_back

/* What a hostile server leaves in each register, vectors as well. */
lies:
    mov fake + 480, %rax
    mov fake + 480 + 8, %rbx
    mov fake + 480 + 16, %rdx
    mov fake + 480 + 24, %rsi
    mov fake + 480 + 32, %rdi
    mov fake + 480 + 40, %rbp
    mov fake + 480 + 48, %r8
    mov fake + 480 + 56, %r9
    mov fake + 480 + 64, %r10
    mov fake + 480 + 72, %r12
    mov fake + 480 + 80, %r13
    mov fake + 480 + 88, %r14
    mov fake + 480 + 96, %r15
    mov fake + 480 + 104, %rsp
    .irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
    movq fake + 480 + 112 + 8 * \n, %xmm\n
    .endr
    movabs $0xdead0005, %r11
    mov %r11, %rcx
    jmp user_entry_reply

/* Nobody comes but liars: the call ends as if the server had died. */
    .globl user_entry_run
user_entry_run:
    incq fake + 736
    movq $0, user_threads + THREAD_PEER
    movq $user_threads, xc_kernel_self
    mov $user_threads, %r11d
    mov $PEER_DIED, %rdi
    xor %r15d, %r15d
    mov THREAD_SP(%r11), %rsp
    jmp *THREAD_PC(%r11)

/* No fast call: who calls shall say hello first. */
    .globl user_visit
user_visit:
    incq fake + 744
    mov $STRANGER, %rdi
stand_by:
    WIPE
    xor %esp, %esp
    lea user_left_nothing(%rip), %rcx
    jmp fake_kernel

/* What was left with care is a visit. */
    .globl user_return
user_return:
    incq fake + 752
    take_words %rsp
    mov VISIT_CALLER(%rsp), %rax
    mov VISIT_THREAD(%rsp), %r15
    jmp stand_by

    .globl user_nobody, user_left_nothing
user_nobody:
user_left_nothing:
    ud2

/* Whoever computes with vectors leaves something in them. */
    .globl fake_dirty_vectors
fake_dirty_vectors:
    mov $0x5a, %eax
    .irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
    movq %rax, %xmm\n
    .endr
    ret

    .data
    .balign 8
fake_current:
    .quad CLIENT
fake_back:
    .quad 0

    .section .rodata
    .globl fake_clears_vectors
fake_clears_vectors:
    .quad CLEARS_VECTORS

    .section .note.GNU-stack, "", @progbits
