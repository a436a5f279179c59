// SPDX-License-Identifier: MIT
// XC0107: an interface has at least one method of its own.
//
// Without one there is nothing to call, and nothing by which a Stub could be
// told from other objects.

#include "check/rules.h"

namespace stubc {

void rules::no_methods(const Scope &scope)
{
    const Interface &interface = scope.interface;
    if (interface.methods.empty() && interface.fields_not_methods.empty())
        scope.diags.error(Code::NoMethods, interface.where,
                          "struct " + interface.ops + " has no method",
                          "add one: int (*ping)(struct " + interface.name +
                              " *self) XC_METHOD(1, XC_ANYONE);");
}

} // namespace stubc
