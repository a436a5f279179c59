/* SPDX-License-Identifier: MIT */
#include "panic.h"

#include "arch/arch.h"
#include "core/kernel.h"
#include "cpu.h"
#include "devices.h"
#include "frame.h"
#include "image.h"

enum { STACK_WORDS = 64, STATUS_PANIC = 126 };

static void print(const char *text)
{
    while (*text)
        serial_put(*text++);
}

static void print_word(const char *name, uint64_t word)
{
    print(name);
    for (int shift = 60; shift >= 0; shift -= 4)
        serial_put("0123456789abcdef"[word >> shift & 15]);
    print("\n");
}

/* No frame pointers: every word that may be a return address, and then some. */
static void print_stack(const uint64_t *stack)
{
    for (int i = 0; i < STACK_WORDS && stack + i < stack_top; i++)
        if (stack[i] >= (uint64_t)text_begin && stack[i] < (uint64_t)text_end)
            print_word("  from ", stack[i]);
}

noreturn static void end(const char *why, const uint64_t *stack)
{
    print("kernel: ");
    print(why);
    print("\n");
    print_word("  process ", kernel.cpu.current);
    print_stack(stack);
    arch_off(STATUS_PANIC);
}

noreturn void arch_panic(const char *why)
{
    end(why, __builtin_frame_address(0));
}

noreturn void panic_frame(const char *why, const struct arch_frame *frame)
{
    static const char names[16][8] = {"  rax ", "  rbx ", "  rcx ", "  rdx ",
                                      "  rsi ", "  rdi ", "  rbp ", "      ",
                                      "  r8  ", "  r9  ", "  r10 ", "  r11 ",
                                      "  r12 ", "  r13 ", "  r14 ", "  r15 "};

    print_word("\nkernel: vector ", frame->vector);
    print_word("  error ", frame->error);
    print_word("  at ", frame->rip);
    print_word("  rsp ", frame->rsp);
    print_word("  cr2 ", cpu_fault_address());
    for (int i = 0; i < 16; i++)
        if (i != 7)
            print_word(names[i], frame->registers[i]);
    end(why, (const uint64_t *)frame->rsp);
}
