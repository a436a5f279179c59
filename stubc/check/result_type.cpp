// SPDX-License-Identifier: MIT
// XC0208: a method returns int or int64_t.
//
// Zero or positive is its own result, negative an error: a call can always
// fail, so there is always room to say so.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

void rules::result_type(const Scope &scope, const Method &method)
{
    if (method.result_kind == ScalarKind::I32 ||
        method.result_kind == ScalarKind::I64)
        return;
    scope.diags.error(Code::ResultType, method.where,
                      "method " + name_of(scope, method) + " returns " +
                          method.result + ", neither int nor int64_t",
                      method.result == "void"
                          ? "return int, and 0 for success: a call can fail"
                          : "return int or int64_t and give the " +
                                method.result +
                                " back through an XC_OUT parameter");
}

} // namespace stubc
