// SPDX-License-Identifier: MIT
// XC0223: a chain of interfaces counts references at its root, or not at all.
//
// An object has one count. Its base's NAME_release() would not know of one that
// a derived interface begins.

#include "check/rules.h"

namespace stubc {

void rules::counter_inherited(const Scope &scope)
{
    if (scope.interface.counters.empty() || !scope.interface.base)
        return;
    scope.diags.error(Code::CounterInherited,
                      scope.interface.counters.front().where,
                      "struct " + scope.interface.ops +
                          " has a base, and references are counted at the "
                          "root of a chain",
                      "declare addref() and release() in the base, or derive "
                      "from nothing");
}

} // namespace stubc
