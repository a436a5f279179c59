// SPDX-License-Identifier: MIT
// Constants: the names of enumerators that are made of an interface
#pragma once

#include "model/interface.h"

#include <string>

namespace stubc {

/// "file" to "FILE".
std::string upper(const std::string &name);

/// The enumerators that are made for a method: FILE_METHOD_READ, FILE_KEY_READ,
/// and FILE_READ_BUF_MAX for each of its buffers and strings.
std::string method_constant(const Interface &owner, const Method &method);
std::string key_constant(const Interface &owner, const Method &method);
std::string max_constant(const Interface &owner, const Method &method,
                         const Param &param);

} // namespace stubc
