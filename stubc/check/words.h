// SPDX-License-Identifier: MIT
// Words: where each word of the language belongs
#pragma once

#include <string>
#include <vector>

namespace stubc {

/// For messages; empty if this version does not know the word.
std::string known_place(const std::string &word);

/// The words that @name is nearly, whatever its case: "XC_OUT" of "xc_otu".
/// Several are equally near.
std::vector<std::string> nearest_words(const std::string &name);

} // namespace stubc
