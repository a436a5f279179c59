// SPDX-License-Identifier: MIT
// XC0414: a string goes in or comes out.
//
// The caller's memory of one that goes both ways would have to hold the longest
// answer, which no NUL says.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

void rules::string_inout(const Scope &scope, const Method &method,
                         const Param &param)
{
    if (param.words.string && param.words.inout)
        scope.diags.error(
            Code::StringInout, param.where,
            name_of(scope, method, param) + " is a string that goes both ways",
            "use two parameters: XC_STRING(max) const char *" + param.name +
                " and XC_OUT XC_STRING(max) char "
                "*new_" +
                param.name);
}

} // namespace stubc
