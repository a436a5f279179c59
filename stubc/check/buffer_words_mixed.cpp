// SPDX-License-Identifier: MIT
// XC0412: a parameter is one kind of thing: sized, counted, string or object.
//
// Each travels in its own way, and one of two words would be overlooked.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

void rules::buffer_words_mixed(const Scope &scope, const Method &method,
                               const Param &param)
{
    const int n = (param.words.sized_by ? 1 : 0) +
                  (param.words.counted_by ? 1 : 0) +
                  (param.words.string ? 1 : 0) + (param.words.grant ? 1 : 0);
    if (n > 1)
        scope.diags.error(Code::BufferWordsMixed, param.where,
                          name_of(scope, method, param) +
                              " has more than one of XC_SIZED_BY, "
                              "XC_COUNTED_BY, XC_STRING and XC_GRANT",
                          "keep the one that says what it is");
}

} // namespace stubc
