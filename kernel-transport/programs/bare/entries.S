/* SPDX-License-Identifier: MIT */
/*
 * Where a bare program begins, and where it is entered
 *
 * Its one thread waits in bare_call() or bare_pause(), with its stack in
 * bare_stack. Calls are served, and turns looked at, on stacks of their own.
 */
#define RAW_YIELD 4097

#define USER 128 /* in struct xc_dispatcher */
#define EXCEPTION (USER + 704)
#define SAVED_RIP 0x80
#define SAVED_RFLAGS 0x88
#define SAVED_FS 0x90
#define SAVED_GS 0x98
#define SAVED_CAUSE 0xa0
#define SAVED_VECTORS 0xc0
#define XC_CAUSE_CALL 256
#define RED_ZONE 128

/* All registers as they were. */
    .macro resume area
    mov bare_dispatcher + \area + SAVED_FS, %rax
    wrfsbase %rax
    mov bare_dispatcher + \area + SAVED_GS, %rax
    wrgsbase %rax
    fxrstor64 bare_dispatcher + \area + SAVED_VECTORS
    mov bare_dispatcher + \area + 0x38, %rsp
    lea -RED_ZONE(%rsp), %rsp
    push bare_dispatcher + \area + SAVED_RIP
    push bare_dispatcher + \area + SAVED_RFLAGS
    mov bare_dispatcher + \area + 0x00, %rax
    mov bare_dispatcher + \area + 0x08, %rbx
    mov bare_dispatcher + \area + 0x10, %rcx
    mov bare_dispatcher + \area + 0x18, %rdx
    mov bare_dispatcher + \area + 0x20, %rsi
    mov bare_dispatcher + \area + 0x28, %rdi
    mov bare_dispatcher + \area + 0x30, %rbp
    mov bare_dispatcher + \area + 0x40, %r8
    mov bare_dispatcher + \area + 0x48, %r9
    mov bare_dispatcher + \area + 0x50, %r10
    mov bare_dispatcher + \area + 0x58, %r11
    mov bare_dispatcher + \area + 0x60, %r12
    mov bare_dispatcher + \area + 0x68, %r13
    mov bare_dispatcher + \area + 0x70, %r14
    mov bare_dispatcher + \area + 0x78, %r15
    popfq
    ret $RED_ZONE
    .endm

    .text
    .globl _start
_start:
    xor %ebp, %ebp
    call bare_start
    ud2

    .macro save_thread
    push %rbx
    push %rbp
    push %r12
    push %r13
    push %r14
    push %r15
    mov %rsp, bare_stack
    .endm

/* bare_hand(portal, word) */
    .globl bare_hand
bare_hand:
    save_thread
    mov %rdi, %rax
    mov %rsi, %rdi
    syscall
    jmp back

replied:
    mov %rax, bare_replier
    mov %rdi, %rax
back:
    pop %r15
    pop %r14
    pop %r13
    pop %r12
    pop %rbp
    pop %rbx
    ret

/* bare_pause(to) */
    .globl bare_pause
bare_pause:
    save_thread
yield:
    mov $RAW_YIELD, %eax
    syscall

turn:
    call bare_turn
    test %rax, %rax
    jz yield /* to nobody: rdi is a raw call's */
    mov bare_stack, %rsp
    jmp back

called:
    push %rax
    push %rax
    mov %rax, %rsi
    call *bare_serve
    mov %rax, %rdi
    pop %rax
    syscall /* comes back if the caller has ended */
    xor %edi, %edi
    jmp yield

/* Critical: as long as there is no stack, and nobody else's state in the way. */
    .globl bare_critical_begin, bare_critical_end
bare_critical_begin:
    .globl bare_entry_run
bare_entry_run:
    mov $run_stack, %rsp
    jmp turn

    .globl bare_entry_call
bare_entry_call:
    mov $serve_stack, %rsp
    jmp called

    .globl bare_entry_reply
bare_entry_reply:
    mov bare_stack, %rsp
    jmp replied

/* A fault: to bare_fault(), and back if that returns. */
    .weak bare_fault
    .globl bare_entry_fault
bare_entry_fault:
    mov $run_stack, %rsp
    call bare_fault
    resume EXCEPTION

/* A system call of somebody else's is answered here: with its number, plus 1000. */
    .globl bare_entry_trap
bare_entry_trap:
    cmpl $XC_CAUSE_CALL, bare_dispatcher + EXCEPTION + SAVED_CAUSE
    jne bare_entry_fault
    mov bare_dispatcher + EXCEPTION, %rax
    add $1000, %rax
    jmp *bare_dispatcher + EXCEPTION + SAVED_RIP

/* Who was preempted goes on, as if nothing had been. */
    .globl bare_entry_interrupt
bare_entry_interrupt:
    resume USER
bare_critical_end:

    .bss
    .balign 16
    .skip 8192
serve_stack:
    .skip 4096
run_stack:
bare_stack:
    .skip 8
    .section .note.GNU-stack, "", @progbits
