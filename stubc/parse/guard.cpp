// SPDX-License-Identifier: MIT
#include "parse/guard.h"

#include "parse/place.h"

#include <clang/Basic/SourceManager.h>
#include <clang/Lex/HeaderSearch.h>

namespace stubc {

void read_guard(const clang::Preprocessor &preprocessor, Header &header)
{
    const clang::SourceManager &sources = preprocessor.getSourceManager();
    const clang::FileID main = sources.getMainFileID();
    const clang::OptionalFileEntryRef file = sources.getFileEntryRefForID(main);

    header.start = place(sources, sources.getLocForStartOfFile(main));
    header.guarded =
        file &&
        preprocessor.getHeaderSearchInfo().isFileMultipleIncludeGuarded(*file);
}

} // namespace stubc
