// SPDX-License-Identifier: MIT
// XC0304: a result goes through a pointer.
//
// What a method does to its copy of a value nobody sees.

#include "check/rules.h"

#include "check/names.h"
#include "check/travel.h"

#include <string>

namespace stubc {

void rules::out_on_value(const Scope &scope, const Method &method,
                         const Param &param)
{
    if (is_out(param) && param.pointers == 0)
        scope.diags.error(
            Code::OutOnValue, param.where,
            name_of(scope, method, param) +
                " is a value and cannot be a result",
            "write " + std::string(param.words.out ? "XC_OUT " : "XC_INOUT ") +
                param.type.spelling + " *" + param.name,
            {{param.begin.line != 0 ? param.where : Location(), 0, "*"}});
}

} // namespace stubc
