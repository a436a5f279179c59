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

std::vector<Note> notes_of(clang::SourceManager &sources,
                           const Diagnostic &diag)
{
    std::vector<Note> notes;
    for (const Remark &remark : diag.remarks)
        notes.push_back({locate(sources, remark.where), remark.text});
    return notes;
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

    {
        // With the error, for -fixit; with the note it would change nothing.
        const clang::DiagnosticBuilder error =
            engine.Report(finding.where, head);
        error << finding.text << number_of(finding.code);
        for (const clang::FixItHint &fix : finding.fixes)
            error << fix;
    }
    for (const Note &other : finding.notes)
        engine.Report(other.where, note) << other.text;

    engine.Report(finding.where, note) << "mend: " + finding.remedy;
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
        report(engine, {Severity::Error, diag.code, locate(sources, diag.where),
                        diag.text, diag.remedy, notes_of(sources, diag),
                        fixes_of(sources, diag)});
}

} // namespace stubc
