// SPDX-License-Identifier: MIT
#include "plugin/bodies.h"

#include <clang/Basic/SourceManager.h>

namespace stubc {

namespace {

struct Entry {
    Code code;
    BodyCheck *check;
    bool takes_errors; // also looks at a tree with errors
};

constexpr Entry table[] = {
    {Code::ImplementationDiffers, body_checks::implementation_differs, true},
    {Code::OutUnwritten, body_checks::out_unwritten, false},
    {Code::Blocks, body_checks::blocks, false},
    {Code::FetchedTwice, body_checks::fetched_twice, false},
    {Code::RightsTooFew, body_checks::rights_too_few, false},
};

void add_functions(const clang::DeclContext &context,
                   const clang::SourceManager &sources,
                   std::vector<const clang::FunctionDecl *> &found)
{
    for (const clang::Decl *decl : context.decls()) {
        if (const auto *function = llvm::dyn_cast<clang::FunctionDecl>(decl)) {
            if (function->isThisDeclarationADefinition() &&
                function->getBody() &&
                !sources.isInSystemHeader(function->getLocation()))
                found.push_back(function);
        } else if (const auto *inner =
                       llvm::dyn_cast<clang::DeclContext>(decl)) {
            add_functions(*inner, sources, found);
        }
    }
}

} // namespace

std::vector<const clang::FunctionDecl *> functions_of(clang::ASTContext &ast)
{
    std::vector<const clang::FunctionDecl *> found;
    add_functions(*ast.getTranslationUnitDecl(), ast.getSourceManager(), found);
    return found;
}

void check_bodies(clang::ASTContext &ast, const PluginOptions &options)
{
    const bool has_errors = ast.getDiagnostics().hasErrorOccurred();
    const Unit unit{ast, find_implementations(ast)};
    std::vector<Finding> findings;

    for (const Entry &entry : table)
        if (!options.off.count(static_cast<int>(entry.code)) &&
            (entry.takes_errors || !has_errors))
            entry.check(unit, findings);
    for (const Finding &finding : findings)
        report(ast.getDiagnostics(), finding);
}

} // namespace stubc
