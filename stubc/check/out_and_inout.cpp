// SPDX-License-Identifier: MIT
// XC0306: a parameter has one direction.
//
// XC_OUT says that the caller's value does not matter, XC_INOUT that it does.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

void rules::out_and_inout(const Scope &scope, const Method &method,
                          const Param &param)
{
    if (param.words.out && param.words.inout)
        scope.diags.error(Code::OutAndInout, param.where,
                          name_of(scope, method, param) +
                              " is both XC_OUT and XC_INOUT",
                          "keep XC_INOUT if the method reads it, else XC_OUT");
}

} // namespace stubc
