// SPDX-License-Identifier: MIT
// XC0220: a method that counts references has no other word.
//
// Its Stub answers it, so there is neither a number nor a right: a peer cannot
// count others' references.

#include "check/rules.h"

#include "check/names.h"

namespace stubc {

void rules::counter_words(const Scope &scope, const Method &method)
{
    const bool has_other = method.n_method_words || method.oneway ||
                           method.idempotent || method.fast ||
                           method.nonblocking || method.deprecated ||
                           (method.addref && method.release);

    if (has_other)
        scope.diags.error(Code::CounterWords,
                          method.release ? *method.release : *method.addref,
                          name_of(scope, method) +
                              " is answered by the Stub and does not travel, "
                              "so it has no other word",
                          "write (*addref)(...) XC_ADDREF and (*release)(...) "
                          "XC_RELEASE");
}

} // namespace stubc
