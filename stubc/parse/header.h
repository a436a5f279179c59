// SPDX-License-Identifier: MIT
// Header: one file of a syntax tree as a model
//
// stubc reads the file that it was given, the plugin each file of a
// translation unit that declares interfaces. Both come here.
#pragma once

#include "model/interface.h"
#include "parse/spelling.h"

#include <clang/AST/ASTContext.h>
#include <clang/Basic/SourceLocation.h>
#include <clang/Lex/Preprocessor.h>

namespace stubc {

/// Read what @file declares into @header, whose names are set already. The
/// tree has to be free of errors: a repaired one is not what the user wrote.
/// @spelling is what watch_spelling() noted.
void read_header(const clang::Preprocessor &preprocessor,
                 clang::ASTContext &ast, clang::FileID file, Header &header,
                 const Spelling &spelling);

} // namespace stubc
