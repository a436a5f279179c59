// SPDX-License-Identifier: MIT
#include "parse/strays.h"

#include <clang/AST/RecursiveASTVisitor.h>
#include <clang/Basic/SourceManager.h>

#include <algorithm>
#include <functional>

namespace stubc {

namespace {

using Visit = std::function<void(const clang::Decl &decl)>;

/// Visits every declaration with attributes, inside of others too.
class Visitor : public clang::RecursiveASTVisitor<Visitor> {
  public:
    explicit Visitor(const Visit &visit) : visit_(visit) {}

    bool VisitDecl(clang::Decl *decl)
    {
        if (decl->hasAttrs())
            visit_(*decl);
        return true;
    }

  private:
    const Visit &visit_;
};

} // namespace

std::vector<clang::FileID> files_with_words(clang::ASTContext &ast)
{
    const clang::SourceManager &sources = ast.getSourceManager();
    std::vector<clang::FileID> files;

    const Visit visit = [&](const clang::Decl &decl) {
        if (words_of(ast, decl).empty())
            return;
        const clang::FileID file =
            sources.getFileID(sources.getExpansionLoc(decl.getLocation()));
        if (std::find(files.begin(), files.end(), file) == files.end())
            files.push_back(file);
    };
    Visitor(visit).TraverseAST(ast);
    return files;
}

bool means_something(const Word &word, const clang::Decl &decl)
{
    const auto *field = llvm::dyn_cast<clang::FieldDecl>(&decl);

    if (word.name == "xc.union_by")
        return field &&
               field->getType()->getBaseElementTypeUnsafe()->isUnionType();
    if (word.name == "xc.case")
        return field && field->getParent()->isUnion();
    // A function's promise, which the plugin holds it to.
    if (word.name == "xc.nonblocking")
        return llvm::isa<clang::FunctionDecl>(decl);
    return word.name == "xc.flags" && llvm::isa<clang::EnumDecl>(decl);
}

void read_strays(Reader &reader)
{
    const Visit visit = [&reader](const clang::Decl &decl) {
        if (reader.read.count(&decl))
            return;
        for (const Word &word : words_of(reader.ast, decl))
            if (!means_something(word, decl))
                reader.header.strays.push_back(
                    {word.name, describe(decl), word.where});
    };
    Visitor visitor(visit);
    for (clang::Decl *decl : reader.ast.getTranslationUnitDecl()->decls())
        if (reader.owns(decl->getLocation()))
            visitor.TraverseDecl(decl);
}

} // namespace stubc
