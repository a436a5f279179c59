// SPDX-License-Identifier: MIT
// Methods: function pointers of an ops struct, with their parameters
#pragma once

#include "parse/reader.h"

#include <clang/AST/TypeLoc.h>

#include <optional>

namespace stubc {

/// The function type of a method as written, which is where parameters keep
/// their words; null if @field is no pointer to a function.
clang::FunctionTypeLoc function_of(const clang::FieldDecl &field);

/// The member as a method; nothing if it is not a plain function pointer.
std::optional<Method> read_method(Reader &reader,
                                  const clang::FieldDecl &field);

/// The doc comment of @decl without its comment marks, or "".
std::string doc_of(const Reader &reader, const clang::Decl &decl);

} // namespace stubc
