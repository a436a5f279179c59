/* SPDX-License-Identifier: MIT */
/*
 * Numbers that C and assembly share: selectors, control bits, offsets
 */
#pragma once

#define KERNEL_BASE 0xffffffff80000000
#define DIRECT_MAP 0xffff800000000000

/* sysret takes user data and code from one base: their order is its rule. */
#define SELECTOR_KERNEL_CODE 0x08
#define SELECTOR_KERNEL_DATA 0x10
#define SELECTOR_USER_DATA 0x1b
#define SELECTOR_USER_CODE 0x23
#define SELECTOR_TSS 0x28

#define GDT_KERNEL_CODE 0x00af9b000000ffff
#define GDT_KERNEL_DATA 0x00cf93000000ffff
#define GDT_USER_DATA 0x00cff3000000ffff
#define GDT_USER_CODE 0x00affb000000ffff

#define CR0_BOOT 0x80010033 /* paging, write protection, own FPU errors */
#define CR4_PAE (1 << 5)
#define CR4_PGE (1 << 7)
#define CR4_FXSR (1 << 9)
#define CR4_VECTOR_FAULTS (1 << 10)
#define CR4_NO_TABLES (1 << 11) /* UMIP: programs do not see where ours are */
#define CR4_FSGSBASE (1 << 16)
#define CR4_SMEP (1 << 20)
#define CR4_SMAP (1 << 21)

#define MSR_EFER 0xc0000080
#define MSR_STAR 0xc0000081
#define MSR_LSTAR 0xc0000082
#define MSR_SFMASK 0xc0000084
#define EFER_SYSCALL (1 << 0)
#define EFER_LONG (1 << 8)
#define EFER_NO_EXECUTE (1 << 11)

#define PAGE_TABLE_BOOT 0x3
#define PAGE_LARGE_BOOT 0x83

#define FLAGS_USER 0x202       /* interrupts on, and nothing else */
#define FLAGS_KERNEL 0x2       /* off; so are direction and access to users */
#define FLAGS_CLEARED 0x257fd5 /* all that a program can set */

#define PORTAL_MASK 0x1fe0
#define PORTAL_MATCH 0
#define PORTAL_IDENTITY 8
#define PORTAL_ROOT 16
#define PORTAL_ENTRY 24
#define PORTAL_FLIP_BIT 32
#define PORTAL_SIZE 32
#define PORTALS_SIZE 0x2000
#define CPU_CURRENT PORTALS_SIZE
#define CPU_USER_STACK (PORTALS_SIZE + 8)
#define CPU_LAST (PORTALS_SIZE + 16)
#define CPU_N_ASLEEP (PORTALS_SIZE + 24)
#define PROCESSES (PORTALS_SIZE + 1024)

/* struct process; of an identity, by PLACE_MASK and a shift */
#define PLACE_MASK 0x1fc0
#define PLACE_SHIFT 4
#define PROCESS_ROWS 8
#define PROCESS_KEPT 20
#define PROCESS_DISPATCHER 48
#define PROCESS_INTERRUPT 64
#define PROCESS_TRAP 72
#define PROCESS_CRITICAL_BEGIN 88
#define PROCESS_CRITICAL_SIZE 96
#define PROCESS_NEXT_READY 104

/* struct xc_dispatcher */
#define DISPATCHER_WAKE 72
#define DISPATCHER_PENDING 64
#define DISPATCHER_USER 128
#define DISPATCHER_EXCEPTION 832

#define RAW_FIRST 4096
#define RAW_CALLS 11
#define VECTORS 48
#define VECTOR_TICK 32
#define TICK_NS 999848

#define SAVED_RAX 0x00
#define SAVED_RBX 0x08
#define SAVED_RCX 0x10
#define SAVED_RDX 0x18
#define SAVED_RSI 0x20
#define SAVED_RDI 0x28
#define SAVED_RBP 0x30
#define SAVED_RSP 0x38
#define SAVED_R8 0x40
#define SAVED_R9 0x48
#define SAVED_R10 0x50
#define SAVED_R11 0x58
#define SAVED_R12 0x60
#define SAVED_R13 0x68
#define SAVED_R14 0x70
#define SAVED_R15 0x78
#define SAVED_RIP 0x80
#define SAVED_RFLAGS 0x88
#define SAVED_FS 0x90
#define SAVED_GS 0x98
#define SAVED_CAUSE 0xa0
#define SAVED_VECTORS 0xc0

/* What assembly needs of the ABI and of core/portal.h. */
#define RAW_EAGAIN 11
#define RAW_ESRCH 3
#define PENDING_TIMER 2
#define CAUSE_CALL 256
#define KEPT_BY_USER 1 /* KEPT_USER */
