/* SPDX-License-Identifier: MIT */
/*
 * Fast, x86-64: the registers of a call
 *
 *     word    0   1   2  3  4   5   6   7   8   9
 *     there   rsi rdx r8 r9 rbx rbp r12 r13 r14
 *     back    rsi rdx r8 r9 rbx rbp r12 r13 r14 r10
 *
 * and portal, handle, method and thread as <crosscall/kernel_user.h> says. This
 * is the one place that generated code and the library's assembly take it from.
 *
 * rbp is never an operand of the compiler's: clang lets accesses to the frame
 * go through it in silence. That word goes by rcx, and the assembly here moves
 * it; rbp itself waits in the thread. Neither is anything pushed: below rsp
 * there may be a red zone.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

#include <crosscall/fast_call.h>
#include <crosscall/stub.h>

#ifdef __cplusplus
extern "C" {
#endif

struct xc_fast_row;

/** Publishes the call and makes it, in the critical range. rax: the server's
 * identity, r11: the thread; all else is as it goes. */
void xc_fast_hand_off(void);

/* Vector registers are the peer's to change, in programs that have any. */
#ifdef __SSE__
#define XC_FAST_VECTORS                                                        \
    , "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8",  \
        "xmm9", "xmm10", "xmm11", "xmm12", "xmm13", "xmm14", "xmm15"
#else
#define XC_FAST_VECTORS
#endif

/* What both forms below have in common: rsp, rbp and where to go on are in the
 * thread before anybody can return to it. */
#define XC_FAST_LEAVE                                                          \
    "mov %%rsp, %c[sp](%%r11)\n\t"                                             \
    "mov %%rbp, %c[frame](%%r11)\n\t"                                          \
    "movq $1f, %c[pc](%%r11)\n\t"

#define XC_FAST_COME_BACK                                                      \
    "mov xc_kernel_self, %%r11\n\t"                                            \
    "mov %c[frame](%%r11), %%rbp"

#define XC_FAST_OPERANDS                                                       \
    "+r"(who), "+r"(first), "+r"(method), "+r"(self), "+r"(w0), "+r"(w1),      \
        "+r"(w2), "+r"(w3), "+r"(w4), "+r"(w6), "+r"(w7), "+r"(w8),            \
        "=r"(thread)

#define XC_FAST_OFFSETS                                                        \
    [sp] "i"(offsetof(struct xc_kernel_thread, sp)),                           \
        [pc] "i"(offsetof(struct xc_kernel_thread, pc)),                       \
        [frame] "i"(offsetof(struct xc_kernel_thread, frame))

/**
 * xc_fast_invoke() - call by registers
 * @call:   all words that have no value are 0; what came replaces them
 * @n_in:   words that have one, a constant; so is
 * @n_out:  words that shall have one
 */
XC_INLINE void xc_fast_invoke(struct xc_fast_call *call,
                              const struct xc_stub *stub, uint32_t number,
                              uint32_t key, unsigned n_in, unsigned n_out)
{
    const xc_identity server =
        ((const struct xc_fast_binding *)(const void *)stub->binding)->server;
    const xc_handle handle = stub->handle;
    register struct xc_kernel_thread *self __asm__("r11") = xc_kernel_self;
    register uint64_t method __asm__("r10") = XC_FAST_METHOD(number, key);
    register uint64_t w8 __asm__("r14") = call->words[8];
    register uint64_t w7 __asm__("r13") = call->words[7];
    register uint64_t w6 __asm__("r12") = call->words[6];
    register uint64_t w4 __asm__("rbx") = call->words[4];
    register uint64_t w3 __asm__("r9") = call->words[3];
    register uint64_t w2 __asm__("r8") = call->words[2];
    register uint64_t w1 __asm__("rdx") = call->words[1];
    register uint64_t w0 __asm__("rsi") = call->words[0];
    register uint64_t first __asm__("rdi") = handle;
    register uint64_t w5 __asm__("rcx") = call->words[5];
    register uint64_t who __asm__("rax") = server;
    register uint64_t thread __asm__("r15");

    /* A syscall destroys rcx, so that it need not be cleared. */
    if (n_in > 5 || n_out > 5)
        __asm__ volatile(XC_FAST_LEAVE
                         "mov %%rcx, %%rbp\n\t"
                         "jmp xc_fast_hand_off\n"
                         "1:\tmov %%rbp, %%rcx\n\t" XC_FAST_COME_BACK
                         : XC_FAST_OPERANDS, "+r"(w5)
                         : XC_FAST_OFFSETS
                         : "memory", "cc" XC_FAST_VECTORS);
    else
        __asm__ volatile(XC_FAST_LEAVE "xor %%ebp, %%ebp\n\t"
                                       "jmp xc_fast_hand_off\n"
                                       "1:\t" XC_FAST_COME_BACK
                         : XC_FAST_OPERANDS, "=r"(w5)
                         : XC_FAST_OFFSETS
                         : "memory", "cc" XC_FAST_VECTORS);
    call->words[0] = w0;
    call->words[1] = w1;
    call->words[2] = w2;
    call->words[3] = w3;
    call->words[4] = w4;
    call->words[5] = w5;
    call->words[6] = w6;
    call->words[7] = w7;
    call->words[8] = w8;
    call->words[9] = method;
    call->status = (int64_t)first;
    call->thread = thread;
    call->who = who;
}

/** Parameters of an X function: those that C has in the same registers. */
#define XC_FAST_UNUSED __attribute__((unused))
#define XC_FAST_NARROW                                                         \
    const struct xc_fast_row *xc_row, XC_FAST_UNUSED uint64_t xc_w0,           \
        XC_FAST_UNUSED uint64_t xc_w1, XC_FAST_UNUSED uint64_t *xc_out,        \
        XC_FAST_UNUSED uint64_t xc_w2, XC_FAST_UNUSED uint64_t xc_w3

/** And those that the entry puts on the stack. */
#define XC_FAST_WIDE                                                           \
    XC_FAST_NARROW, XC_FAST_UNUSED uint64_t xc_w4,                             \
        XC_FAST_UNUSED uint64_t xc_w5, XC_FAST_UNUSED uint64_t xc_w6,          \
        XC_FAST_UNUSED uint64_t xc_w7, XC_FAST_UNUSED uint64_t xc_w8

/** Entries by how many words come back. */
void xc_fast_narrow_1(void);
void xc_fast_narrow_2(void);
void xc_fast_narrow_3(void);
void xc_fast_narrow_4(void);
void xc_fast_narrow_5(void);
void xc_fast_narrow_6(void);
void xc_fast_narrow_7(void);
void xc_fast_narrow_8(void);
void xc_fast_narrow_9(void);
void xc_fast_narrow_10(void);
void xc_fast_wide_0(void);
void xc_fast_wide_1(void);
void xc_fast_wide_2(void);
void xc_fast_wide_3(void);
void xc_fast_wide_4(void);
void xc_fast_wide_5(void);
void xc_fast_wide_6(void);
void xc_fast_wide_7(void);
void xc_fast_wide_8(void);
void xc_fast_wide_9(void);
void xc_fast_wide_10(void);

#ifdef __cplusplus
}
#endif
