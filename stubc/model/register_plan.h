// SPDX-License-Identifier: MIT
// Register plan: which value of a method travels in which word
//
// On a kernel target a scalar has a register of its own, extended to 64 bits,
// and a flat struct as many as its wire form has words: nothing is packed, so
// nothing has to be shifted out, and no padding has to be checked. Values are
// placed in the order of the parameters; what finds too few registers left
// goes to the message area, and a smaller value behind it may still get one.
// Buffers and strings go to the message area, or to a region if the area could
// not hold them at their longest.
//
// On linux all is memory, at the places that the layout has found.
#pragma once

#include "model/layout.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stubc {

/// A word that every message has.
struct FixedWord {
    std::string_view place; // "rdi"
    std::string_view what;  // "handle of the X object"
};

/// Where words can travel; each is a table in a file of its own.
struct Target {
    std::string_view name; // "kernel-x86_64"
    std::span<const FixedWord> request;
    std::span<const FixedWord> reply;
    std::span<const std::string_view> in;  // for values of a request
    std::span<const std::string_view> out; // for values of a reply
    std::uint64_t area = 0; // bytes of the message area; 0: all is memory
    std::uint64_t fast_methods = 0; // numbers below it can go by registers
};

/// linux, kernel-x86_64, kernel-riscv64, kernel-aarch64.
std::span<const Target *const> targets();

/// The one of that name, or NULL.
const Target *target_of(std::string_view name);

/// A value and where it is.
struct Placement {
    std::string value; // "offset", "name's length"
    std::string place; // "rsi", "bytes 0 to 7"
    std::size_t param = 0;
    bool in_register = false;
    std::uint64_t words = 0; // that it takes; 0: a part, of any length
    std::uint64_t left = 0;  // registers there were when its turn came
};

struct MethodPlan {
    std::vector<Placement> request;
    std::vector<Placement> reply;
};

MethodPlan plan_of(const Header &header, const Method &method,
                   const Target &target);

} // namespace stubc
