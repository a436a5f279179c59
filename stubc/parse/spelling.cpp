// SPDX-License-Identifier: MIT
#include "parse/spelling.h"

#include "parse/place.h"

#include <clang/AST/RecursiveASTVisitor.h>
#include <clang/Lex/MacroInfo.h>
#include <clang/Lex/PPCallbacks.h>
#include <clang/Lex/Token.h>
#include <llvm/ADT/DenseSet.h>
#include <llvm/Support/Path.h>

#include <memory>
#include <set>
#include <tuple>
#include <utility>

namespace stubc {

namespace {

bool looks_like_word(llvm::StringRef name)
{
    return name.starts_with_insensitive("xc_");
}

/// Whether @loc is in a file of Crosscall, or of no file (-D).
bool is_ours(const clang::SourceManager &sources, clang::SourceLocation loc)
{
    const llvm::StringRef file =
        sources.getFilename(sources.getExpansionLoc(loc));
    return file.empty() ||
           llvm::sys::path::filename(llvm::sys::path::parent_path(file)) ==
               "crosscall";
}

/// Words are what <crosscall/interface.h> defines as annotations.
bool is_word(const clang::MacroInfo &macro)
{
    return macro.getNumTokens() > 0 &&
           macro.getReplacementToken(0).is(clang::tok::identifier) &&
           macro.getReplacementToken(0).getIdentifierInfo()->isStr(
               "XC_ANNOTATE");
}

class Watcher : public clang::PPCallbacks {
  public:
    Watcher(clang::Preprocessor &preprocessor, Spelling &spelling)
        : sources_(preprocessor.getSourceManager()), spelling_(spelling)
    {
    }

    void MacroDefined(const clang::Token &name,
                      const clang::MacroDirective *) override
    {
        if (looks_like_word(name.getIdentifierInfo()->getName()) &&
            (is_own(name.getLocation()) ||
             !is_ours(sources_, name.getLocation())))
            note(name, true);
    }

    void MacroExpands(const clang::Token &name,
                      const clang::MacroDefinition &definition,
                      clang::SourceRange range,
                      const clang::MacroArgs *) override
    {
        if (!is_ours(sources_, range.getBegin()) && definition.getMacroInfo() &&
            is_word(*definition.getMacroInfo()))
            spelling_.uses.push_back({name.getIdentifierInfo()->getName().str(),
                                      place(sources_, range.getBegin())});
    }

    /// What is a name elsewhere is one here.
    void token(const clang::Token &token)
    {
        const clang::IdentifierInfo *name = token.getIdentifierInfo();
        if (!name || !looks_like_word(name->getName()))
            return;
        if (!is_own(token.getLocation()))
            known_.insert(name);
        else if (!known_.count(name) && !name->hasMacroDefinition())
            note(token, false);
    }

  private:
    bool is_own(clang::SourceLocation loc) const
    {
        return sources_.isInMainFile(sources_.getExpansionLoc(loc));
    }

    void note(const clang::Token &token, bool defined)
    {
        const clang::SourceLocation loc = token.getLocation();
        spelling_.misspelt.push_back(
            {token.getIdentifierInfo()->getName().str(), defined, !is_own(loc),
             place(sources_, loc), loc.isMacroID()});
    }

    const clang::SourceManager &sources_;
    Spelling &spelling_;
    llvm::DenseSet<const clang::IdentifierInfo *> known_;
};

using Place = std::tuple<std::string, unsigned, unsigned>;

Place place_of(const Location &where)
{
    return {where.file, where.line, where.column};
}

/// Where the tree has words. One place may have several: a macro wrote them.
class Found : public clang::RecursiveASTVisitor<Found> {
  public:
    explicit Found(const clang::ASTContext &ast) : ast_(ast) {}

    /// The member that an unnamed union is: its words came to something.
    bool shouldVisitImplicitCode() const { return true; }

    bool VisitDecl(clang::Decl *decl)
    {
        if (decl->hasAttrs())
            for (const Word &word : words_of(ast_, *decl))
                places_.insert(place_of(word.where));
        return true;
    }

    bool has(const Location &where) const
    {
        return places_.count(place_of(where)) != 0;
    }

  private:
    const clang::ASTContext &ast_;
    std::set<Place> places_;
};

/// "xc.method" of "XC_METHOD".
std::string annotation_of(const std::string &word)
{
    std::string name = llvm::StringRef(word).lower();
    name[2] = '.';
    return name;
}

} // namespace

void watch_spelling(clang::Preprocessor &preprocessor, Spelling &spelling)
{
    auto watcher = std::make_unique<Watcher>(preprocessor, spelling);
    preprocessor.setTokenWatcher(
        [watcher = watcher.get()](const clang::Token &token) {
            watcher->token(token);
        });
    preprocessor.addPPCallbacks(std::move(watcher));
}

void read_dropped_words(Reader &reader, const Spelling &spelling)
{
    const clang::SourceManager &sources = reader.sources();
    const std::string file =
        place(sources, sources.getLocForStartOfFile(reader.file)).file;
    Found found(reader.ast);
    for (clang::Decl *decl : reader.ast.getTranslationUnitDecl()->decls())
        if (reader.owns(decl->getLocation()))
            found.TraverseDecl(decl);
    for (const Use &use : spelling.uses)
        if (use.where.file == file && !found.has(use.where))
            reader.header.strays.push_back(
                {annotation_of(use.word), "this place", use.where});
}

} // namespace stubc
