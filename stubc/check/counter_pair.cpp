// SPDX-License-Identifier: MIT
// XC0222: addref() and release() come together, each once.
//
// A count that only grows never ends, and one that only falls is not one.

#include "check/rules.h"

#include <algorithm>

namespace stubc {

void rules::counter_pair(const Scope &scope)
{
    const std::vector<Method> &counters = scope.interface.counters;
    const auto releases = std::ranges::count_if(
        counters, [](const Method &m) { return m.release.has_value(); });

    if (counters.empty() || (counters.size() == 2 && releases == 1))
        return;
    scope.diags.error(Code::CounterPair, counters.front().where,
                      "struct " + scope.interface.ops +
                          " has not one method that is XC_ADDREF and one that "
                          "is XC_RELEASE",
                      "declare both, each once");
}

} // namespace stubc
