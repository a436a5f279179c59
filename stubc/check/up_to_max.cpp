// SPDX-License-Identifier: MIT
// XC0416: a declared maximum is at least one element and at most 16 MiB.
//
// Both sides keep private memory for it.

#include "check/rules.h"

#include "check/names.h"
#include "check/travel.h"
#include "model/layout.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace stubc {

void rules::up_to_max(const Scope &scope, const Method &method,
                      const Param &param)
{
    if (!param.words.up_to)
        return;
    const std::uint64_t n = param.words.up_to_value;
    const std::uint64_t most =
        bulk_max /
        std::max<std::uint64_t>(element_size(scope.header, param), 1);

    if (n > 0 && n <= most)
        return;
    scope.diags.error(
        Code::UpToMax, param.where,
        n == 0 ? "the maximum of " + name_of(scope, method, param) + " is 0"
               : "the maximum " + param.words.up_to_text + " of " +
                     name_of(scope, method, param) + " is more than 16 MiB",
        "use 1 to " + std::to_string(most));
}

} // namespace stubc
