// SPDX-License-Identifier: MIT
// Target kernel-aarch64: the handoff of our own microkernel
//
// svc takes the portal in x8, where system calls have their number, and leaves
// there who called; the kernel's path takes x9, x10, x16 and x17. sp is loaded
// by whoever is entered. x18 belongs to the platform, x29 and x30 are frame
// pointer and return address: never operands. Words travel first where C passes
// arguments, so that short calls move nothing; then in the temporaries that are
// left; and last in x19 to x28, which cost a Stub a save each. x15 carries the
// caller's thread.
#include "model/register_plan.h"

namespace stubc {

static constexpr FixedWord request[] = {
    {"x8", "portal; on arrival, who called"},
    {"x0", "handle of the X object"},
    {"x7", "method: number in bits 0 to 31, key in 32 to 62"},
    {"x15", "the caller's thread"},
};

static constexpr FixedWord reply[] = {
    {"x8", "portal; on arrival, who answered"},
    {"x15", "the caller's thread"},
    {"x0", "the method's result, or why there is none"},
};

static constexpr std::string_view in[] = {
    "x1",  "x2",  "x3",  "x4",  "x5",  "x6",  "x11", "x12", "x13", "x14",
    "x19", "x20", "x21", "x22", "x23", "x24", "x25", "x26", "x27", "x28"};

static constexpr std::string_view out[] = {
    "x1",  "x2",  "x3",  "x4",  "x5",  "x6",  "x7",  "x11", "x12", "x13", "x14",
    "x19", "x20", "x21", "x22", "x23", "x24", "x25", "x26", "x27", "x28"};

extern const Target kernel_aarch64;
const Target kernel_aarch64 = {"kernel-aarch64", request, reply, in, out, 4096};

} // namespace stubc
