// SPDX-License-Identifier: MIT
#include "plugin/headers.h"

#include "check/check.h"
#include "emit/emit.h"
#include "include_text.h"
#include "model/any.h"
#include "output.h"
#include "parse/compat.h"
#include "parse/header.h"
#include "parse/place.h"
#include "parse/strays.h"
#include "plugin/report.h"

#include <clang/Basic/SourceManager.h>
#include <clang/Lex/HeaderSearchOptions.h>
#include <clang/Lex/Preprocessor.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace stubc {

namespace {

/// The directories of -I, as stubc would have been told them.
std::vector<std::string> include_dirs(const clang::CompilerInstance &compiler)
{
    std::vector<std::string> dirs;
    for (const auto &entry : compiler.getHeaderSearchOpts().UserEntries)
        if (entry.Group == clang::frontend::Angled)
            dirs.push_back(entry.Path);
    return dirs;
}

Header read(clang::CompilerInstance &compiler, clang::ASTContext &ast,
            clang::FileID file, const Spelling &spelling)
{
    const clang::SourceManager &sources = ast.getSourceManager();
    Header header;

    header.stem = stem_of(sources, sources.getLocForStartOfFile(file));
    header.include = include_text(
        sources.getFilename(sources.getLocForStartOfFile(file)).str(),
        include_dirs(compiler));
    read_header(compiler.getPreprocessor(), ast, file, header, spelling);
    return header;
}

/// All files of the unit: no output may replace one of them.
std::vector<std::string> inputs_of(const clang::SourceManager &sources)
{
    std::vector<std::string> inputs;
    for (auto file = sources.fileinfo_begin(); file != sources.fileinfo_end();
         ++file)
        inputs.push_back(compat::name_of(file->first));
    return inputs;
}

/// A header that the unit is about: it is the header, or includes it.
/// Those of the system have their Stubs elsewhere.
bool is_asked_for(const clang::Preprocessor &preprocessor, clang::FileID file)
{
    const clang::SourceManager &sources = preprocessor.getSourceManager();
    const clang::FileID main = sources.getMainFileID();

    if (preprocessor.getLangOpts().IsHeaderFile)
        return file == main;
    return sources.getFileID(sources.getIncludeLoc(file)) == main &&
           !sources.isInSystemHeader(sources.getLocForStartOfFile(file));
}

bool has_interface(const Header &header)
{
    for (const Interface &interface : header.interfaces)
        if (interface.from_this_header)
            return true;
    return false;
}

/// The runtime answers for objects of any interface; nothing is made of theirs.
bool is_runtimes(const Header &header)
{
    return std::ranges::any_of(header.interfaces, [](const Interface &i) {
        return i.from_this_header && is_any(i.wire_name);
    });
}

/// What check says of @header. A file with a stray word and no interface was
/// never meant to have one.
Diagnostics errors_of(const Header &header)
{
    Diagnostics all;
    Diagnostics errors;

    check(header, all);
    for (const Diagnostic &diag : all.list())
        if (diag.code != Code::NoInterface)
            errors.add(diag);
    return errors;
}

/// Names of the header that is compiled, also if it is no valid C: then they
/// may be why. In a source file names that begin with xc_ are anybody's.
Diagnostics errors_of_names(const clang::CompilerInstance &compiler,
                            const Spelling &spelling)
{
    Header header;
    Diagnostics errors;

    if (compiler.getLangOpts().IsHeaderFile)
        header.misspelt = spelling.misspelt;
    header.knows_words =
        compiler.getPreprocessor().isMacroDefined("XC_INTERFACE");
    check_spelling(header, errors);
    return errors;
}

} // namespace

bool process_headers(clang::CompilerInstance &compiler, clang::ASTContext &ast,
                     const Spelling &spelling, const PluginOptions &options)
{
    clang::SourceManager &sources = ast.getSourceManager();
    const bool is_valid = !ast.getDiagnostics().hasErrorOccurred();
    const Diagnostics names = errors_of_names(compiler, spelling);
    std::vector<File> outputs;
    bool good = is_valid && !names.failed();

    report(ast.getDiagnostics(), sources, names);
    if (!is_valid) // a repaired tree is not what the user wrote
        return good;
    for (const clang::FileID file : files_with_words(ast)) {
        const Header header = read(compiler, ast, file, spelling);
        if (is_runtimes(header))
            continue;
        const Diagnostics errors = errors_of(header);
        report(ast.getDiagnostics(), sources, errors);
        good = good && !errors.failed();
        if (options.directory.empty() || errors.failed() ||
            !has_interface(header) ||
            !is_asked_for(compiler.getPreprocessor(), file))
            continue;
        for (File &output :
             place_outputs(options.directory, emit(header, options.outputs)))
            outputs.push_back(std::move(output));
    }
    if (!good || outputs.empty())
        return good;

    Diagnostics errors;
    write_files(outputs, inputs_of(sources), errors);
    report(ast.getDiagnostics(), sources, errors);
    return !errors.failed();
}

} // namespace stubc
