/* SPDX-License-Identifier: MIT */
/*
 * Fast: calls of which all values travel in registers, both halves
 *
 * Who calls is entered at user_entry_call, takes a thread, and is in the X
 * function when its row is the caller's and has that method. Whatever is no
 * such call goes to user_visit, with all of its registers as they came but rcx
 * and r11.
 *
 * An X function is C: it leaves rbx, rbp and r12 to r15 as they came. So these
 * still hold what the caller sent, which is nothing new to it; all others are
 * cleared, or carry a result.
 *
 * It returns to user_returned. Who has to know when it has run puts
 * user_returned_with_care there, the end of the thread's stack less a word: so
 * nothing asks in a call that nobody waits for.
 *
 * The thread stays the first of those who stand by: nobody else comes in while
 * it runs. Whatever lets somebody in takes it from there first, and has it
 * return with care, which puts it back: user_stand_no_more() in C.
 */
#include "enter.h"
#include "fast_offsets.h"
#include "words.S"

    .section xc_critical, "ax", @progbits

/* rax says who calls; rcx, r11 and rsp carry nothing. */
    .globl user_entry_call, user_come_in
user_entry_call:
    mov user_standing_by, %rcx
    test %rcx, %rcx
    jz user_nobody
user_come_in: /* with the thread rcx, which is the first one */
    mov %rcx, xc_kernel_self
    mov THREAD_STACK(%rcx), %rsp
    movzbl %dil, %r11d
    shl $ROW_SHIFT, %r11d
    cmp %rdi, xc_fast_rows + ROW_HANDLE(%r11)
    jne by_message
    cmp %rax, xc_fast_rows + ROW_HOLDER(%r11)
    jne by_message
    lea xc_fast_rows(%r11), %rdi
    mov %rdi, THREAD_SERVING(%rcx)
    mov %r10, THREAD_METHOD(%rcx)
    mov ROW_FAST(%rdi), %rcx
    mov %r10d, %eax
    and $(FAST_METHODS - 1), %eax
    cmp %r10, FAST_METHOD(%rcx, %rax, 8)
    jne no_method
    ENTER
    call *FAST_ENTRY(%rcx, %rax, 8)
    .globl user_returned
user_returned:
    mov %rax, %rdi
    xor %esi, %esi
    xor %edx, %edx
    xor %r8d, %r8d
    xor %r9d, %r9d
    xor %r10d, %r10d

/* The thread is still the first of those who stand by, and its caller goes on. */
leave:
    mov xc_kernel_self, %rcx
    mov THREAD_SERVING(%rcx), %r11
    mov ROW_HOLDER(%r11), %rax
    WIPE
    xor %esp, %esp
    syscall
    /* Nobody was entered; nobody has come meanwhile: it still runs. */
    mov xc_kernel_self, %rcx
    mov THREAD_STACK(%rcx), %rsp
    mov THREAD_SERVING(%rcx), %r11
    movq $0, THREAD_SERVING(%rcx)
    sub $VISIT_SIZE, %rsp
    put_words %rsp
    mov ROW_HOLDER(%r11), %r11
    mov %r11, VISIT_CALLER(%rsp)
    mov %r15, VISIT_THREAD(%rsp)
    jmp user_left_nothing

/* From an entry below, which has a result in the words' registers. */
leave_words:
    cmpq $user_returned, (%rsp)
    je leave
    jmp words_with_care

/* No such method of it by registers, or no row of the caller's. */
no_method:
    mov ROW_HOLDER(%rdi), %rax
    mov ROW_HANDLE(%rdi), %rdi
by_message:
    mov xc_kernel_self, %rcx
    movq $0, THREAD_SERVING(%rcx)
    jmp user_visit

/* Who is called returns: rax says who, and r15 brings back what went along.
 * Early, late, twice, or from somebody else, it is nothing to us. */
    .globl user_entry_reply
user_entry_reply:
    mov %r15d, %ecx
    and $THREAD_MASK, %ecx
    cmp %rax, user_threads + THREAD_PEER(%rcx)
    jne user_entry_run
    cmp %r15, user_threads + THREAD_OFFSET(%rcx)
    jne user_entry_run
    ENTER
    lea user_threads(%rcx), %r11
    movq $0, THREAD_PEER(%r11)
    mov THREAD_SP(%r11), %rsp
    mov %r11, xc_kernel_self
    jmp *THREAD_PC(%r11)

/* As of peer the caller may be entered by it. r11: its thread, rax: whom it
 * calls. That thread is none that stands by: those call by messages
 * (XC_LIMITED_BY_SERVING). */
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

/* The same as where it would have returned to, but then as one who came by a
 * message: somebody waits for it. */
    .globl user_returned_with_care
user_returned_with_care:
    mov %rax, %rdi
    xor %esi, %esi
    xor %edx, %edx
    xor %r8d, %r8d
    xor %r9d, %r9d
    xor %r10d, %r10d
    sub $8, %rsp
words_with_care:
    sub $(VISIT_SIZE - 8), %rsp
    put_words %rsp
    mov xc_kernel_self, %rcx
    mov THREAD_SERVING(%rcx), %r11
    mov ROW_HOLDER(%r11), %r11
    mov %r11, VISIT_CALLER(%rsp)
    mov %r15, VISIT_THREAD(%rsp)
    mov %rsp, %rdi
    call xc_kernel_left
    jmp user_return

/* In a Stub: all that came back, but for the tenth word. */
    .globl xc_fast_no_result
xc_fast_no_result:
    lea THREAD_END(%r11), %rcx
    mov %rdi, (%rcx)
    mov %r15, END_THREAD(%rcx)
    mov %rax, END_WHO(%rcx)
    mov %rsi, END_WORDS(%rcx)
    mov %rdx, END_WORDS + 8(%rcx)
    mov %r8, END_WORDS + 16(%rcx)
    mov %r9, END_WORDS + 24(%rcx)
    mov %rbx, END_WORDS + 32(%rcx)
    mov %rbp, END_WORDS + 40(%rcx)
    mov %r12, END_WORDS + 48(%rcx)
    mov %r13, END_WORDS + 56(%rcx)
    mov %r14, END_WORDS + 64(%rcx)
    mov THREAD_FRAME(%r11), %rbp
    jmp *%r10

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
    add $(88 - (\pushed & 8)), %rsp
    jmp leave_words
1:
    add $(88 - (\pushed & 8)), %rsp
    ret
.endm

.irp n, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
    ENTRY narrow, \n, 0
.endr
/* The same, with no word that comes back: so it need not come back here, and
 * words are where each stack has room for them. */
    .globl xc_fast_wide_0
xc_fast_wide_0:
    mov %rbx, 8(%rsp)
    mov %rbp, 16(%rsp)
    mov %r12, 24(%rsp)
    mov %r13, 32(%rsp)
    mov %r14, 40(%rsp)
    jmp *FAST_RUN(%rcx, %rax, 8)

.irp n, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
    ENTRY wide, \n, 40
.endr

    .section .note.GNU-stack, "", @progbits
