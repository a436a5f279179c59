// SPDX-License-Identifier: MIT
#include "parse/strays.h"

#include <clang/AST/RecursiveASTVisitor.h>
#include <clang/Basic/SourceManager.h>

#include <algorithm>
#include <functional>

namespace stubc {

namespace {

/// Whether @word means something on @decl although no method leads there: a set
/// of bits that nobody uses yet; a function's promise, which the plugin holds
/// it to.
bool stands_alone(const Word &word, const clang::Decl &decl)
{
    return (word.name == "xc.flags" && llvm::isa<clang::EnumDecl>(decl)) ||
           (word.name == "xc.nonblocking" &&
            llvm::isa<clang::FunctionDecl>(decl));
}

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

void read_strays(Reader &reader)
{
    const Visit visit = [&reader](const clang::Decl &decl) {
        if (reader.read.count(&decl))
            return;
        for (const Word &word : words_of(reader.ast, decl))
            if (!stands_alone(word, decl))
                reader.header.strays.push_back(
                    {word.name, describe(decl), word.where});
    };
    Visitor visitor(visit);
    for (clang::Decl *decl : reader.ast.getTranslationUnitDecl()->decls())
        if (reader.owns(decl->getLocation()))
            visitor.TraverseDecl(decl);
}

} // namespace stubc
