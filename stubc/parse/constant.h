// SPDX-License-Identifier: MIT
// Constant: the value of a length that is an expression
//
// Lengths reach stubc as text, after macro expansion, so Clang has not looked
// at them. What people write there is small: a number, an enumerator, a sum.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace stubc {

/// The value of an enumerator, by name.
using FindEnumerator =
    std::function<std::optional<std::int64_t>(const std::string &)>;

/// Evaluate integers, enumerators, + - * / % << >>, unary - and parentheses.
/// Nothing if @text is something else or leaves 64 bits; @why says what.
std::optional<std::int64_t>
evaluate(std::string_view text, const FindEnumerator &find, std::string &why);

} // namespace stubc
