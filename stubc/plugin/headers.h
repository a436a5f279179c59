// SPDX-License-Identifier: MIT
// Headers: what stubc does with one, for each of a translation unit
#pragma once

#include "parse/spelling.h"
#include "plugin/options.h"

#include <clang/AST/ASTContext.h>
#include <clang/Frontend/CompilerInstance.h>

namespace stubc {

/// Check every file that uses words, and write what @options ask for. Errors
/// go to Clang; false if there were some. @spelling is what watch_spelling()
/// noted.
bool process_headers(clang::CompilerInstance &compiler, clang::ASTContext &ast,
                     const Spelling &spelling, const PluginOptions &options);

} // namespace stubc
