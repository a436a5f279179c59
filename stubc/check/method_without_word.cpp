// SPDX-License-Identifier: MIT
// XC0201: every method says its number and the rights it needs.
//
// A method that nobody thought about would be open to everybody.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

void rules::method_without_word(const Scope &scope, const Method &method)
{
    if (method.n_method_words == 0)
        scope.diags.error(Code::MethodWithoutWord, method.where,
                          "method " + name_of(scope, method) +
                              " has neither number nor rights",
                          "put XC_METHOD(number, rights) behind its "
                          "parameters, or XC_METHOD(number, XC_ANYONE)");
}

} // namespace stubc
