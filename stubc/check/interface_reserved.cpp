// SPDX-License-Identifier: MIT
// XC0110: an interface's name is not somebody else's.
//
// struct NAME has to be valid C++, and what is generated for NAME must not meet
// the runtime's names or what is generated for a neighbour.

#include "check/rules.h"

#include "check/names.h"

#include <string>

namespace stubc {

void rules::interface_reserved(const Scope &scope)
{
    const std::string &name = scope.interface.name;
    std::string why;

    if (is_cxx_keyword(name))
        why = "is a keyword of C++";
    else if (name == "xc" || name.starts_with("xc_"))
        why = "belongs to the runtime";
    else if (name.ends_with("_stub") || name.ends_with("_x"))
        why = "looks like something that stubc makes";
    if (!why.empty())
        scope.diags.error(Code::InterfaceReserved, scope.interface.where,
                          "the name " + name + " of struct " +
                              scope.interface.ops + " " + why,
                          "choose another name: struct my_" + name + "_ops");
}

} // namespace stubc
