// SPDX-License-Identifier: MIT
// XC0005: a word is said once on one thing.
//
// Of two lengths or two directions one would be overlooked.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

void rules::repeated_word(const Header &header, Diagnostics &diags)
{
    for (const Stray &again : header.repeated)
        diags.error(Code::RepeatedWord, again.where,
                    word_name(again.word) + " is said twice on " + again.on,
                    "keep one of them");
}

} // namespace stubc
