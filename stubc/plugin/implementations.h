// SPDX-License-Identifier: MIT
// Implementations: which functions of a unit are methods of which interface
#pragma once

#include <clang/AST/ASTContext.h>
#include <clang/AST/Decl.h>

#include <vector>

namespace stubc {

/// A function that is bound to a method: by the ops of an object, or by its
/// name and a template header.
struct Implementation {
    const clang::FunctionDecl *function;
    const clang::FieldDecl *method;
    bool takes_object;           // its self is struct NAME, not any target
    clang::SourceLocation where; // of the binding
};

/// All of the unit, each function and method once.
std::vector<Implementation> find_implementations(clang::ASTContext &ast);

} // namespace stubc
