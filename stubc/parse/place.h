// SPDX-License-Identifier: MIT
// Place: where the user wrote something, and how
#pragma once

#include "model/interface.h"

#include <clang/AST/ASTContext.h>
#include <clang/AST/Expr.h>
#include <clang/Basic/SourceManager.h>

#include <string>

namespace stubc {

/// Where the user wrote it: of a macro, where it is used.
Location place(const clang::SourceManager &sources, clang::SourceLocation loc);

/// The same, but no place if a macro wrote it: there is nothing to mend there.
Location place_in_file(const clang::SourceManager &sources,
                       clang::SourceLocation loc);

/// The bytes of an expression, which may be the argument of a macro.
Span span_of(const clang::ASTContext &ast, const clang::Expr &expr);

/// The text of an expression as written, macros by their names.
std::string text_of(const clang::ASTContext &ast, const clang::Expr &expr);

/// "file" of "include/interfaces/file.h", for the file that holds @loc.
std::string stem_of(const clang::SourceManager &sources,
                    clang::SourceLocation loc);

} // namespace stubc
