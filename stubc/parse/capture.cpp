// SPDX-License-Identifier: MIT
#include "parse/capture.h"

#include "parse/place.h"

#include <clang/Lex/LexDiagnostic.h>
#include <clang/Sema/SemaDiagnostic.h>
#include <llvm/ADT/SmallString.h>

#include <string>

namespace stubc {

/// What helps most often; Clang's own text already says what is wrong.
static std::string remedy_for(unsigned id)
{
    if (id == clang::diag::err_pp_file_not_found)
        return "give the directory that holds it with -I DIR";
    if (id == clang::diag::warn_declspec_attribute_ignored)
        return "put the word behind \"struct\": struct XC_INTERFACE(\"a.b\", "
               "1) b_ops { ... };";
    if (id == clang::diag::warn_decl_in_param_list)
        return "declare it above the interface: struct name;";
    if (id == clang::diag::err_unknown_typename)
        return "include the header that declares it; the words of Crosscall "
               "are in <crosscall/interface.h>";
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
    if (info.hasSourceManager() && info.getLocation().isValid())
        where = place(info.getSourceManager(), info.getLocation());
    diags_.error(Code::NotValidC, where, std::string(text),
                 remedy_for(info.getID()));
}

} // namespace stubc
