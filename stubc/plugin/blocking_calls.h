// SPDX-License-Identifier: MIT
// Blocking calls: functions of the system and of the runtime that may wait
#pragma once

#include <clang/AST/ASTContext.h>
#include <clang/AST/Expr.h>

namespace stubc {

/// Whether @call is one of a function that may wait, and its arguments do not
/// say otherwise (MSG_DONTWAIT, a timeout of 0).
bool may_block(const clang::ASTContext &ast, const clang::CallExpr &call);

} // namespace stubc
