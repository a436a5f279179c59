// SPDX-License-Identifier: MIT
// Paths: the ways through a function, with what is known on each
//
// A walk over Clang's control flow graph that keeps, for each way, a range of
// each local integer or pointer and the conditions that were true or false. It
// leaves out ways that contradict themselves:
//
//     if (r == 0)        r is 0          *out is written
//         *out = x;
//     return r;          0 or more?      only on the way above
//
// What it cannot know it takes for possible in conditions and for unknown in
// values, and a function with too many ways is given up.
#pragma once

#include <clang/AST/ASTContext.h>
#include <clang/AST/Decl.h>
#include <clang/AST/Stmt.h>

#include <functional>

namespace stubc {

/// What is asked of a function whose ways are walked.
struct PathQuestion {
    /// Whether @stmt, when it is reached, ends the matter for this way.
    std::function<bool(const clang::Stmt &stmt)> settles;
    /// A pointer of which NULL settles the matter as well; may be nullptr.
    const clang::VarDecl *unless_null;
};

/// The first return statement that gives a value known to be 0 or more on a
/// way on which nothing settled the question; nullptr if there is none, or if
/// the function has too many ways.
const clang::ReturnStmt *
find_success_without(const clang::FunctionDecl &function,
                     clang::ASTContext &ast, const PathQuestion &question);

} // namespace stubc
