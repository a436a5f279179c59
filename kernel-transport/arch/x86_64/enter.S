/* SPDX-License-Identifier: MIT */
/*
 * Into a program: out of another one by a tick, at an entry, or where it was
 */
#include "layout.h"

#define AREA DISPATCHER_USER

    .text
/*
 * A tick, in a program: what preempt_tick() does, for the most frequent case.
 * Who is interrupted is not in its critical range, and is the last one in the
 * ready queue; who is the first was preempted, too, and is entered at interrupt.
 * Registers go where they belong, and by way of the stack only those two that
 * are needed to find that. All else is left to the general way, with nothing
 * changed.
 *
 * A program's flags may be anything: nothing here moves strings, or touches what
 * a program has mapped.
 */
    .balign 64
    .globl entry_tick
entry_tick:
    push %rbx
    push %rcx
    mov kernel + CPU_CURRENT, %ebx /* nobody: place 0, which is all critical */
    and $PLACE_MASK, %ebx
    shl $PLACE_SHIFT, %ebx
    add $kernel + PROCESSES, %rbx
    mov 16(%rsp), %rcx
    sub PROCESS_CRITICAL_BEGIN(%rbx), %rcx
    cmp PROCESS_CRITICAL_SIZE(%rbx), %rcx
    jb general
    cmp %rbx, kernel + CPU_LAST
    jne general
    mov PROCESS_NEXT_READY(%rbx), %rcx
    cmpl $KEPT_BY_USER, PROCESS_KEPT(%rcx)
    jne general

    /* It cannot be entered until its next turn. */
    movl $KEPT_BY_USER, PROCESS_KEPT(%rbx)
    mov PROCESS_DISPATCHER(%rbx), %rcx
    pop AREA + SAVED_RCX(%rcx)
    pop AREA + SAVED_RBX(%rcx)
    pop AREA + SAVED_RIP(%rcx)
    mov %rax, AREA + SAVED_RAX(%rcx)
    mov %rdx, AREA + SAVED_RDX(%rcx)
    mov %rsi, AREA + SAVED_RSI(%rcx)
    mov %rdi, AREA + SAVED_RDI(%rcx)
    mov %rbp, AREA + SAVED_RBP(%rcx)
    mov %r8, AREA + SAVED_R8(%rcx)
    mov %r9, AREA + SAVED_R9(%rcx)
    mov %r10, AREA + SAVED_R10(%rcx)
    mov %r11, AREA + SAVED_R11(%rcx)
    mov %r12, AREA + SAVED_R12(%rcx)
    mov %r13, AREA + SAVED_R13(%rcx)
    mov %r14, AREA + SAVED_R14(%rcx)
    mov %r15, AREA + SAVED_R15(%rcx)
    pop %rax /* the selector of its code, which is always the same */
    pop AREA + SAVED_RFLAGS(%rcx)
    pop AREA + SAVED_RSP(%rcx)
    rdfsbase %rax
    mov %rax, AREA + SAVED_FS(%rcx)
    rdgsbase %rax
    mov %rax, AREA + SAVED_GS(%rcx)
    fxsave64 AREA + SAVED_VECTORS(%rcx)
    mov PROCESS_ROWS(%rbx), %rax
    orl $PORTAL_FLIP_BIT, PORTAL_MATCH(%rax)
    andl $~PORTAL_FLIP_BIT, PORTAL_SIZE + PORTAL_MATCH(%rax)

    addq $TICK_NS, notice
    cmpl $0, kernel + CPU_N_ASLEEP
    jne look
looked: /* rbx: the last one in the queue */
    mov PROCESS_NEXT_READY(%rbx), %rdx
    mov %rdx, kernel + CPU_LAST
    mov PROCESS_DISPATCHER(%rdx), %rax
    mov DISPATCHER_WAKE(%rax), %rcx
    dec %rcx /* 0, which is never, comes last */
    cmp notice, %rcx
    jb wake
woken:
    movl $0, PROCESS_KEPT(%rdx)
    mov PROCESS_ROWS(%rdx), %rax
    andl $~PORTAL_FLIP_BIT, PORTAL_MATCH(%rax)
    orl $PORTAL_FLIP_BIT, PORTAL_SIZE + PORTAL_MATCH(%rax)
    mov PORTAL_IDENTITY(%rax), %rcx
    mov %rcx, kernel + CPU_CURRENT
    mov PORTAL_ROOT(%rax), %rdi
    mov PROCESS_INTERRUPT(%rdx), %rcx

/* rdi, rcx: root and entry. Nothing of anybody else's goes along. */
enter:
    mov %rdi, %cr3
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

/* arch_enter(root, entry) */
    .globl arch_enter
arch_enter:
    mov %rsi, %rcx
    jmp enter

/* Whose time has come, or who says that it has work? They get behind. */
look:
    cld
    mov $stack_top, %rsp
    call ready_look
    mov kernel + CPU_LAST, %rbx
    jmp looked

wake:
    movq $0, DISPATCHER_WAKE(%rax)
    orl $PENDING_TIMER, DISPATCHER_PENDING(%rax)
    jmp woken

general:
    pop %rcx
    pop %rbx
    jmp vectors + 16 * VECTOR_TICK

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
    mov SAVED_RAX(%rdi), %rax
    mov SAVED_RBX(%rdi), %rbx
    mov SAVED_RCX(%rdi), %rcx
    mov SAVED_RDX(%rdi), %rdx
    mov SAVED_RSI(%rdi), %rsi
    mov SAVED_RBP(%rdi), %rbp
    mov SAVED_R8(%rdi), %r8
    mov SAVED_R9(%rdi), %r9
    mov SAVED_R10(%rdi), %r10
    mov SAVED_R11(%rdi), %r11
    mov SAVED_R12(%rdi), %r12
    mov SAVED_R13(%rdi), %r13
    mov SAVED_R14(%rdi), %r14
    mov SAVED_R15(%rdi), %r15
    mov SAVED_RDI(%rdi), %rdi
    iretq

    .section .note.GNU-stack, "", @progbits
