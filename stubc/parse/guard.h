// SPDX-License-Identifier: MIT
// Guard: whether a header can be included twice
#pragma once

#include "parse/reader.h"

#include <clang/Lex/Preprocessor.h>

namespace stubc {

/// Sets Header::start and Header::guarded, when all of it has been read.
void read_guard(const clang::Preprocessor &preprocessor, Reader &reader);

} // namespace stubc
