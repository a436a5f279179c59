// SPDX-License-Identifier: MIT
// XC0216: a one-way method is not marked as one that may be repeated.
//
// Its caller does not wait for an end, so there is never one that is unknown:
// what was queued is not sent again, and what was not queued did not run.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

void rules::idempotent_oneway(const Scope &scope, const Method &method)
{
    if (method.oneway && method.idempotent)
        scope.diags.error(Code::IdempotentOneway, *method.idempotent,
                          "method " + name_of(scope, method) +
                              " is one-way, so nobody learns whether to "
                              "repeat it",
                          "remove XC_IDEMPOTENT, or XC_ONEWAY");
}

} // namespace stubc
