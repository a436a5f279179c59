// SPDX-License-Identifier: MIT
// XC0312: a parameter's name is one in C++ too, and not self.
//
// It becomes a member of a struct and a parameter in headers that both
// languages read.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

void rules::parameter_reserved(const Scope &scope, const Method &method,
                               const Param &param)
{
    if (param.name == "self" || is_cxx_keyword(param.name))
        scope.diags.error(
            Code::ParameterReserved, param.where,
            name_of(scope, method, param) + " has a name that is taken: " +
                (param.name == "self" ? "it is the object's"
                                      : "a keyword of C++"),
            "choose another name, for instance the_" + param.name);
}

} // namespace stubc
