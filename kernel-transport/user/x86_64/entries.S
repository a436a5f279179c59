/* SPDX-License-Identifier: MIT */
/*
 * Entries: where a program is entered, and how it goes on
 *
 * All of section xc_critical is the critical range: who is preempted there is
 * resumed there, and nobody is let in meanwhile. So a thread is taken, put
 * back, and said to wait, in one step to all others.
 */
#include "enter.h"
#include "offsets.h"
#include "words.S"

    .section xc_critical, "ax", @progbits

/* The processor, and nobody to go on with in particular. */
    .globl user_entry_run
user_entry_run:
    lea user_dispatch_stack_end(%rip), %rsp
    ENTER
    xor %ebp, %ebp
    xor %edi, %edi
    call user_dispatch

/* The same; the user area holds who ran. */
    .globl user_entry_interrupt
user_entry_interrupt:
    lea user_dispatch_stack_end(%rip), %rsp
    ENTER
    xor %ebp, %ebp
    call user_interrupted

    .globl user_entry_page_fault
user_entry_page_fault:
    lea user_dispatch_stack_end(%rip), %rsp
    ENTER
    xor %ebp, %ebp
    call user_faulted

/*
 * No thread stands by. The first who finds that is the next who comes in: the
 * thread that is free next is set aside for it. Who holds us one long call after
 * the other could keep everybody out else. It has to come while all have had a
 * turn, however often others try meanwhile. Calls by registers that run now leave
 * with care, since none of them is in the list: so they look who is next.
 */
    .globl user_nobody
user_nobody:
    mov user_set_aside(%rip), %rcx
    test %rcx, %rcx
    jnz set_aside
    cmpq $0, user_next_in(%rip)
    jne busy
    mov %rax, user_next_in(%rip)
    jmp busy
set_aside:
    cmp %rax, user_next_in(%rip)
    je come_in
    movabs $NOTICE, %r11
    mov NOTICE_NOW(%r11), %r11
    cmp set_aside_until(%rip), %r11
    jb busy
come_in:
    movq $0, user_set_aside(%rip)
    movq $0, user_next_in(%rip)
    movq $0, THREAD_NEXT(%rcx)
    mov %rcx, user_standing_by(%rip)
    jmp user_come_in

/* Said from here, so that it takes no thread; the words go back as they came. */
busy:
    mov %rax, user_turned_away(%rip)
    mov $BUSY, %rdi
    xor %esp, %esp
    syscall
    /* The caller cannot be entered just now: it will be told later. */
    mov $user_dispatch_stack_end - WORDS_SIZE - 8, %esp
    put_words %rsp
    mov user_turned_away(%rip), %rdi
    mov %r15, %rsi
    mov %rsp, %rdx
    ENTER
    xor %ebp, %ebp
    call user_turn_away_later

/* The thread that runs: it is the first of those, or none of them. */
.macro STAND_BY
    mov xc_kernel_self(%rip), %rcx
    mov user_standing_by(%rip), %r11
    cmp %rcx, %r11
    je .Lstands\@
    mov %r11, THREAD_NEXT(%rcx)
    mov %rcx, user_standing_by(%rip)
.Lstands\@:
.endm

/* The thread of a call that came goes back, and its caller goes on. */
leave:
    STAND_BY
    xor %esp, %esp
    syscall
    /* Nobody was entered; nobody has come meanwhile: it is the first one. */
    mov xc_kernel_self(%rip), %rcx
    mov THREAD_STACK(%rcx), %rsp
    sub $VISIT_SIZE, %rsp
    jmp user_left_nothing

/* The same, but the thread is for who was told to come again. */
leave_aside:
    cmpq $0, user_set_aside(%rip)
    jne leave
    call set_self_aside
    xor %esp, %esp
    syscall
    mov user_set_aside(%rip), %rcx
    movq $0, user_set_aside(%rip)
    mov THREAD_STACK(%rcx), %rsp
    sub $VISIT_SIZE, %rsp
    jmp user_left_nothing

/* Its caller is gone: so there is nobody to go on. */
stand_by_again:
    cmpq $0, user_next_in(%rip)
    je 1f
    cmpq $0, user_set_aside(%rip)
    jne 1f
    call set_self_aside
    jmp user_entry_run
1:  STAND_BY
    jmp user_entry_run

/* A turn is two ticks at most, and all processes that there are may have one
 * before it is whose thread this is now. Nothing is lost but rcx and r11. */
set_self_aside:
    mov xc_kernel_self(%rip), %rcx
    cmp %rcx, user_standing_by(%rip)
    jne 1f
    mov THREAD_NEXT(%rcx), %r11
    mov %r11, user_standing_by(%rip)
1:  mov %rcx, user_set_aside(%rip)
    movabs $NOTICE + NOTICE_KNOWN, %rcx
    xor %r11d, %r11d
