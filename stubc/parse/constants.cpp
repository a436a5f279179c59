// SPDX-License-Identifier: MIT
#include "parse/constants.h"

#include "model/constants.h"
#include "parse/place.h"

#include <clang/AST/Decl.h>
#include <clang/Basic/SourceManager.h>
#include <clang/Lex/MacroInfo.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace stubc {

namespace {

/// What the header's interfaces may meet: few of all names that it sees.
class Sight {
  public:
    explicit Sight(Reader &reader) : reader_(reader)
    {
        for (const Interface &interface : reader.header.interfaces) {
            beginnings_.push_back(interface.name + "_");
            beginnings_.push_back(upper(interface.name) + "_");
        }
    }

    void add(std::map<std::string, Location> &names, std::string_view name,
             clang::SourceLocation loc) const
    {
        if (may_be_made(name) && is_before_the_end(loc))
            names.emplace(name, place(reader_.sources(), loc));
    }

  private:
    /// What stubc makes begins like its interface.
    bool may_be_made(std::string_view name) const
    {
        return std::ranges::any_of(beginnings_, [name](const auto &beginning) {
            return name.starts_with(beginning);
        });
    }

    /// The compiler's own macros stand in no file.
    bool is_before_the_end(clang::SourceLocation loc) const
    {
        const clang::SourceManager &sources = reader_.sources();
        const clang::FileID file =
            sources.getFileID(sources.getExpansionLoc(loc));

        return sources.getFileEntryForID(file) &&
               sources.isBeforeInTranslationUnit(
                   loc, sources.getLocForEndOfFile(reader_.file));
    }

    Reader &reader_;
    std::vector<std::string> beginnings_;
};

} // namespace

void read_constants(const clang::Preprocessor &preprocessor, Reader &reader)
{
    const Sight sight(reader);

    for (const clang::Decl *decl : reader.ast.getTranslationUnitDecl()->decls())
        if (const auto *type = llvm::dyn_cast<clang::EnumDecl>(decl))
            for (const clang::EnumConstantDecl *value : type->enumerators())
                sight.add(reader.header.constants, value->getName(),
                          value->getLocation());
    for (const auto &[name, state] : preprocessor.macros())
        if (const clang::MacroInfo *macro = preprocessor.getMacroInfo(name))
            sight.add(reader.header.constants, name->getName(),
                      macro->getDefinitionLoc());
}

void read_names(Reader &reader)
{
    const Sight sight(reader);

    if (reader.file == reader.sources().getMainFileID() &&
        !reader.ast.getLangOpts().IsHeaderFile)
        return;
    for (const clang::Decl *decl :
         reader.ast.getTranslationUnitDecl()->decls()) {
        const auto *named = llvm::dyn_cast<clang::NamedDecl>(decl);
        if (!named || !named->getIdentifier())
            continue;
        sight.add(llvm::isa<clang::TagDecl>(decl) ? reader.header.tags
                                                  : reader.header.names,
                  named->getName(), decl->getLocation());
    }
}

} // namespace stubc
