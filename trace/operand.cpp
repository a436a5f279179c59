// SPDX-License-Identifier: MIT
#include "operand.h"

#include <charconv>

#include "memory.h"

namespace {

struct Row {
    unsigned long long user_regs_struct::*whole;
    std::string_view names[4]; // of 8, 4, 2 and 1 bytes
};

constexpr Row kRegisters[] = {
    {&user_regs_struct::rax, {"rax", "eax", "ax", "al"}},
    {&user_regs_struct::rbx, {"rbx", "ebx", "bx", "bl"}},
    {&user_regs_struct::rcx, {"rcx", "ecx", "cx", "cl"}},
    {&user_regs_struct::rdx, {"rdx", "edx", "dx", "dl"}},
    {&user_regs_struct::rsi, {"rsi", "esi", "si", "sil"}},
    {&user_regs_struct::rdi, {"rdi", "edi", "di", "dil"}},
    {&user_regs_struct::rbp, {"rbp", "ebp", "bp", "bpl"}},
    {&user_regs_struct::rsp, {"rsp", "esp", "sp", "spl"}},
    {&user_regs_struct::r8, {"r8", "r8d", "r8w", "r8b"}},
    {&user_regs_struct::r9, {"r9", "r9d", "r9w", "r9b"}},
    {&user_regs_struct::r10, {"r10", "r10d", "r10w", "r10b"}},
    {&user_regs_struct::r11, {"r11", "r11d", "r11w", "r11b"}},
    {&user_regs_struct::r12, {"r12", "r12d", "r12w", "r12b"}},
    {&user_regs_struct::r13, {"r13", "r13d", "r13w", "r13b"}},
    {&user_regs_struct::r14, {"r14", "r14d", "r14w", "r14b"}},
    {&user_regs_struct::r15, {"r15", "r15d", "r15w", "r15b"}},
};

// All of @text is a number.
bool parse_number(std::string_view text, int64_t *out)
{
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, *out);

    return error == std::errc() && stop == end;
}

bool take_end(std::string_view *text, std::string_view end)
{
    if (!text->ends_with(end))
        return false;
    text->remove_suffix(end.size());
    return true;
}

} // namespace

std::optional<Operand::Register> Operand::find_register(std::string_view name)
{
    for (const Row &row : kRegisters)
        for (std::string_view known : row.names)
            if (name == known)
                return row.whole;
    return std::nullopt;
}

bool Operand::parse_size(std::string_view text)
{
    int64_t size;

    if (!parse_number(text, &size))
        return false;
    is_signed_ = size < 0;
    size_ = unsigned(size < 0 ? -size : size);
    return size_ == 1 || size_ == 2 || size_ == 4 || size_ == 8;
}

bool Operand::parse_place(std::string_view text)
{
    if (text.starts_with('$'))
        return parse_number(text.substr(1), &number_);

    place_ = take_end(&text, ")") ? Place::in_memory : Place::in_register;
    const size_t at = text.find('%');
    if (at == text.npos)
        return false;
    const std::optional<Register> found = find_register(text.substr(at + 1));
    register_ = found.value_or(nullptr);
    text.remove_suffix(text.size() - at);
    if (place_ == Place::in_memory && !take_end(&text, "("))
        return false;
    return found && (text.empty() || (place_ == Place::in_memory &&
                                      parse_number(text, &number_)));
}

std::optional<Operand> Operand::parse(std::string_view text)
{
    const size_t at = text.find('@');
    Operand operand;

    if (at == text.npos || !operand.parse_size(text.substr(0, at)) ||
        !operand.parse_place(text.substr(at + 1)))
        return std::nullopt;
    return operand;
}

uint64_t Operand::extended(uint64_t value) const
{
    const unsigned above = 64 - 8 * size_;

    return is_signed_ ? uint64_t(int64_t(value << above) >> above)
                      : value << above >> above;
}

std::optional<uint64_t> Operand::value(const user_regs_struct &registers,
                                       const Memory &memory) const
{
    uint64_t value = 0;

    switch (place_) {
    case Place::constant:
        value = uint64_t(number_);
        break;
    case Place::in_register:
        value = registers.*register_;
        break;
    case Place::in_memory:
        if (!memory.read(registers.*register_ + uint64_t(number_), &value,
                         size_))
            return std::nullopt;
        break;
    }
    return extended(value);
}
