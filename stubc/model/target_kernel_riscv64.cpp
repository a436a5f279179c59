// SPDX-License-Identifier: MIT
// Target kernel-riscv64: the handoff of our own microkernel
//
// ecall takes the portal in a7, where system calls have their number, and
// leaves there who called; the kernel's path takes t0, t1 and t2. sp, gp and tp
// are loaded by whoever is entered; ra and s0, the return address and the frame
// pointer, are the compiler's own and never its operands. Words travel first
// where C passes arguments, so that short calls move nothing; then in the
// temporaries that are left; and last in s1 to s11, which cost a Stub a save
// each. t6 carries the caller's thread.
#include "model/register_plan.h"

namespace stubc {

static constexpr FixedWord request[] = {
    {"a7", "portal; on arrival, who called"},
    {"a0", "handle of the X object"},
    {"a6", "method: number in bits 0 to 31, key in 32 to 62"},
    {"t6", "the caller's thread"},
};

static constexpr FixedWord reply[] = {
    {"a7", "portal; on arrival, who answered"},
    {"t6", "the caller's thread"},
    {"a0", "the method's result, or why there is none"},
};

static constexpr std::string_view in[] = {
    "a1", "a2", "a3", "a4", "a5", "t3", "t4", "t5",  "s1", "s2",
    "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "s11"};

static constexpr std::string_view out[] = {
    "a1", "a2", "a3", "a4", "a5", "a6", "t3", "t4", "t5",  "s1",
    "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "s11"};

extern const Target kernel_riscv64;
const Target kernel_riscv64 = {"kernel-riscv64", request, reply, in, out, 4096};

} // namespace stubc
