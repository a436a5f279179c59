// SPDX-License-Identifier: MIT
// XC0217: a method that returns an object is not idempotent.
//
// Each run gives the caller one more reference. Of a run whose answer was lost
// nobody would ever release it.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

void rules::idempotent_object(const Scope &scope, const Method &method)
{
    if (!method.idempotent)
        return;
    for (const Param &param : method.params)
        if (param.words.out && param.words.grant)
            scope.diags.error(Code::IdempotentObject, *method.idempotent,
                              "each run of " + name_of(scope, method) +
                                  " gives the caller another reference by " +
                                  param.name,
                              "remove XC_IDEMPOTENT; callers that repeat the "
                              "method have to release what they get");
}

} // namespace stubc
