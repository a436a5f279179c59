// SPDX-License-Identifier: MIT
// XC0103: a major version is 1 to 4294967295.
//
// 0 is what an uninitialised version would be.

#include "check/rules.h"

namespace stubc {

void rules::interface_major(const Scope &scope)
{
    if (scope.interface.major == 0)
        scope.diags.error(Code::InterfaceMajor, scope.interface.where,
                          "the major version of struct " + scope.interface.ops +
                              " is not an integer from 1 to 4294967295",
                          "write XC_INTERFACE(\"" + scope.interface.wire_name +
                              "\", 1)");
}

} // namespace stubc
