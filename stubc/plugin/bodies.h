// SPDX-License-Identifier: MIT
// Bodies: what servers and clients do wrong with their interfaces
//
// A check is a file of checks/: its head has its number, the rule, and why it
// is one. It sees a whole unit and tells what it finds; it never guesses, for
// a warning that is wrong once is switched off for ever.
#pragma once

#include "plugin/implementations.h"
#include "plugin/options.h"
#include "plugin/report.h"

#include <clang/AST/ASTContext.h>

#include <vector>

namespace stubc {

/// What checks see.
struct Unit {
    clang::ASTContext &ast;
    std::vector<Implementation> implementations;
};

using BodyCheck = void(const Unit &unit, std::vector<Finding> &findings);

namespace body_checks {

BodyCheck implementation_differs; // 601
BodyCheck out_unwritten;          // 602
BodyCheck blocks;                 // 603
BodyCheck fetched_twice;          // 604
BodyCheck rights_too_few;         // 605

} // namespace body_checks

/// Every function of the unit that has a body; not the system's own.
std::vector<const clang::FunctionDecl *> functions_of(clang::ASTContext &ast);

/// Make the checks, all but those that @options leave out. In a tree with
/// errors only the first one, which explains them.
void check_bodies(clang::ASTContext &ast, const PluginOptions &options);

} // namespace stubc
