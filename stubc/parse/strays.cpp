// SPDX-License-Identifier: MIT
#include "parse/strays.h"

#include <clang/AST/RecursiveASTVisitor.h>

namespace stubc {

namespace {

/// Whether @word is where it belongs on a type that no method uses.
bool is_unused(const Word &word, const clang::Decl &decl)
{
    return word.name == "xc.flags" && llvm::isa<clang::EnumDecl>(decl);
}

class Visitor : public clang::RecursiveASTVisitor<Visitor> {
  public:
    explicit Visitor(Reader &reader) : reader_(reader) {}

    bool VisitDecl(clang::Decl *decl)
    {
        if (!decl->hasAttrs() || reader_.read.count(decl))
            return true;
        for (const Word &word : words_of(reader_.ast, *decl))
            if (!is_unused(word, *decl))
                reader_.header.strays.push_back(
                    {word.name, describe(*decl), word.where});
        return true;
    }

  private:
    Reader &reader_;
};

} // namespace

void read_strays(Reader &reader)
{
    Visitor visitor(reader);
    for (clang::Decl *decl : reader.ast.getTranslationUnitDecl()->decls())
        if (reader.owns(decl->getLocation()))
            visitor.TraverseDecl(decl);
}

} // namespace stubc
