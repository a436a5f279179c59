// SPDX-License-Identifier: MIT
#include "plugin/report.h"

#include <clang/Basic/FileManager.h>

#include <algorithm>
#include <tuple>

namespace stubc {

namespace {

clang::SourceLocation locate(clang::SourceManager &sources,
                             const Location &where)
{
    if (where.line == 0)
        return {};
    const auto file = sources.getFileManager().getOptionalFileRef(where.file);
    if (!file)
        return {};
    return sources.translateFileLineCol(&file->getFileEntry(), where.line,
                                        where.column);
}

bool comes_first(const Diagnostic &a, const Diagnostic &b)
{
    return std::tie(a.where.file, a.where.line, a.where.column) <
           std::tie(b.where.file, b.where.line, b.where.column);
}

bool is_same(const Diagnostic &a, const Diagnostic &b)
{
    return a.code == b.code && a.text == b.text &&
           std::tie(a.where.file, a.where.line, a.where.column) ==
               std::tie(b.where.file, b.where.line, b.where.column);
}

std::vector<clang::FixItHint> fixes_of(clang::SourceManager &sources,
                                       const Diagnostic &diag)
{
    std::vector<clang::FixItHint> fixes;
    for (const Fixit &fixit : diag.fixits) {
        const clang::SourceLocation start = locate(sources, fixit.where);
        if (start.isInvalid())
            continue;
        const auto end = start.getLocWithOffset(static_cast<int>(fixit.length));
        fixes.push_back(clang::FixItHint::CreateReplacement(
            clang::CharSourceRange::getCharRange(start, end), fixit.text));
    }
    return fixes;
}

} // namespace

void report(clang::DiagnosticsEngine &engine, const Finding &finding)
{
    using clang::DiagnosticsEngine;
    const unsigned head =
        finding.severity == Severity::Error
            ? engine.getCustomDiagID(DiagnosticsEngine::Error, "%0 [%1]")
            : engine.getCustomDiagID(DiagnosticsEngine::Warning, "%0 [%1]");
    const unsigned note = engine.getCustomDiagID(DiagnosticsEngine::Note, "%0");

    engine.Report(finding.where, head)
        << finding.text << number_of(finding.code);
    for (const Note &other : finding.notes)
        engine.Report(other.where, note) << other.text;

    const clang::DiagnosticBuilder mend = engine.Report(finding.where, note);
    mend << "mend: " + finding.remedy;
    for (const clang::FixItHint &fix : finding.fixes)
        mend << fix;
}

void report(clang::DiagnosticsEngine &engine, clang::SourceManager &sources,
            const Diagnostics &diags)
{
    std::vector<Diagnostic> sorted = diags.list();
    std::stable_sort(sorted.begin(), sorted.end(), comes_first);
    // One macro, used once, can be wrong in one way only.
    sorted.erase(std::unique(sorted.begin(), sorted.end(), is_same),
                 sorted.end());

    for (const Diagnostic &diag : sorted)
        report(engine, {Severity::Error,
                        diag.code,
                        locate(sources, diag.where),
                        diag.text,
                        diag.remedy,
                        {},
                        fixes_of(sources, diag)});
}

} // namespace stubc
