// SPDX-License-Identifier: MIT
// XC0209: a method has a fixed list of parameters.
//
// What follows the ... has no type, so it cannot be marshaled.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

void rules::variadic(const Scope &scope, const Method &method)
{
    if (method.variadic)
        scope.diags.error(Code::Variadic, method.where,
                          "method " + name_of(scope, method) +
                              " takes ... arguments",
                          "name every parameter, or pass a buffer with "
                          "XC_COUNTED_BY(n)");
}

} // namespace stubc
