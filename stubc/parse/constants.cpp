// SPDX-License-Identifier: MIT
#include "parse/constants.h"

#include "parse/place.h"

#include <clang/AST/Decl.h>
#include <clang/Basic/SourceManager.h>
#include <clang/Lex/MacroInfo.h>

namespace stubc {

static void add(Reader &reader, llvm::StringRef name, clang::SourceLocation loc)
{
    const clang::SourceManager &sources = reader.sources();
    const clang::FileID file = sources.getFileID(sources.getExpansionLoc(loc));
    // The compiler's own macros stand in no file.
    if (sources.getFileEntryForID(file) &&
        sources.isBeforeInTranslationUnit(
            loc, sources.getLocForEndOfFile(reader.file)))
        reader.header.constants.emplace(name.str(), place(sources, loc));
}

void read_constants(const clang::Preprocessor &preprocessor, Reader &reader)
{
    for (const clang::Decl *decl : reader.ast.getTranslationUnitDecl()->decls())
        if (const auto *type = llvm::dyn_cast<clang::EnumDecl>(decl))
            for (const clang::EnumConstantDecl *value : type->enumerators())
                add(reader, value->getName(), value->getLocation());
    for (const auto &[name, state] : preprocessor.macros())
        if (const clang::MacroInfo *macro = preprocessor.getMacroInfo(name))
            add(reader, name->getName(), macro->getDefinitionLoc());
}

void read_names(Reader &reader)
{
    const clang::SourceManager &sources = reader.sources();
    if (reader.file == sources.getMainFileID() &&
        !reader.ast.getLangOpts().IsHeaderFile)
        return;
    for (const clang::Decl *decl :
         reader.ast.getTranslationUnitDecl()->decls()) {
        const auto *named = llvm::dyn_cast<clang::NamedDecl>(decl);
        if (!named || !named->getIdentifier() ||
            !reader.owns(decl->getLocation()))
            continue;
        auto &names = llvm::isa<clang::TagDecl>(decl) ? reader.header.tags
                                                      : reader.header.names;
        names.emplace(named->getNameAsString(),
                      place(sources, decl->getLocation()));
    }
}

} // namespace stubc
