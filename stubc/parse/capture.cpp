// SPDX-License-Identifier: MIT
#include "parse/capture.h"

#include "parse/place.h"

#include <clang/Lex/LexDiagnostic.h>
#include <clang/Sema/SemaDiagnostic.h>
#include <llvm/ADT/SmallString.h>
#include <llvm/ADT/StringExtras.h>

#include <algorithm>
#include <string>

namespace stubc {

/// The line that @loc is on; empty if there is none.
static llvm::StringRef line_of(const clang::SourceManager &sources,
                               clang::SourceLocation loc)
{
    const auto [file, offset] =
        sources.getDecomposedLoc(sources.getExpansionLoc(loc));
    bool invalid = false;
    const llvm::StringRef text = sources.getBufferData(file, &invalid);
    if (invalid)
        return "";
    const std::size_t before = text.take_front(offset).rfind('\n');
    const std::size_t start = before == text.npos ? 0 : before + 1;
    return text.slice(start, text.find('\n', offset));
}

/// Whether the first argument of XC_METHOD is a number, or nothing.
static bool starts_with_number(llvm::StringRef line)
{
    const llvm::StringRef argument =
        line.drop_front(line.find("XC_METHOD(") + 10).ltrim();
    return argument.empty() || !llvm::isAlpha(argument.front());
}

/// A word that lacks its parentheses, as it should be.
static std::string bare_word(llvm::StringRef text, llvm::StringRef line)
{
    for (const llvm::StringRef full :
         {"XC_STRING(255)", "XC_SIZED_BY(len)", "XC_COUNTED_BY(n)",
          "XC_GRANT(rights)", "XC_METHOD(number, rights)",
          "XC_INTERFACE(\"name\", 1)", "XC_DEPRECATED(\"use x\")",
          "XC_UNION_BY(tag)", "XC_CASE(value)"}) {
        const llvm::StringRef name = full.take_front(full.find('('));
        const std::size_t at = line.find(name);
        if (text.contains(("'" + name + "'").str()) ||
            (at != line.npos &&
             !line.drop_front(at + name.size()).ltrim().starts_with("(")))
            return full.str();
    }
    return "";
}

/// What helps most often; Clang's own text already says what is wrong.
static std::string remedy_for(unsigned id, llvm::StringRef text,
                              llvm::StringRef line)
{
    if (id == clang::diag::err_pp_file_not_found &&
        text.contains("'crosscall/"))
        return "give -I DIR, the directory that holds crosscall/: include/ of "
               "Crosscall's tree, or of where it is installed";
    if (id == clang::diag::err_pp_file_not_found)
        return "give the directory that holds it with -I DIR";
    if (id == clang::diag::warn_declspec_attribute_ignored)
        return "put the word behind \"struct\": struct XC_INTERFACE(\"a.b\", "
               "1) b_ops { ... };";
    if (id == clang::diag::warn_decl_in_param_list)
        return "declare it above the interface: struct name;";
    if (id == clang::diag::err_too_few_args_in_macro_invoc &&
        line.contains("XC_METHOD("))
        return starts_with_number(line) ? "write XC_METHOD(number, rights), or "
                                          "XC_METHOD(number, XC_ANYONE)"
                                        : "the number is missing: write "
                                          "XC_METHOD(number, rights)";
    if (id == clang::diag::err_too_few_args_in_macro_invoc &&
        line.contains("XC_INTERFACE("))
        return "write XC_INTERFACE(\"name\", 1): the name and its major "
               "version";
    if (const std::string word = bare_word(text, line); !word.empty())
        return "write " + word;
    if (id == clang::diag::err_unknown_typename && !text.contains("'XC_"))
        return "include the header that declares it; the words of Crosscall "
               "are in <crosscall/interface.h>";
    if (line.contains("XC_"))
        return "check the XC_ words of this line: their spelling, the number "
               "of their arguments, and that <crosscall/interface.h> is "
               "included";
    return "make it plain C17, so that clang -std=c17 -fsyntax-only takes it";
}

/// The argument that XC_METHOD lacks most often; which it is, nobody can guess.
static std::vector<Fixit> fixits_for(unsigned id, const Location &where,
                                     llvm::StringRef line)
{
    const std::size_t word = line.find("XC_METHOD(");
    if (id != clang::diag::err_too_few_args_in_macro_invoc ||
        word == line.npos || where.column == 0 ||
        line.slice(word, where.column - 1).count(',') != 0 ||
        !starts_with_number(line))
        return {};
    return {{where, 0, ", RIGHTS"}};
}

void Capture::HandleDiagnostic(clang::DiagnosticsEngine::Level level,
                               const clang::Diagnostic &info)
{
    DiagnosticConsumer::HandleDiagnostic(level, info);
    if (level < clang::DiagnosticsEngine::Error)
        return; // warnings are the business of the user's own compiler

    llvm::SmallString<128> text;
    info.FormatDiagnostic(text);

    Location where;
    llvm::StringRef line;
    if (info.hasSourceManager() && info.getLocation().isValid()) {
        where = place(info.getSourceManager(), info.getLocation());
        line = line_of(info.getSourceManager(), info.getLocation());
    }
    if (info.getID() == clang::diag::err_too_few_args_in_macro_invoc) {
        cut_words_.push_back(where);
        causes_.push_back(where);
    }
    if (info.getID() == clang::diag::err_pp_file_not_found)
        causes_.push_back(where);
    captured_.error(Code::NotValidC, where, std::string(text),
                    remedy_for(info.getID(), text, line),
                    fixits_for(info.getID(), where, line));
}

static bool is_at(const Location &where, const std::vector<Location> &places)
{
    return std::ranges::any_of(places, [&where](const Location &place) {
        return place.file == where.file && place.line == where.line &&
               place.column == where.column;
    });
}

static bool is_on_line_of(const Location &where,
                          const std::vector<Location> &places)
{
    return std::ranges::any_of(places, [&where](const Location &place) {
        return place.file == where.file && place.line == where.line;
    });
}

/// A semicolon is missed at the end of the line before a word, not at the word.
static bool is_semicolon_before(const Diagnostic &diag, const Location &word)
{
    return diag.text.starts_with("expected ';'") &&
           diag.where.file == word.file && diag.where.line + 1 == word.line;
}

void Capture::report(const Header &header, Diagnostics &diags) const
{
    std::vector<Location> explained = cut_words_;
    for (const Misspelt &word : header.misspelt)
        explained.push_back(word.where);
    const bool is_all_explained =
        std::ranges::any_of(header.misspelt, [&header](const Misspelt &word) {
            return is_unknown_word(header, word);
        });
    const auto is_consequence = [&](const Diagnostic &diag) {
        return is_all_explained || is_on_line_of(diag.where, explained) ||
               std::ranges::any_of(cut_words_, [&diag](const Location &word) {
                   return is_semicolon_before(diag, word);
               });
    };

    for (const Diagnostic &diag : captured_.list())
        if (is_at(diag.where, causes_) || !is_consequence(diag))
            diags.add(diag);
}

} // namespace stubc
