/* SPDX-License-Identifier: MIT */
/*
 * Boot: from a MultiBoot loader, in 32-bit mode and at 1 MiB, to boot() in C
 *
 * The kernel is linked at the top of the address space and loaded as a flat
 * binary, by the addresses in this header. The tables made here map the first GiB
 * three times, where it is, where the kernel is linked, and at DIRECT_MAP; boot()
 * replaces them.
 */
#include "layout.h"

#define PHYSICAL(symbol) ((symbol) - KERNEL_BASE)
#define MAGIC 0x1badb002
#define FLAGS 0x00010003 /* aligned modules, memory sizes, addresses below */

    .section .boot, "ax"
    .balign 4
header:
    .long MAGIC, FLAGS, -(MAGIC + FLAGS)
    .long PHYSICAL(header), PHYSICAL(image_begin), PHYSICAL(image_data_end)
    .long PHYSICAL(image_end), PHYSICAL(begin)

    .code32
    .globl begin
begin:
    cli
    cld
    mov %eax, %ebp /* the loader's magic number; ebx: what it says */

    /* 2 MiB pages of the first GiB */
    mov $PHYSICAL(boot_pages), %edi
    mov $(PAGE_LARGE_BOOT), %eax
1:  mov %eax, (%edi)
    add $0x200000, %eax
    add $8, %edi
    cmp $PHYSICAL(boot_pages) + 4096, %edi
    jne 1b

    mov $PHYSICAL(boot_pages) + PAGE_TABLE_BOOT, %eax
    mov %eax, PHYSICAL(boot_low)
    mov %eax, PHYSICAL(boot_high) + 510 * 8
    mov $PHYSICAL(boot_low) + PAGE_TABLE_BOOT, %eax
    mov %eax, PHYSICAL(boot_root)
    mov %eax, PHYSICAL(boot_root) + 256 * 8
    mov $PHYSICAL(boot_high) + PAGE_TABLE_BOOT, %eax
    mov %eax, PHYSICAL(boot_root) + 511 * 8

    mov $CR4_PAE, %eax
    mov %eax, %cr4
    mov $PHYSICAL(boot_root), %eax
    mov %eax, %cr3
    mov $MSR_EFER, %ecx
    rdmsr
    or $(EFER_SYSCALL | EFER_LONG | EFER_NO_EXECUTE), %eax
    wrmsr
    mov $CR0_BOOT, %eax
    mov %eax, %cr0
    lgdt PHYSICAL(boot_gdt_pointer)
    ljmp $SELECTOR_KERNEL_CODE, $PHYSICAL(long_mode)

    .balign 8
boot_gdt:
    .quad 0, GDT_KERNEL_CODE, GDT_KERNEL_DATA
boot_gdt_pointer:
    .word . - boot_gdt - 1
    .long PHYSICAL(boot_gdt)

    .code64
long_mode:
    movabs $high, %rax
    jmp *%rax
high:
    mov $SELECTOR_KERNEL_DATA, %eax
    mov %eax, %ss
    mov %eax, %ds
    mov %eax, %es
    mov $stack_top, %rsp
    xor %eax, %eax
    mov %eax, %fs
    mov %eax, %gs
    mov %ebp, %edi
    mov %ebx, %esi
    xor %ebp, %ebp
    call boot
    ud2

    .bss
    .balign 4096
boot_root:
    .skip 4096
boot_low:
    .skip 4096
boot_high:
    .skip 4096
boot_pages:
    .skip 4096
stack:
    .skip 4096 * 2
    .globl stack_top
stack_top:
    .section .note.GNU-stack, "", @progbits
