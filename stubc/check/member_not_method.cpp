// SPDX-License-Identifier: MIT
// XC0106: an interface has methods only.
//
// Data in an ops struct cannot be reached from another process. The first
// member may be the ops of a base.

#include "check/rules.h"

#include <cstddef>

namespace stubc {

void rules::member_not_method(const Scope &scope)
{
    const Interface &interface = scope.interface;
    for (std::size_t i = 0; i < interface.fields_not_methods.size(); ++i)
        scope.diags.error(
            Code::MemberNotMethod, interface.fields_not_methods[i],
            "member " + interface.names_not_methods[i] + " of struct " +
                interface.ops + " is not written as a function pointer",
            "write the method out: int (*" + interface.names_not_methods[i] +
                ")(struct " + interface.name +
                " *self, ...) XC_METHOD(1, RIGHTS); a base's ops come first "
                "and have XC_INTERFACE themselves");
}

} // namespace stubc
