// SPDX-License-Identifier: MIT
// XC0221: what counts references is addref() or release(), and returns the
// count.
//
// NAME_addref() and NAME_release() are the names that code around has for
// them, and there is nothing that could be passed.

#include "check/rules.h"

#include "check/names.h"

#include <string>

namespace stubc {

void rules::counter_signature(const Scope &scope, const Method &method)
{
    const std::string name = method.release ? "release" : "addref";
    const std::string wanted =
        "int (*" + name + ")(struct " + scope.interface.name + " *self)";

    if (method.name != name || method.params.size() > 1 || method.variadic ||
        method.result_kind != ScalarKind::I32)
        scope.diags.error(Code::CounterSignature, method.where,
                          name_of(scope, method) + " is not " + wanted,
                          "write " + wanted);
}

} // namespace stubc