1:  cmpq $1, KNOWN_IDENTITY(%rcx) /* 0: nobody */
    sbb $-1, %r11
    add $KNOWN_SIZE, %rcx
    cmp $(NOTICE_KNOWN + NOTICE_N_KNOWN * KNOWN_SIZE), %ecx
    jb 1b
    movabs $NOTICE, %rcx
    add %r11, %r11
    imul NOTICE_TICK(%rcx), %r11
    add NOTICE_NOW(%rcx), %r11
    mov %r11, set_aside_until(%rip)
    ret

/* As of here the caller may be entered by its peer; rcx is where it goes on, and
 * what goes along in r15 lies below its stack. */
    .globl user_hand_off
user_hand_off:
    mov %rsp, THREAD_SP(%r15)
    mov %rcx, THREAD_PC(%r15)
    mov %r11, THREAD_PEER(%r15)
    cmp %r15, user_standing_by(%rip)
    jne 1f
    mov THREAD_NEXT(%r15), %rcx
    mov %rcx, user_standing_by(%rip)
    cmpq $0, THREAD_SERVING(%r15)
    je 1f
    mov THREAD_STACK(%r15), %rcx
    movq $user_returned_with_care, -8(%rcx)
1:  mov -8(%rsp), %r15
    xor %esp, %esp
    syscall
    mov xc_kernel_self(%rip), %rcx
    movq $0, THREAD_PEER(%rcx)
    mov THREAD_SP(%rcx), %rsp
    jmp user_not_handed

/*
 * xc_kernel_yield() goes on here: this thread is ready, and the next one goes on.
 * What is more than that is done by user_yield().
 */
    .globl xc_kernel_next
xc_kernel_next:
    mov user_ready_last(%rip), %rdx
    test %rdx, %rdx
    jz yield_otherwise
    mov THREAD_NEXT(%rdx), %r11
    cmpl $0, user_dispatcher + DISPATCHER_PENDING(%rip)
    jne yield_otherwise
    cmpq $0, THREAD_IS_SAVED(%r11)
    jne yield_otherwise
    cmp %rax, user_standing_by(%rip)
    je yield_otherwise
    mov %rax, THREAD_NEXT(%rdx)
    mov THREAD_NEXT(%r11), %rcx /* us, where there is no other one */
    mov %rcx, THREAD_NEXT(%rax)
    mov %rax, user_ready_last(%rip)
    mov %r11, xc_kernel_self(%rip)
    mov THREAD_SP(%r11), %rsp
    mov THREAD_RESULT(%r11), %rdi
    xor %r15d, %r15d
    jmp *THREAD_PC(%r11)
yield_otherwise:
    lea user_dispatch_stack_end(%rip), %rsp
    xor %ebp, %ebp
    call user_yield

/*
 * void user_switch(xc_identity to): this thread can wait. 0, or who shall have
 * the processor
 */
    .globl user_switch
user_switch:
    push %rbp
    push %rbx
    push %r12
    push %r13
    push %r14
    push %r15
    mov xc_kernel_self(%rip), %rax
    mov %rsp, THREAD_SP(%rax)
    movq $switched, THREAD_PC(%rax)
    lea user_dispatch_stack_end(%rip), %rsp
    call user_dispatch
switched:
    pop %r15
    pop %r14
    pop %r13
    pop %r12
    pop %rbx
    pop %rbp
    ret

/*
 * void user_give_away(xc_identity to): comes back by RUN; or here, if there is
 * no such process
 */
    .globl user_give_away
user_give_away:
    mov $RAW_YIELD, %eax
    syscall
    ret

/* int64_t user_map(address, pages, rights): XC_RAW_MAP from here */
    .globl user_map
user_map:
    mov $RAW_MAP, %eax
    syscall
    ret

/* _Noreturn void user_end(int64_t status) */
    .globl user_end
user_end:
    mov %rdi, %rsi
    xor %edi, %edi
    mov $RAW_PROCESS_END, %eax
    syscall
    ud2

/* int64_t user_return_busy(xc_identity caller, uint64_t thread,
 * const struct xc_kernel_words *): if it returns, a negated errno value */
    .globl user_return_busy
user_return_busy:
    push %rbp
    push %rbx
    push %r12
    push %r13
    push %r14
    push %r15
    mov %rsp, user_returning(%rip)
    mov %rdi, %rax
    mov %rsi, %r15
    mov %rdx, %rcx
    take_words %rcx
    WIPE
    xor %esp, %esp
    syscall
    mov user_returning(%rip), %rsp
    pop %r15
    pop %r14
    pop %r13
    pop %r12
    pop %rbx
    pop %rbp
    ret

/* _Noreturn void user_continue(struct xc_kernel_thread *): where it stopped */
    .globl user_continue
