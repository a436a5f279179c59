/* SPDX-License-Identifier: MIT */
#include "tables.h"

#include "arch/arch.h"
#include "cpu.h"
#include "image.h"
#include "layout.h"

enum { STACK_SIZE = 4096, OWN_STACKS = 4 };
enum { GATE_INTERRUPT = 0x8e, GATE_FOR_USERS = 0x60, TSS_AVAILABLE = 0x89 };
enum { VECTOR_BREAKPOINT = 3 };

struct gate {
    uint16_t offset_low, selector;
    uint8_t stack, type;
    uint16_t offset_middle;
    uint32_t offset_high, reserved;
};

struct task {
    uint32_t reserved;
    uint32_t stacks[6]; /* each in two halves */
    uint32_t reserved_too[2];
    uint32_t own_stacks[14]; /* seven, in two halves each */
    uint32_t more[2];
    uint16_t still_more, ports;
};

struct pointer {
    uint16_t limit;
    uint64_t base;
} __attribute__((packed));

_Static_assert(sizeof(struct gate) == 16, "the processor's");
_Static_assert(sizeof(struct task) == 104, "the processor's");

extern const uint8_t vectors[VECTORS][16], entry_syscall[], entry_tick[];

static struct gate gates[VECTORS];
static struct task task;
static uint64_t descriptors[7];
static uint8_t own_stacks[OWN_STACKS][STACK_SIZE] __attribute__((aligned(16)));

/* Those that may come where there is no stack. */
static uint8_t own_stack_of(int vector)
{
    switch (vector) {
    case 1: /* debug */
        return 1;
    case 2: /* NMI */
        return 2;
    case 8: /* double fault */
        return 3;
    case 18: /* machine check */
        return 4;
    default:
        return 0;
    }
}

static void set_halves(uint32_t halves[2], const void *stack)
{
    halves[0] = (uint32_t)(uint64_t)stack;
    halves[1] = (uint32_t)((uint64_t)stack >> 32);
}

static void gates_init(void)
{
    struct pointer pointer = {sizeof(gates) - 1, (uint64_t)gates};

    for (int i = 0; i < VECTORS; i++) {
        uint64_t to = (uint64_t)(i == VECTOR_TICK ? entry_tick : vectors[i]);

        gates[i] = (struct gate){.offset_low = (uint16_t)to,
                                 .offset_middle = (uint16_t)(to >> 16),
                                 .offset_high = (uint32_t)(to >> 32),
                                 .selector = SELECTOR_KERNEL_CODE,
                                 .stack = own_stack_of(i),
                                 .type = GATE_INTERRUPT};
    }
    gates[VECTOR_BREAKPOINT].type |= GATE_FOR_USERS;
    __asm__ volatile("lidt %0" : : "m"(pointer));
}

static void descriptors_init(void)
{
    struct pointer pointer = {sizeof(descriptors) - 1, (uint64_t)descriptors};
    uint64_t base = (uint64_t)&task;

    set_halves(&task.stacks[0], stack_top);
    for (int i = 0; i < OWN_STACKS; i++)
        set_halves(&task.own_stacks[i * 2], own_stacks[i + 1]);
    task.ports = sizeof(task);

    descriptors[1] = GDT_KERNEL_CODE;
    descriptors[2] = GDT_KERNEL_DATA;
    descriptors[3] = GDT_USER_DATA;
    descriptors[4] = GDT_USER_CODE;
    descriptors[5] = (sizeof(task) - 1) | (base & 0xffffff) << 16 |
                     (uint64_t)TSS_AVAILABLE << 40 | (base >> 24 & 0xff) << 56;
    descriptors[6] = base >> 32;
    __asm__ volatile("lgdt %0" : : "m"(pointer));
    __asm__ volatile("ltr %w0" : : "r"((uint16_t)SELECTOR_TSS));
}

/* What keeps programs' memory out of the kernel, where the processor has it;
 * the bases of FS and GS are programs' own, and nothing runs without. */
static void control_init(void)
{
    uint64_t control = CR4_PAE | CR4_PGE | CR4_FXSR | CR4_VECTOR_FAULTS;
    uint32_t features[4];

    cpu_id(7, features);
    if (!(features[1] & 1u << 0))
        arch_panic("the processor has no FSGSBASE");
    control |= CR4_FSGSBASE;
    if (features[1] & 1u << 7)
        control |= CR4_SMEP;
    if (features[1] & 1u << 20)
        control |= CR4_SMAP;
    if (features[2] & 1u << 2)
        control |= CR4_NO_TABLES;
    __asm__ volatile("mov %0, %%cr4" : : "r"(control));

    cpu_write_msr(MSR_STAR, (uint64_t)(SELECTOR_KERNEL_DATA | 3) << 48 |
                                (uint64_t)SELECTOR_KERNEL_CODE << 32);
    cpu_write_msr(MSR_LSTAR, (uint64_t)entry_syscall);
    cpu_write_msr(MSR_SFMASK, FLAGS_CLEARED);
}

void tables_init(void)
{
    descriptors_init();
    gates_init();
    control_init();
}
