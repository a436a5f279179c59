// SPDX-License-Identifier: MIT
// Constants: the names that generated headers could meet
#pragma once

#include "parse/reader.h"

#include <clang/Lex/Preprocessor.h>

namespace stubc {

// Of all that the file sees, what is called like something that stubc could
// make of its interfaces. What comes behind it, for instance its own Stub, is
// no matter of its.

/// Fills Header::constants with enumerators and macros.
void read_constants(const clang::Preprocessor &preprocessor, Reader &reader);

/// Fills Header::names with functions, variables and typedefs, Header::tags
/// with structs, enums and unions. A source file is included by nobody, and
/// calls its functions as it likes.
void read_names(Reader &reader);

} // namespace stubc
