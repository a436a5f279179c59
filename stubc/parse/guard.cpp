// SPDX-License-Identifier: MIT
#include "parse/guard.h"

#include "parse/place.h"

#include <clang/Basic/SourceManager.h>
#include <clang/Lex/HeaderSearch.h>
#include <clang/Lex/Lexer.h>
#include <clang/Lex/Token.h>

namespace stubc {

/// Behind the comments that a file begins with.
static clang::SourceLocation
first_token(const clang::Preprocessor &preprocessor, clang::FileID file)
{
    const clang::SourceManager &sources = preprocessor.getSourceManager();
    clang::Lexer lexer(file, sources.getBufferOrFake(file), sources,
                       preprocessor.getLangOpts());
    clang::Token token;
    lexer.LexFromRawLexer(token);
    return token.getLocation();
}

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
    reader.header.body = place(sources, first_token(preprocessor, reader.file));
    reader.header.guarded =
        is_source ||
        (file &&
         preprocessor.getHeaderSearchInfo().isFileMultipleIncludeGuarded(
             *file));
}

} // namespace stubc
