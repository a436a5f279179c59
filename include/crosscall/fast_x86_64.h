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

#include <assert.h>
#include <limits.h>
#include <stdbool.h>
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

/** Puts all of a reply into its thread's end, r11, and goes on at r10. */
void xc_fast_no_result(void);

/* Vector registers are the peer's to change, in programs that have any. */
#ifdef __SSE__
#define XC_FAST_VECTORS                                                        \
    , "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8",  \
        "xmm9", "xmm10", "xmm11", "xmm12", "xmm13", "xmm14", "xmm15"
#else
#define XC_FAST_VECTORS
#endif

#define XC_FAST_AT(member, offset)                                             \
    static_assert(offsetof(struct xc_kernel_thread, member) == (offset),       \
                  "assembly knows it")
XC_FAST_AT(sp, 16);
XC_FAST_AT(pc, 24);
XC_FAST_AT(frame, 56);
XC_FAST_AT(calls, 112);
static_assert(offsetof(struct xc_stub_object, stub.handle) == 16, "the same");

/*
 * One call: @there puts the sixth word where it belongs, or clears that,
 * @back takes it from there, and @no_result leads to 2 from a status that is
 * none. Where to go on is in the thread before anybody can return to it; so is
 * the Stub, which nobody else keeps. Whoever comes back has its thread in r11.
 */
#define XC_FAST_CALL(w5_in, there, back, no_result)                            \
    __asm__ volatile goto("mov %%rdi, 112(%%r11)\n\t"                          \
                          "mov 16(%%rdi), %%rdi\n\t"                           \
                          "mov %%rsp, 16(%%r11)\n\t"                           \
                          "mov %%rbp, 56(%%r11)\n\t"                           \
                          "movq $1f, 24(%%r11)\n\t" there "\n\t"               \
                          "jmp xc_fast_hand_off\n"                             \
                          "1:\t" no_result "\n\t" back "\n\t"                  \
                          "mov 56(%%r11), %%rbp\n"                             \
                          ".pushsection .text.unlikely, \"ax\", @progbits\n"   \
                          "2:\tmov $%l[failed], %%r10d\n\t"                    \
                          "jmp xc_fast_no_result\n\t"                          \
                          ".popsection"                                        \
                          : "+r"(who), "+r"(first), "+r"(word10), "+r"(self),  \
                            "+r"(w0), "+r"(w1), "+r"(w2), "+r"(w3), "+r"(w4),  \
                            "=r"(w5), "+r"(w6), "+r"(w7), "+r"(w8),            \
                            "=r"(thread)                                       \
                          : w5_in                                              \
                          : "memory", "cc" XC_FAST_VECTORS                     \
                          : failed)

#define XC_FAST_NO_INT "cmp $0x7fffffff, %%rdi\n\tja 2f"
#define XC_FAST_NO_INT64 "test %%rdi, %%rdi\n\tjs 2f"
#define XC_FAST_CALL_AS(w5_in, there, back, most)                              \
    do {                                                                       \
        if ((most) == INT_MAX)                                                 \
            XC_FAST_CALL(w5_in, there, back, XC_FAST_NO_INT);                  \
        else                                                                   \
            XC_FAST_CALL(w5_in, there, back, XC_FAST_NO_INT64);                \
    } while (0)

/**
 * xc_fast_invoke() - call by registers
 * @call:    all words that have no value are 0; what came replaces them
 * @object:  a Stub, as its holder knows it
 * @method:  XC_FAST_METHOD()
 * @n_in:    words that have a value, a constant; so are
 * @n_out:   words that shall have one, and
 * @most:    INT_MAX or INT64_MAX, the largest result
 *
 * Return: false if there is none; this thread's end says why.
 */
XC_INLINE bool xc_fast_invoke(struct xc_fast_call *call, const void *object,
                              uint64_t method, unsigned n_in, unsigned n_out,
                              int64_t most)
{
    const xc_identity server =
        ((const struct xc_fast_binding
              *)(const void *)((const struct xc_stub_object *)object)
             ->stub.binding)
            ->server;
    const uint64_t sixth = call->words[5];
    register struct xc_kernel_thread *self __asm__("r11") = xc_kernel_self;
    register uint64_t word10 __asm__("r10") = method;
    register uint64_t w8 __asm__("r14") = call->words[8];
    register uint64_t w7 __asm__("r13") = call->words[7];
    register uint64_t w6 __asm__("r12") = call->words[6];
    register uint64_t w4 __asm__("rbx") = call->words[4];
    register uint64_t w3 __asm__("r9") = call->words[3];
    register uint64_t w2 __asm__("r8") = call->words[2];
    register uint64_t w1 __asm__("rdx") = call->words[1];
    register uint64_t w0 __asm__("rsi") = call->words[0];
    register uint64_t first __asm__("rdi") = (uintptr_t)object;
    register uint64_t w5 __asm__("rcx");
    register uint64_t who __asm__("rax") = server;
    register uint64_t thread __asm__("r15");

    if (n_out > 5)
        XC_FAST_CALL_AS([w5] "r"(sixth), "mov %[w5], %%rbp", "mov %%rbp, %%rcx",
                        most);
    else if (n_in > 5)
        XC_FAST_CALL_AS([w5] "r"(sixth), "mov %[w5], %%rbp", "", most);
    else
        XC_FAST_CALL_AS(, "xor %%ebp, %%ebp", "", most);
    call->words[0] = w0;
    call->words[1] = w1;
    call->words[2] = w2;
    call->words[3] = w3;
    call->words[4] = w4;
    call->words[5] = w5;
    call->words[6] = w6;
    call->words[7] = w7;
    call->words[8] = w8;
    call->words[9] = word10;
    call->status = (int64_t)first;
    call->thread = thread;
    call->who = who;
    return true;
failed:
    return false;
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
