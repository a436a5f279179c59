// SPDX-License-Identifier: MIT
// XC0204: a number is one method, also across a chain of bases.
//
// The number is all that a request says about what it wants.

#include "check/rules.h"

#include "check/names.h"

#include <string>
#include <vector>

namespace stubc {

void rules::method_number_twice(const Scope &scope, const Method &method)
{
    const std::vector<Interface> &all = scope.header.interfaces;
    if (!method.number)
        return;

    auto report = [&](const Interface &owner, const Method &other) {
        scope.diags.error(Code::MethodNumberTwice, method.word_where,
                          "number " + std::to_string(*method.number) +
                              " of method " + name_of(scope, method) +
                              " is already that of " + owner.name + "_" +
                              other.name,
                          "take the first number that no method ever had");
    };
    for (const Method &other : scope.interface.methods) {
        if (&other == &method)
            break; // the later one is the one to mend
        if (other.number == method.number)
            report(scope.interface, other);
    }
    for (auto base = scope.interface.base; base; base = all[*base].base)
        for (const Method &other : all[*base].methods)
            if (other.number == method.number)
                report(all[*base], other);
}

} // namespace stubc
