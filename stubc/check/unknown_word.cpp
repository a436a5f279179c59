// SPDX-License-Identifier: MIT
// XC0003: every word means something to this version.
//
// A decoration is a promise. A header that was written for a later stubc would
// otherwise lose it in silence.

#include "check/rules.h"

#include "check/names.h"
#include "check/words.h"

namespace stubc {

void rules::unknown_word(const Header &header, Diagnostics &diags)
{
    each_foreign_word(header, [&diags](const Stray &word) {
        if (known_place(word.word).empty())
            diags.error(Code::UnknownWord, word.where,
                        "this version does not know " + word_name(word.word) +
                            ", on " + word.on,
                        "remove " + word_name(word.word) +
                            " or use a stubc that knows it");
    });
}

} // namespace stubc
