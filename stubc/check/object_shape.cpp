// SPDX-License-Identifier: MIT
// XC0105: an object is its ops pointer and nothing else.
//
// Stub, target and interposer look alike to a client only because all of them
// begin with this struct. A derived object is its base object, so that there is
// one ops pointer in each chain.

#include "check/rules.h"

#include <string>

namespace stubc {

void rules::object_shape(const Scope &scope)
{
    const Interface &interface = scope.interface;
    if (interface.object_error.empty())
        return;

    std::string shape = "const struct " + interface.ops + " *ops;";
    if (interface.base) {
        const Interface &base = scope.header.interfaces[*interface.base];
        shape = "struct " + base.name + " " + interface.base_member + ";";
    }
    scope.diags.error(Code::ObjectShape, interface.object_where,
                      interface.object_error,
                      "write struct " + interface.name + " { " + shape + " };");
}

} // namespace stubc
