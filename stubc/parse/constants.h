// SPDX-License-Identifier: MIT
// Constants: the names that generated headers could meet
#pragma once

#include "parse/reader.h"

#include <clang/Lex/Preprocessor.h>

namespace stubc {

/// Fills Header::constants with the enumerators and macros that the file sees;
/// what comes behind it, for instance its own Stub, is no matter of its.
void read_constants(const clang::Preprocessor &preprocessor, Reader &reader);

/// Fills Header::names and Header::tags with what the header itself declares.
/// A source file is included by nobody, and calls its functions as it likes.
void read_names(Reader &reader);

} // namespace stubc
