/* SPDX-License-Identifier: MIT */
/* What threads.c counts, between two readings of the time */
    .macro stamp to
    rdtsc
    shl $32, %rdx
    or %rdx, %rax
    mov %rax, \to
    .endm

    .text
    .globl switched_nothing
switched_nothing:
    stamp switched_begin
    stamp switched_end
    ret

    .globl switched_from
switched_from:
    sub $8, %rsp
    stamp switched_begin
    call xc_kernel_yield
    add $8, %rsp
    ret

/* The other thread's. */
    .globl switched_to
switched_to:
    sub $8, %rsp
1:  call xc_kernel_yield
    stamp switched_end
    jmp 1b

    .bss
    .balign 8
    .globl switched_begin, switched_end
switched_begin:
    .skip 8
switched_end:
    .skip 8
    .section .note.GNU-stack, "", @progbits
