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
        for (const auto &[name, record] : reader.interfaces) {
            beginnings_.push_back({name + "_", record->getLocation()});
            beginnings_.push_back({upper(name) + "_", record->getLocation()});
        }
    }

    void add(std::map<std::string, Location> &names, std::string_view name,
             clang::SourceLocation loc) const
    {
        const bool is_met =
            std::ranges::any_of(beginnings_, [&](const Beginning &beginning) {
                return name.starts_with(beginning.text) &&
                       (reader_.owns(loc) || precedes(loc, beginning.where));
            });

        if (is_met)
            names.emplace(name, place(reader_.sources(), loc));
    }

  private:
    /// What stubc makes begins like its interface.
    struct Beginning {
        std::string text;
        clang::SourceLocation where; // of the interface
    };

    /// The compiler's own macros stand in no file.
    bool precedes(clang::SourceLocation loc, clang::SourceLocation where) const
    {
        const clang::SourceManager &sources = reader_.sources();
        const clang::FileID file =
            sources.getFileID(sources.getExpansionLoc(loc));

        return sources.getFileEntryForID(file) &&
               sources.isBeforeInTranslationUnit(loc, where);
    }

    Reader &reader_;
    std::vector<Beginning> beginnings_;
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
