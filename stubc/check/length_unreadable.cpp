// SPDX-License-Identifier: MIT
// XC0402: a length is a parameter, *parameter, a number or an enumerator.
//
// stubc has to know where the number comes from on both sides.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

static const char *remedy_for(const Param &param)
{
    if (param.words.string)
        return "write XC_STRING(255): the most bytes that it has, a number or "
               "an enumerator";
    return "use a parameter, *parameter, a number or XC_RESULT; "
           "name anything else: enum { NAME_MAX = ... };";
}

void rules::length_unreadable(const Scope &scope, const Method &method,
                              const Param &param)
{
    if (!param.length_error.empty())
        scope.diags.error(Code::LengthUnreadable, param.where,
                          "the length (" + param.words.length_text + ") of " +
                              name_of(scope, method, param) +
                              " cannot be read: " + param.length_error,
                          remedy_for(param));
}

} // namespace stubc
