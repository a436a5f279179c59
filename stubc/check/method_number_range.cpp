// SPDX-License-Identifier: MIT
// XC0203: a method's number is 1 to 65279.
//
// 0 and 0xff00 upwards belong to the runtime: describe, release, ping. A right
// is a number to C, but whoever writes one there has forgotten the number.

#include "check/rules.h"

#include "check/mends.h"
#include "check/names.h"

#include <algorithm>
#include <string>
#include <vector>

namespace stubc {

static bool is_right(const Scope &scope, const std::string &name)
{
    const std::vector<Interface> &all = scope.header.interfaces;
    for (const Interface *i = &scope.interface; i;
         i = i->base ? &all[*i->base] : nullptr)
        if (std::ranges::find(i->rights, name, &Right::name) != i->rights.end())
            return true;
    return false;
}

void rules::method_number_range(const Scope &scope, const Method &method)
{
    const bool in_range =
        method.number && *method.number > 0 && *method.number < 0xff00;
    const bool named = is_right(scope, method.number_text);
    if (method.n_method_words == 0 || (in_range && !named))
        return;
    scope.diags.error(
        Code::MethodNumberRange, method.word_where,
        "the number of method " + name_of(scope, method) +
            (named ? " is missing: " + method.number_text + " is a right"
                   : " is not an integer from 1 to 65279"),
        "take the first number that no method ever had",
        {{method.number_span.where, method.number_span.length,
          std::to_string(free_number(scope, method))}});
}

} // namespace stubc
