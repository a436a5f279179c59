// SPDX-License-Identifier: MIT
// Report: what we find, as diagnostics of Clang
#pragma once

#include "diag/diagnostics.h"

#include <clang/Basic/Diagnostic.h>
#include <clang/Basic/SourceManager.h>

#include <string>
#include <vector>

namespace stubc {

enum class Severity { Warning, Error };

/// Another place that has to do with it.
struct Note {
    clang::SourceLocation where;
    std::string text;
};

/// What a check of bodies has found.
struct Finding {
    Severity severity;
    Code code;
    clang::SourceLocation where;
    std::string text;
    std::string remedy;
    std::vector<Note> notes;
    std::vector<clang::FixItHint> fixes;
};

void report(clang::DiagnosticsEngine &engine, const Finding &finding);

/// Errors of the other stages, in the order of the source.
void report(clang::DiagnosticsEngine &engine, clang::SourceManager &sources,
            const Diagnostics &diags);

} // namespace stubc
