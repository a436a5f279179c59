// SPDX-License-Identifier: MIT
// Methods: function pointers of an ops struct, with their parameters
#pragma once

#include "parse/reader.h"

#include <optional>

namespace stubc {

/// The member as a method; nothing if it is not a plain function pointer.
std::optional<Method> read_method(Reader &reader,
                                  const clang::FieldDecl &field);

/// The doc comment of @decl without its comment marks, or "".
std::string doc_of(const Reader &reader, const clang::Decl &decl);

} // namespace stubc
