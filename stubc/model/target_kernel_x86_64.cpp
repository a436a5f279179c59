// SPDX-License-Identifier: MIT
// Target kernel-x86_64: the handoff of our own microkernel
//
// The kernel takes the portal in rax and leaves there who called; syscall
// itself takes rcx and r11. Of the others rsp is loaded by whoever is entered,
// and r15 carries the caller's thread, which comes back with the reply and
// tells where to go on. What is left carries words: 9 beside handle and method
// on the way in, 11 with the result on the way out.
//
// rbp is one of them between the two sides, but never an operand of the
// compiler's: clang lets frame accesses go through it in silence. The Stub's
// assembly moves that word from and to rcx, and keeps rbp in the thread.
#include "model/register_plan.h"

namespace stubc {

static constexpr FixedWord request[] = {
    {"rax", "portal; on arrival, who called"},
    {"rdi", "handle of the X object"},
    {"r10", "method: number in bits 0 to 31, key in 32 to 62"},
    {"r15", "the caller's thread"},
};

static constexpr FixedWord reply[] = {
    {"rax", "portal; on arrival, who answered"},
    {"r15", "the caller's thread"},
    {"rdi", "the method's result, or why there is none"},
};

static constexpr std::string_view in[] = {"rsi",      "rdx", "r8",  "r9", "rbx",
                                          "rbp(rcx)", "r12", "r13", "r14"};

static constexpr std::string_view out[] = {
    "rsi", "rdx", "r8", "r9", "rbx", "rbp(rcx)", "r12", "r13", "r14", "r10"};

extern const Target kernel_x86_64;
const Target kernel_x86_64 = {
    "kernel-x86_64", request, reply, in, out, 4096, 64};

} // namespace stubc
