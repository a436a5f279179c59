// SPDX-License-Identifier: MIT
// Wrap: break one line of C the way clang-format does
#pragma once

#include <string>

namespace stubc {

inline constexpr std::size_t columns = 80;

/// @line, without its newline, in as many lines as it takes.
std::string wrap(const std::string &line);

} // namespace stubc