user_continue:
    mov %rdi, %r11
    mov THREAD_SP(%rdi), %rsp
    mov THREAD_RESULT(%rdi), %rdi
    xor %r15d, %r15d
    jmp *THREAD_PC(%r11)

/*
 * _Noreturn void user_resume(struct xc_saved *): all registers as they were
 *
 * rip and flags go below the thread's red zone, from where they are popped.
 */
    .globl user_resume
user_resume:
    fxrstor64 SAVED_VECTORS(%rdi)
    mov SAVED_RSP(%rdi), %rsp
    mov SAVED_RIP(%rdi), %rax
    mov %rax, -(RED_ZONE + 8)(%rsp)
    mov SAVED_RFLAGS(%rdi), %rax
    mov %rax, -(RED_ZONE + 16)(%rsp)
    lea -(RED_ZONE + 16)(%rsp), %rsp
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
    popfq
    ret $RED_ZONE

    .text

/*
 * Somebody calls, on a thread of ours, and not by registers: rax says who. This
 * may be interrupted: the thread is ours. struct user_visit is what is pushed,
 * backwards. A call by registers that has come here is nobody's: whoever made
 * it tries a message.
 */
    .globl user_visit
user_visit:
    ENTER
    sub $VISIT_SIZE, %rsp
    btr $MESSAGE_BIT, %r10
    put_words %rsp
    mov %rax, VISIT_CALLER(%rsp)
    mov %r15, VISIT_THREAD(%rsp)
    movq $STRANGER, WORDS_FIRST(%rsp)
    jnc user_return
    mov %rdi, WORDS_FIRST(%rsp)
    mov %rax, %rdi
    mov %r15, %rsi
    mov %rsp, %rdx
    xor %ebp, %ebp
    call xc_kernel_serve
    mov %rax, VISIT_THREAD(%rsp)
    .globl user_return
user_return:
    take_words %rsp
    mov VISIT_CALLER(%rsp), %rax
    mov VISIT_THREAD(%rsp), %r15
    WIPE
    cmpq $0, user_next_in(%rip)
    jne leave_aside
    jmp leave

/* The caller is not enterable, or gone for good: then its answer is nobody's. */
    .globl user_left_nothing
user_left_nothing:
    mov VISIT_CALLER(%rsp), %rdi
    mov %rax, %rsi
    mov VISIT_THREAD(%rsp), %rdx
    call user_return_later
    test %eax, %eax
    jz user_return
    jmp stand_by_again

/*
 * int64_t user_call_words(struct xc_kernel_words *, xc_identity peer,
 * uint64_t portal, uint64_t thread): 0: a reply is in the words; 1: ended by what
 * is in result; negative: -errno
 */
    .globl user_call_words
user_call_words:
    push %rbp
    push %rbx
    push %r12
    push %r13
    push %r14
    push %r15
    push %rdi
    mov %rcx, -8(%rsp)
    mov %rsi, %r11
    mov %rdx, %rax
    mov xc_kernel_self(%rip), %r15
    mov %rdi, %rcx
    take_words %rcx
    WIPE
    lea called(%rip), %rcx
    jmp user_hand_off
called:
    pop %rcx
    put_words %rcx
    xor %eax, %eax
    test %r15, %r15
    setz %al
    jmp call_over
user_not_handed:
    pop %rcx
call_over:
    pop %r15
    pop %r14
    pop %r13
    pop %r12
    pop %rbx
    pop %rbp
    ret

/* Where a thread begins: rdi is what its result was set to. */
    .globl user_begin
user_begin:
    xor %ebp, %ebp
    call user_thread_main

/* Where a program begins: rdi is what whoever started it said. */
    .globl _start
_start:
    ldmxcsr user_mxcsr(%rip)
    xor %ebp, %ebp
    and $-16, %rsp
    call user_start

/* int64_t xc_kernel_raw(number, a, b, c, d, e) */
    .globl xc_kernel_raw
xc_kernel_raw:
    mov %rdi, %rax
    mov %rsi, %rdi
    mov %rdx, %rsi
    mov %rcx, %rdx
    mov %r8, %r10
    mov %r9, %r8
    syscall
    ret

    .bss
    .balign 16
    .skip 4096
user_dispatch_stack_end: /* for who is entered, until it knows a thread */
user_turned_away:
    .skip 8
    .globl user_set_aside, user_next_in
user_set_aside: /* a thread, or 0 */
    .skip 8
user_next_in: /* for whom; or 0 */
    .skip 8
set_aside_until: /* when others may come in by it */
    .skip 8
user_returning:
    .skip 8

    .section .rodata
    .balign 4
    .globl user_mxcsr
user_mxcsr:
    .long 0x1f80 /* as a processor begins: all masked, to nearest */

    .section .note.GNU-stack, "", @progbits
