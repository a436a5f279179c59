// SPDX-License-Identifier: MIT
// XC0405: the bound is known before the call, the actual length after it.
//
// XC_RESULT or *parameter can say how much is meaningful; XC_RESULT cannot say
// how much room there is.

#include "check/rules.h"

#include "check/names.h"
#include "check/travel.h"

namespace stubc {

void rules::actual_length(const Scope &scope, const Method &method,
                          const Param &param)
{
    if (param.bound && param.bound->kind == LengthKind::Result)
        scope.diags.error(Code::ActualLength, param.where,
                          "the bound of " + name_of(scope, method, param) +
                              " is XC_RESULT, which is not known in time",
                          "say how much room there is: XC_SIZED_BY(max, "
                          "XC_RESULT)");
    if (param.actual && param.actual->kind != LengthKind::Result &&
        param.actual->kind != LengthKind::Pointee)
        scope.diags.error(Code::ActualLength, param.where,
                          "the actual length " + param.actual->text + " of " +
                              name_of(scope, method, param) +
                              " does not come out of the method",
                          "use XC_RESULT, or *n of XC_OUT size_t *n; leave it "
                          "out if all is meaningful");
}

} // namespace stubc
