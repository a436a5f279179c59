// SPDX-License-Identifier: MIT
#include "parse/place.h"

#include <clang/Basic/LangOptions.h>
#include <clang/Lex/Lexer.h>
#include <llvm/Support/Path.h>
#include <llvm/Support/raw_ostream.h>

#include <string>

namespace stubc {

Location place(const clang::SourceManager &sources, clang::SourceLocation loc)
{
    // Without #line: the quoted line is read from the file itself.
    const clang::PresumedLoc presumed = sources.getPresumedLoc(
        sources.getExpansionLoc(loc), /*UseLineDirectives=*/false);
    if (presumed.isInvalid())
        return {};
    return {presumed.getFilename(), presumed.getLine(), presumed.getColumn()};
}

Location place_in_file(const clang::SourceManager &sources,
                       clang::SourceLocation loc)
{
    return loc.isFileID() ? place(sources, loc) : Location();
}

Span span_of(const clang::ASTContext &ast, const clang::Expr &expr)
{
    const clang::SourceManager &sources = ast.getSourceManager();
    auto argument = [&sources](clang::SourceLocation loc) {
        while (sources.isMacroArgExpansion(loc))
            loc = sources.getImmediateSpellingLoc(loc);
        return loc;
    };
    const clang::SourceLocation first = argument(expr.getBeginLoc());
    const clang::SourceLocation last = argument(expr.getEndLoc());
    if (!first.isFileID() || !last.isFileID())
        return {};

    const Location begin = place(sources, first);
    const Location end =
        place(sources, clang::Lexer::getLocForEndOfToken(last, 0, sources,
                                                         ast.getLangOpts()));
    if (begin.file != end.file || begin.line != end.line ||
        begin.column > end.column)
        return {};
    return {begin, end.column - begin.column};
}

enum class End { First, Last };

/// Out of all macros: through arguments to where they are written, out of
/// bodies to where the macro is used.
static clang::SourceLocation written(const clang::SourceManager &sources,
                                     clang::SourceLocation loc, End end)
{
    while (loc.isMacroID()) {
        if (sources.isMacroArgExpansion(loc)) {
            loc = sources.getImmediateSpellingLoc(loc);
            continue;
        }
        const clang::CharSourceRange range =
            sources.getImmediateExpansionRange(loc);
        loc = end == End::First ? range.getBegin() : range.getEnd();
    }
    return loc;
}

/// Line breaks and runs of blanks as one blank.
static std::string on_one_line(llvm::StringRef text)
{
    std::string result;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank)
            result += c;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    return result;
}

std::string text_of(const clang::ASTContext &ast, const clang::Expr &expr)
{
    const clang::SourceManager &sources = ast.getSourceManager();
    const clang::SourceLocation first =
        written(sources, expr.getBeginLoc(), End::First);
    const clang::SourceLocation last =
        written(sources, expr.getEndLoc(), End::Last);

    bool invalid = first.isInvalid() || last.isInvalid() ||
                   !sources.isWrittenInSameFile(first, last) ||
                   sources.getFileOffset(last) < sources.getFileOffset(first);
    if (!invalid) {
        const llvm::StringRef text = clang::Lexer::getSourceText(
            clang::CharSourceRange::getTokenRange(first, last), sources,
            ast.getLangOpts(), &invalid);
        if (!invalid)
            return on_one_line(text);
    }

    std::string text; // spread over several macros; the meaning will do
    llvm::raw_string_ostream out(text);
    expr.printPretty(out, nullptr, ast.getPrintingPolicy());
    return text;
}

std::string stem_of(const clang::SourceManager &sources,
                    clang::SourceLocation loc)
{
    return llvm::sys::path::stem(
               sources.getFilename(sources.getExpansionLoc(loc)))
        .str();
}

} // namespace stubc
