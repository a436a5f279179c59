// SPDX-License-Identifier: MIT
// Words: where each word of the language belongs
#pragma once

#include <string>

namespace stubc {

/// For messages; empty if this version does not know the word.
std::string known_place(const std::string &word);

} // namespace stubc
