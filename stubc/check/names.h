// SPDX-License-Identifier: MIT
// Names: how rules speak of what they look at
#pragma once

#include "check/rules.h"

#include <functional>
#include <string>

namespace stubc {

/// "XC_SIZED_BY" of "xc.sized_by".
std::string word_name(const std::string &word);

/// "file_read", as users call it.
std::string name_of(const Scope &scope, const Method &method);

/// "parameter buf of file_read".
std::string name_of(const Scope &scope, const Method &method,
                    const Param &param);

/// "const char *path".
std::string declaration_of(const Param &param);

/// Visit every word without a use: strays, and those on methods and
/// parameters that are for something else.
using VisitWord = std::function<void(const Stray &word)>;
void each_foreign_word(const Header &header, const VisitWord &visit);

/// Whether C++ has taken @name; headers are C and C++.
bool is_cxx_keyword(const std::string &name);

} // namespace stubc
