// SPDX-License-Identifier: MIT
// Strays: words that stand where nobody looks for them
//
// A decoration is a promise about a call. One that is overlooked, for instance
// a bound on the member of a struct, would be a promise that nobody keeps.
#pragma once

#include "parse/reader.h"

#include <vector>

namespace stubc {

/// The files that use words, in the order of the source.
std::vector<clang::FileID> files_with_words(clang::ASTContext &ast);

/// Whether @word, of a type, its member or a function, is on what it is for:
/// also where no method leads there.
bool means_something(const Word &word, const clang::Decl &decl);

/// Collect the words of this header that are on nothing of an interface.
void read_strays(Reader &reader);

} // namespace stubc
