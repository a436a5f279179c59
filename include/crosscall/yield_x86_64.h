/* SPDX-License-Identifier: MIT */
/*
 * Yield, x86-64: from a thread of a program to its next one
 *
 * Nothing is pushed: the compiler knows that all registers come back changed,
 * so it keeps what is live and no more. rbp waits in the thread, see
 * <crosscall/fast_x86_64.h>.
 */
#pragma once

#include <assert.h>
#include <stddef.h>

#include <crosscall/kernel_user.h>

#ifdef __cplusplus
extern "C" {
#endif

static_assert(offsetof(struct xc_kernel_thread, sp) == 16 &&
                  offsetof(struct xc_kernel_thread, pc) == 24 &&
                  offsetof(struct xc_kernel_thread, frame) == 56,
              "assembly knows it");

/** The rest of it, in the critical range. rax: the thread that runs; whoever
 * goes on at its pc has it in r11. */
void xc_kernel_next(void);

#ifdef __SSE__
#define XC_YIELD_VECTORS                                                       \
    , "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8",  \
        "xmm9", "xmm10", "xmm11", "xmm12", "xmm13", "xmm14", "xmm15", "st",    \
        "st(1)", "st(2)", "st(3)", "st(4)", "st(5)", "st(6)", "st(7)"
#else
#define XC_YIELD_VECTORS
#endif

/** xc_kernel_yield() - let the other threads that can go on do so, each in turn
 */
static inline void xc_kernel_yield(void)
{
    register struct xc_kernel_thread *self __asm__("rax") = xc_kernel_self;

    __asm__ volatile("mov %%rsp, 16(%%rax)\n\t"
                     "mov %%rbp, 56(%%rax)\n\t"
                     "movq $1f, 24(%%rax)\n\t"
                     "jmp xc_kernel_next\n"
                     "1:\tmov 56(%%r11), %%rbp"
                     : "+r"(self)
                     :
                     : "memory", "cc", "rbx", "rcx", "rdx", "rsi", "rdi", "r8",
                       "r9", "r10", "r11", "r12", "r13", "r14",
                       "r15" XC_YIELD_VECTORS);
}

#ifdef __cplusplus
}
#endif
