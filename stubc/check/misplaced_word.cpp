// SPDX-License-Identifier: MIT
// XC0004: a word stands where it means something.
//
// XC_OUT on a method or XC_COUNTED_BY on the member of a struct would promise
// what nobody keeps.

#include "check/rules.h"

#include "check/names.h"
#include "check/words.h"

#include <string>

namespace stubc {

void rules::misplaced_word(const Header &header, Diagnostics &diags)
{
    for (const Stray &stray : header.strays)
        if (stray.word == "xc.interface")
            return; // XC0101; the methods below it are strays as well
    each_foreign_word(header, [&diags](const Stray &word) {
        const std::string where = known_place(word.word);
        if (where.empty())
            return; // XC0003
        diags.error(Code::MisplacedWord, word.where,
                    word_name(word.word) + " means nothing on " + word.on,
                    word_name(word.word) + " belongs " + where);
    });
}

} // namespace stubc
