// SPDX-License-Identifier: MIT
#include "parse/capture.h"

#include "parse/place.h"

#include <clang/Lex/LexDiagnostic.h>
#include <clang/Sema/SemaDiagnostic.h>
#include <llvm/ADT/SmallString.h>

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
    diags_.error(Code::NotValidC, where, std::string(text),
                 remedy_for(info.getID(), text, line));
}

} // namespace stubc
