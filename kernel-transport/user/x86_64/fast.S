/* SPDX-License-Identifier: MIT */
/*
 * Fast: calls of which all values travel in registers, both halves
 *
 * user_fast_enter is where a call goes on when it has a thread. Whatever is no
 * fast call of an X object that its caller holds goes to user_visit, with all
 * of its registers as they came but rcx and r11.
 *
 * An X function is C: it leaves rbx, rbp and r12 to r15 as they came. So these
 * still hold what the caller sent, which is nothing new to it; all others are
 * cleared, or carry a result.
 */
#include "enter.h"
#include "fast_offsets.h"

    .text

/* rax who calls, rcx the thread, rsp its stack */
    .globl user_fast_enter
user_fast_enter:
    ENTER
    mov %edi, %r11d
    and $(FAST_ROWS - 1), %r11d
    shl $6, %r11d
    incl xc_fast_rows + ROW_RUNNING(%r11) /* who hides it from now on sees us */
    cmp %rdi, xc_fast_rows + ROW_HANDLE(%r11)
    jne no_row
    cmp %rax, xc_fast_rows + ROW_HOLDER(%r11)
    jne no_row
    lea xc_fast_rows(%r11), %r11
    mov %r11, THREAD_SERVING(%rcx)
    mov ROW_FAST(%r11), %rcx
    mov %r10d, %eax
    and $(FAST_METHODS - 1), %eax
    cmp %r10, FAST_METHOD(%rcx, %rax, 8)
    jne not_fast
    mov %r11, %rdi
    call *FAST_ENTRY(%rcx, %rax, 8)
    mov %rax, %rdi
    xor %esi, %esi
    xor %edx, %edx
    xor %r8d, %r8d
leave_3: /* three may have a word */
    xor %r9d, %r9d
    xor %r10d, %r10d
    jmp leave

/* No row of the caller's, or no such method of it by registers. */
not_fast:
    mov ROW_HOLDER(%r11), %rax
    decl ROW_RUNNING(%r11)
    jmp no_fast_call
no_row:
    decl xc_fast_rows + ROW_RUNNING(%r11)
no_fast_call:
    mov xc_kernel_self, %rcx
    movq $0, THREAD_SERVING(%rcx)
    jmp user_visit

    .section xc_critical, "ax", @progbits

/* The thread stands by again, and its caller goes on. */
leave:
    mov xc_kernel_self, %rcx
    mov %rsp, THREAD_SP(%rcx)
    mov THREAD_SERVING(%rcx), %r11
    decl ROW_RUNNING(%r11)
    mov ROW_HOLDER(%r11), %rax
    mov user_standing_by, %r11
    mov %r11, THREAD_NEXT(%rcx)
    mov %rcx, user_standing_by
    WIPE
    xor %esp, %esp
    syscall
    /* Nobody was entered; nobody has come meanwhile: it is the first one. */
    mov user_standing_by, %rcx
    mov THREAD_NEXT(%rcx), %r11
    mov %r11, user_standing_by
    mov THREAD_SP(%rcx), %rsp
    mov THREAD_SERVING(%rcx), %r11
    mov ROW_HOLDER(%r11), %r11
    jmp user_left_nothing

/* As of peer the caller may be entered by it. r11: its thread, rax: whom it
 * calls */
    .globl xc_fast_hand_off
xc_fast_hand_off:
    incl THREAD_NUMBER(%r11)
    mov THREAD_OFFSET(%r11), %r15
    mov %rax, THREAD_PEER(%r11)
    add $CALL_ENTRY, %rax
    WIPE
    xor %esp, %esp
    syscall
    /* Nobody was entered: a message will be tried, which can wait. */
    mov xc_kernel_self, %r11
    movq $0, THREAD_PEER(%r11)
    mov THREAD_SP(%r11), %rsp
    mov $BUSY, %rdi
    xor %r15d, %r15d
    jmp *THREAD_PC(%r11)

    .text

/* A word of a reply has the register of its number, or that is cleared. */
.macro BACK n, at, register, narrow
.if \n > (\at / 8)
    mov \at(%rsp), %\register
.elseif \at < 32
    xor %\narrow, %\narrow
.endif
.endm

/* rcx and rax are still where the X function is found. It answers in memory;
 * where it fails, that says nothing. */
.macro ENTRY name, n, pushed
    .globl xc_fast_\name\()_\n
xc_fast_\name\()_\n:
    sub $(88 - (\pushed & 8)), %rsp
.if \pushed
    push %r14
    push %r13
    push %r12
    push %rbp
    push %rbx
.endif
    mov FAST_RUN(%rcx, %rax, 8), %rax
    lea \pushed(%rsp), %rcx
    call *%rax
    add $\pushed, %rsp
.if \n
    test %rax, %rax
    js 1f
    mov %rax, %rdi
    BACK \n, 0, rsi, esi
    BACK \n, 8, rdx, edx
    BACK \n, 16, r8, r8d
    BACK \n, 24, r9, r9d
    BACK \n, 32, rbx, ebx
    BACK \n, 40, rbp, ebp
    BACK \n, 48, r12, r12d
    BACK \n, 56, r13, r13d
    BACK \n, 64, r14, r14d
.if \n > 9
    mov 72(%rsp), %r10
.else
    xor %r10d, %r10d
.endif
    add $(96 - (\pushed & 8)), %rsp
    jmp leave
1:
.endif
    add $(88 - (\pushed & 8)), %rsp
    ret
.endm

.irp n, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
    ENTRY narrow, \n, 0
.endr
.irp n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
    ENTRY wide, \n, 40
.endr

/*
 * int64_t xc_fast_deny(const struct xc_fast_row *, xc_rights needs)
 *
 * The X function returns, and whatever entered it; but then it goes on below,
 * with the words that say what was denied.
 */
    .globl xc_fast_deny
xc_fast_deny:
    mov xc_kernel_self, %rax
    lea THREAD_DENIED(%rax), %rdx
    mov THREAD_SP(%rax), %rax
    movq $denied, -8(%rax)
    sub $8, %rsp
    call xc_fast_denied
    add $8, %rsp
    mov $-E_DENIED, %rax
    ret
denied:
    mov xc_kernel_self, %rcx
    mov %rax, %rdi
    mov THREAD_DENIED(%rcx), %rsi
    mov THREAD_DENIED + 8(%rcx), %rdx
    mov THREAD_DENIED + 16(%rcx), %r8
    jmp leave_3

    .section .note.GNU-stack, "", @progbits
