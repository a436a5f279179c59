// SPDX-License-Identifier: MIT
// Spelling: names that look like words, and words that Clang drops
//
// A word is nothing but a macro around an attribute. Of one that is misspelt C
// may make a name, and Clang forgets attributes where it has nothing to put
// them on, or does not look: in function bodies. So each name and each use of a
// word is noted while the header is read, and compared with what came of it.
#pragma once

#include "model/interface.h"
#include "parse/reader.h"

#include <clang/Lex/Preprocessor.h>

#include <string>
#include <vector>

namespace stubc {

/// A word where the preprocessor met it: "XC_METHOD".
struct Use {
    std::string word;
    Location where;
};

struct Spelling {
    std::vector<Misspelt> misspelt; // in the main file
    std::vector<Use> uses;          // in all files
};

/// Note into @spelling what is done with names and words, while it is read.
void watch_spelling(clang::Preprocessor &preprocessor, Spelling &spelling);

/// Add words that came to nothing to the header's strays.
void read_dropped_words(Reader &reader, const Spelling &spelling);

} // namespace stubc
