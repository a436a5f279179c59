// SPDX-License-Identifier: MIT
// XC0210: a method's name is not one that stubc makes for itself.
//
// NAME_connect() and the like stand beside the methods' wrappers, and a wrapper
// has to be a name in C++ too.

#include "check/rules.h"

#include "check/names.h"

#include <set>
#include <string>

namespace stubc {

void rules::method_reserved(const Scope &scope, const Method &method)
{
    static const std::set<std::string> taken = {
        "ops",     "x",       "stub",   "make",     "connect",
        "release", "give",    "revoke", "objects",  "interface",
        "rights",  "methods", "target", "dispatch", "keep"};

    if (taken.count(method.name) == 0 && !method.name.starts_with("x_") &&
        !method.name.starts_with("stub_") && !is_cxx_keyword(method.name))
        return;
    scope.diags.error(Code::MethodReserved, method.where,
                      "a method cannot be called " + method.name +
                          ": C++ or the code of stubc has taken the name",
                      "choose another name, for instance do_" + method.name);
}

} // namespace stubc
