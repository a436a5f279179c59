// SPDX-License-Identifier: MIT
#include "parse/guard.h"

#include "parse/place.h"

#include <clang/Basic/SourceManager.h>
#include <clang/Lex/HeaderSearch.h>

namespace stubc {

void read_guard(const clang::Preprocessor &preprocessor, Reader &reader)
{
    const clang::SourceManager &sources = preprocessor.getSourceManager();
    const clang::OptionalFileEntryRef file =
        sources.getFileEntryRefForID(reader.file);
    // Nobody includes a source file, even if it declares an interface.
    const bool is_source = reader.file == sources.getMainFileID() &&
                           !preprocessor.getLangOpts().IsHeaderFile;

    reader.header.start =
        place(sources, sources.getLocForStartOfFile(reader.file));
    reader.header.guarded =
        is_source ||
        (file &&
         preprocessor.getHeaderSearchInfo().isFileMultipleIncludeGuarded(
             *file));
}

} // namespace stubc
