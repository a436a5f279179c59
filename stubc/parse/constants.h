// SPDX-License-Identifier: MIT
// Constants: the names that generated headers could meet
#pragma once

#include "parse/reader.h"

#include <clang/Lex/Preprocessor.h>

namespace stubc {

// Of all that the file sees, what is called like something that stubc could
// make of an interface: its own names, and those of other files in front of the
// interface. What is included behind it may be its own Stub.

/// Fills Header::constants with enumerators and macros.
void read_constants(const clang::Preprocessor &preprocessor, Reader &reader);

/// Fills Header::names with functions, variables and typedefs, Header::tags
/// with structs, enums and unions. A source file is included by nobody, and
/// calls its functions as it likes.
void read_names(Reader &reader);

} // namespace stubc
