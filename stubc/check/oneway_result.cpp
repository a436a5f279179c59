// SPDX-License-Identifier: MIT
// XC0214: a one-way method returns int: 0 when the call is queued.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

void rules::oneway_result(const Scope &scope, const Method &method)
{
    if (method.oneway && method.result_kind == ScalarKind::I64)
        scope.diags.error(Code::OnewayResult, method.where,
                          "method " + name_of(scope, method) +
                              " is one-way and returns " + method.result,
                          "return int: it says whether the call was queued");
}

} // namespace stubc
