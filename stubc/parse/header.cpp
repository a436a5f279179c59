// SPDX-License-Identifier: MIT
#include "parse/header.h"

#include "parse/constants.h"
#include "parse/guard.h"
#include "parse/interfaces.h"
#include "parse/reader.h"
#include "parse/strays.h"

namespace stubc {

void read_header(const clang::Preprocessor &preprocessor,
                 clang::ASTContext &ast, clang::FileID file, Header &header,
                 const Spelling &spelling)
{
    Reader reader{ast, header, file, {}, {}, {}, {}};

    read_interfaces(reader);
    read_strays(reader);
    read_dropped_words(reader, spelling);
    read_constants(preprocessor, reader);
    read_names(reader);
    read_guard(preprocessor, reader);
}

} // namespace stubc
