// SPDX-License-Identifier: MIT
// Operand: where an argument of a probe lies, as its note says
//
//     SIZE@PLACE      8@%rax   -4@24(%rbx)   -8@$-12
//
// SIZE is in bytes, negative for what is signed; PLACE as in assembler.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <sys/user.h>

class Memory;

class Operand {
  public:
    // Return: nothing for a form that compilers make none of here.
    static std::optional<Operand> parse(std::string_view text);

    // Its value in a thread that stands at the probe; what is signed, extended.
    // Return: nothing if its memory cannot be read.
    std::optional<uint64_t> value(const user_regs_struct &registers,
                                  const Memory &memory) const;

  private:
    enum class Place { constant, in_register, in_memory };
    using Register = unsigned long long user_regs_struct::*;

    static std::optional<Register> find_register(std::string_view name);
    bool parse_size(std::string_view text);
    bool parse_place(std::string_view text);
    uint64_t extended(uint64_t value) const;

    Place place_ = Place::constant;
    unsigned size_ = 0;
    bool is_signed_ = false;
    Register register_ = nullptr;
    int64_t number_ = 0; // the constant, or what is added to the address
};
