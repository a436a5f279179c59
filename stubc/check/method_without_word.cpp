// SPDX-License-Identifier: MIT
// XC0201: every method says its number and the rights it needs.
//
// A method that nobody thought about would be open to everybody.

#include "check/rules.h"

#include "check/mends.h"
#include "check/names.h"

#include <string>

namespace stubc {

void rules::method_without_word(const Scope &scope, const Method &method)
{
    if (method.n_method_words != 0)
        return;
    const std::string number = std::to_string(free_number(scope, method));
    scope.diags.error(
        Code::MethodWithoutWord, method.where,
        "method " + name_of(scope, method) + " has neither number nor rights",
        "put XC_METHOD(number, rights) behind its "
        "parameters, or XC_METHOD(number, XC_ANYONE)",
        {{method.end, 0,
          " XC_METHOD(" + number + ", " + right_of(scope.interface) + ")"}});
}

} // namespace stubc
