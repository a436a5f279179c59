// SPDX-License-Identifier: MIT
#include "parse/capture.h"

#include "parse/place.h"

#include <clang/Lex/LexDiagnostic.h>
#include <clang/Sema/SemaDiagnostic.h>
#include <llvm/ADT/SmallString.h>

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

/// What helps most often; Clang's own text already says what is wrong.
static std::string remedy_for(unsigned id, llvm::StringRef text,
                              llvm::StringRef line)
{
    if (id == clang::diag::err_pp_file_not_found)
        return "give the directory that holds it with -I DIR";
    if (id == clang::diag::warn_declspec_attribute_ignored)
        return "put the word behind \"struct\": struct XC_INTERFACE(\"a.b\", "
               "1) b_ops { ... };";
    if (id == clang::diag::warn_decl_in_param_list)
        return "declare it above the interface: struct name;";
    if (id == clang::diag::err_too_few_args_in_macro_invoc &&
        line.contains("XC_METHOD("))
        return "write XC_METHOD(number, rights), or XC_METHOD(number, "
               "XC_ANYONE)";
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
        line.slice(word, where.column - 1).count(',') != 0)
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
    captured_.error(Code::NotValidC, where, std::string(text),
                    remedy_for(info.getID(), text, line),
                    fixits_for(info.getID(), where, line));
}

void Capture::report(const std::vector<Misspelt> &misspelt,
                     Diagnostics &diags) const
{
    const auto is_explained = [&misspelt](const Diagnostic &diag) {
        return std::any_of(misspelt.begin(), misspelt.end(),
                           [&diag](const Misspelt &word) {
                               return word.where.file == diag.where.file &&
                                      word.where.line == diag.where.line;
                           });
    };
    for (const Diagnostic &diag : captured_.list())
        if (!is_explained(diag))
            diags.error(diag.code, diag.where, diag.text, diag.remedy,
                        diag.fixits);
}

} // namespace stubc
