// SPDX-License-Identifier: MIT
// XC0203: a method's number is 1 to 65279.
//
// 0 and 0xff00 upwards belong to the runtime: describe, release, ping.

#include "check/rules.h"

#include "check/mends.h"
#include "check/names.h"

#include <string>

namespace stubc {

void rules::method_number_range(const Scope &scope, const Method &method)
{
    if (method.n_method_words == 0 ||
        (method.number && *method.number > 0 && *method.number < 0xff00))
        return;
    scope.diags.error(Code::MethodNumberRange, method.word_where,
                      "the number of method " + name_of(scope, method) +
                          " is not an integer from 1 to 65279",
                      "take the first number that no method ever had",
                      {{method.number_span.where, method.number_span.length,
                        std::to_string(free_number(scope, method))}});
}

} // namespace stubc
