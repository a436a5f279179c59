// SPDX-License-Identifier: MIT
// XC0406: XC_RESULT is the actual length of one buffer.
//
// One number cannot be the length of two things.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

void rules::result_twice(const Scope &scope, const Method &method)
{
    const Param *first = nullptr;
    for (const Param &param : method.params) {
        if (!param.actual || param.actual->kind != LengthKind::Result)
            continue;
        if (first)
            scope.diags.error(Code::ResultTwice, param.where,
                              name_of(scope, method, param) +
                                  " has XC_RESULT as its length, as " +
                                  first->name + " has",
                              "give one of them an XC_OUT size_t *n parameter "
                              "and say *n");
        else
            first = &param;
    }
}

} // namespace stubc
