/* SPDX-License-Identifier: MIT */
/*
 * What is in all registers of a program, while others have the processor
 */
#define FLAGS 0x88
#define FS 0x90
#define GS 0x98
#define VECTORS 0xc0

    .macro store to
    mov %rax, \to
    mov %rbx, \to + 0x08
    mov %rdx, \to + 0x18
    mov %rsi, \to + 0x20
    mov %rdi, \to + 0x28
    mov %rbp, \to + 0x30
    mov %rsp, \to + 0x38
    mov %r8, \to + 0x40
    mov %r9, \to + 0x48
    mov %r10, \to + 0x50
    mov %r11, \to + 0x58
    mov %r12, \to + 0x60
    mov %r13, \to + 0x68
    mov %r14, \to + 0x70
    mov %r15, \to + 0x78
    pushfq
    pop %rax
    mov %rax, \to + FLAGS
    rdfsbase %rax
    mov %rax, \to + FS
    rdgsbase %rax
    mov %rax, \to + GS
    fxsave64 \to + VECTORS
    .endm

    .text
/*
 * hold(loops): have what held_of says in all registers for so long; held_before
 * and held_after are what was in them. First in all but rcx, where that one
 * instruction counts that leaves the flags as they are; then in rcx alone.
 */
    .globl hold
hold:
    push %rbx
    push %rbp
    push %r12
    push %r13
    push %r14
    push %r15
    mov %rsp, stack
    mov %rdi, %rcx
    mov %rdi, loops

    fxrstor64 held_of + VECTORS
    mov held_of + FS, %rax
    wrfsbase %rax
    mov held_of + GS, %rax
    wrgsbase %rax
    mov $held_stack, %rsp
    mov held_of, %rax
    mov held_of + 0x08, %rbx
    mov held_of + 0x18, %rdx
    mov held_of + 0x20, %rsi
    mov held_of + 0x28, %rdi
    mov held_of + 0x30, %rbp
    mov held_of + 0x40, %r8
    mov held_of + 0x48, %r9
    mov held_of + 0x50, %r10
    mov held_of + 0x58, %r11
    mov held_of + 0x60, %r12
    mov held_of + 0x68, %r13
    mov held_of + 0x70, %r14
    mov held_of + 0x78, %r15
    push held_of + FLAGS
    popfq
    store held_before
    mov held_of, %rax
    push held_of + FLAGS
    popfq
1:  loop 1b
    store held_after
    cld

    mov held_of + 0x10, %rcx
    mov %rcx, held_before + 0x10
    mov loops, %eax
1:  dec %eax
    jnz 1b
    mov %rcx, held_after + 0x10

    mov stack, %rsp
    pop %r15
    pop %r14
    pop %r13
    pop %r12
    pop %rbp
    pop %rbx
    ret

    .bss
    .balign 16
    .globl held_of, held_before, held_after
held_of:
    .skip 704
held_before:
    .skip 704
held_after:
    .skip 704
stack:
    .skip 8
loops:
    .skip 8
    .skip 512 /* of who is entered, for a red zone and more */
held_stack:
    .skip 8
    .section .note.GNU-stack, "", @progbits
