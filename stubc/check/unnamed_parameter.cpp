// SPDX-License-Identifier: MIT
// XC0301: every parameter has a name.
//
// Fields of messages, lengths and errors are called after it.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

void rules::unnamed_parameter(const Scope &scope, const Method &method,
                              const Param &param)
{
    if (!param.name.empty())
        return;
    // Behind a star it stands close.
    const Fixit named = {param.begin.line != 0 ? param.where : Location(), 0,
                         param.pointers != 0 ? "value" : " value"};
    scope.diags.error(Code::UnnamedParameter, param.where,
                      "a parameter of " + name_of(scope, method) +
                          " has no name",
                      "write " + declaration_of(param) + "value", {named});
}

} // namespace stubc
