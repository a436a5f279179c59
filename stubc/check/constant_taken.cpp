// SPDX-License-Identifier: MIT
// XC0111: no enumerator or macro has a name that stubc makes.
//
// NAME_METHOD_x, NAME_KEY_x and NAME_x_y_MAX are enumerators of the generated
// headers, which include this one: C has no second meaning for them.

#include "check/rules.h"

#include "model/constants.h"

#include <string>

namespace stubc {

static void compare(const Scope &scope, const std::string &made)
{
    const auto found = scope.header.constants.find(made);
    if (found != scope.header.constants.end())
        scope.diags.error(Code::ConstantTaken, found->second,
                          made + " is a name that stubc makes",
                          "rename it; stubc makes " + made + " itself");
}

void rules::constant_taken(const Scope &scope)
{
    for (const Method &method : scope.interface.methods) {
        compare(scope, method_constant(scope.interface, method));
        compare(scope, key_constant(scope.interface, method));
        for (const Param &param : method.params)
            if (param.bound)
                compare(scope, max_constant(scope.interface, method, param));
    }
}

} // namespace stubc
