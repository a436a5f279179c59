/* SPDX-License-Identifier: MIT */
/*
 * The handoff, and where else `syscall` leads
 *
 * rax says what is asked for, rcx is where the program goes on, r11 its flags,
 * which nobody needs. No stack, and interrupts are off. What is not saved, and why
 * that is sound: ../../README.md.
 */
#include "layout.h"

    .section .text.handoff, "ax"
    .balign 64
    .globl entry_syscall
entry_syscall:
    mov %eax, %r11d
    and $PORTAL_MASK, %r11d        /* some row, whatever rax is */
    cmp %rax, kernel + PORTAL_MATCH(%r11)
    jne no_portal                  /* no such process, or not now, or no handoff */
    mov kernel + CPU_CURRENT, %rax /* who calls: nobody can say it but we */
    mov kernel + PORTAL_IDENTITY(%r11), %rcx
    mov %rcx, kernel + CPU_CURRENT
    mov kernel + PORTAL_ROOT(%r11), %rcx
    mov %rcx, %cr3
    mov kernel + PORTAL_ENTRY(%r11), %rcx
    mov $FLAGS_USER, %r11d
    sysretq

/*
 * A raw call is a C function with its arguments where C has them, but for the
 * fourth. Its result is all that comes out: what it left in other registers is
 * the kernel's.
 */
no_portal:
    lea -RAW_FIRST(%rax), %r11
    cmp $RAW_CALLS, %r11
    jae no_raw_call
    mov %rsp, kernel + CPU_USER_STACK
    mov $stack_top - 8, %rsp
    push %rcx
    mov %r10, %rcx
    call *raw_calls(, %r11, 8)
    pop %rcx
    xor %edi, %edi
    xor %esi, %esi
    xor %edx, %edx
    xor %r8d, %r8d
    xor %r9d, %r9d
    xor %r10d, %r10d
    mov kernel + CPU_USER_STACK, %rsp
    mov $FLAGS_USER, %r11d
    sysretq

/* Nobody to hand to. The row says whether it is this process that cannot now. */
no_raw_call:
    cmp $RAW_FIRST, %rax
    jb reflect
    mov %eax, %r11d
    and $PORTAL_MASK, %r11d
    xor $PORTAL_FLIP_BIT, %rax
    cmp %rax, kernel + PORTAL_MATCH(%r11)
    mov $-RAW_ESRCH, %rax
    jne 1f
    mov $-RAW_EAGAIN, %rax
1:  mov $FLAGS_USER, %r11d
    sysretq

/* A system call of somebody else's: to the program's own trap entry, with all of
 * its registers as they were; number, place and stack are where it finds them.
 * There is no register free for that but the stack's. */
reflect:
    mov kernel + CPU_CURRENT, %r11d
    and $PLACE_MASK, %r11d
    shl $PLACE_SHIFT, %r11d
    add $kernel + PROCESSES, %r11
    sub PROCESS_CRITICAL_BEGIN(%r11), %rcx
    cmp PROCESS_CRITICAL_SIZE(%r11), %rcx
    jb ends
    add PROCESS_CRITICAL_BEGIN(%r11), %rcx
    cmpq $0, PROCESS_TRAP(%r11)
    je ends
    mov %rsp, kernel + CPU_USER_STACK
    mov PROCESS_DISPATCHER(%r11), %rsp
    mov %rax, DISPATCHER_EXCEPTION + SAVED_RAX(%rsp)
    mov %rcx, DISPATCHER_EXCEPTION + SAVED_RIP(%rsp)
    movq $FLAGS_USER, DISPATCHER_EXCEPTION + SAVED_RFLAGS(%rsp)
    movq $CAUSE_CALL, DISPATCHER_EXCEPTION + SAVED_CAUSE(%rsp)
    mov kernel + CPU_USER_STACK, %rax
    mov %rax, DISPATCHER_EXCEPTION + SAVED_RSP(%rsp)
    mov %rax, %rsp
    xor %eax, %eax
    mov PROCESS_TRAP(%r11), %rcx
    mov $FLAGS_USER, %r11d
    sysretq

/* It has no such entry, or is where it must not be led away from. */
ends:
    mov $stack_top, %rsp
    mov $CAUSE_CALL, %edi
    call fault_end

    .section .rodata
    .balign 8
/* By enum xc_raw. */
raw_calls:
    .quad raw_register, raw_yield, raw_notify, raw_send, raw_map, raw_accept
    .quad raw_process_new, raw_process_fill, raw_process_start
    .quad raw_process_end, raw_device
raw_calls_end:
    .if raw_calls_end - raw_calls != RAW_CALLS * 8
    .error "one function for each raw call"
    .endif

    .section .note.GNU-stack, "", @progbits
