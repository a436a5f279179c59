// SPDX-License-Identifier: MIT
// XC0410: a string is made of char.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

void rules::string_type(const Scope &scope, const Method &method,
                        const Param &param)
{
    if (param.words.string && (param.pointers != 1 || !param.type.is_char))
        scope.diags.error(Code::StringType, param.where,
                          name_of(scope, method, param) +
                              " is a string, but not made of char",
                          "write XC_STRING(max) const char *" + param.name +
                              ", or XC_COUNTED_BY(n) for other elements");
}

} // namespace stubc
