/* SPDX-License-Identifier: MIT */
/* States: see states.h */
#define FLAGS 0x202

    .macro no_arguments
    .irp register, edi, esi, edx, r10d, r8d
    xor %\register, %\register
    .endr
    .endm

    .text
    .globl states_call_on
states_call_on:
    push %rbx
    push %rbp
    mov %rsp, %rbx
    mov %rdi, %rbp
    mov %rsi, %rax
    no_arguments
    mov %rbp, %rsp
    syscall
    cmp %rbp, %rsp
    mov %rbx, %rsp
    je 1f
    xor %eax, %eax
1:  pop %rbp
    pop %rbx
    ret

    .globl states_call_with
states_call_with:
    mov %rsi, %rax
    push %rdi
    no_arguments
    popfq
    syscall
    pushfq
    pop %rax
    push $FLAGS
    popfq
    ret

    .globl states_pause_with
states_pause_with:
    push %rdi
    xor %edi, %edi
    popfq
    jmp bare_pause

    .globl states_wait_on
states_wait_on:
    mov %rsp, %rdx
    mov (%rsi), %rax
    mov %rdi, %rsp
1:  cmp (%rsi), %rax
    je 1b
    mov %rdx, %rsp
    ret

    .globl states_wait_with
states_wait_with:
    mov (%rsi), %rax
    mov (%rsi), %rdx
    push %rdi
    popfq
1:  mov %rax, %rcx /* nothing here changes flags */
    not %rcx
    lea 1(%rcx, %rdx), %rcx
    mov (%rsi), %rdx
    jrcxz 1b
    push $FLAGS
    popfq
    ret

    .section .note.GNU-stack, "", @progbits
