// SPDX-License-Identifier: MIT
// XC0205: a method states its rights, or says XC_ANYONE aloud.
//
// No right at all is a decision, so it has a word; and it cannot be had
// together with a right.

#include "check/rules.h"

#include "check/mends.h"
#include "check/names.h"

namespace stubc {

void rules::rights_not_stated(const Scope &scope, const Method &method)
{
    if (method.n_method_words == 0)
        return; // XC0201
    if (method.rights != 0 && method.anyone)
        scope.diags.error(Code::RightsNotStated, method.word_where,
                          "method " + name_of(scope, method) +
                              " needs a right and says XC_ANYONE as well",
                          "keep the right, or XC_ANYONE alone");
    else if (!method.rights_stated || (method.rights == 0 && !method.anyone))
        scope.diags.error(Code::RightsNotStated, method.word_where,
                          "method " + name_of(scope, method) +
                              " states no right",
                          "name the rights that a caller needs, or say "
                          "XC_METHOD(number, XC_ANYONE)",
                          {{method.rights_span.where, method.rights_span.length,
                            right_of(scope.interface)}});
}

} // namespace stubc
