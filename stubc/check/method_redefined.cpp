// SPDX-License-Identifier: MIT
// XC0212: an inherited method stays as it is.
//
// One number and one shape for one name in a chain: an upcast object has to do
// what its base says.

#include "check/rules.h"

#include "check/names.h"

#include <vector>

namespace stubc {

void rules::method_redefined(const Scope &scope, const Method &method)
{
    const std::vector<Interface> &all = scope.header.interfaces;
    for (auto base = scope.interface.base; base; base = all[*base].base)
        for (const auto *methods : {&all[*base].methods, &all[*base].counters})
            for (const Method &inherited : *methods)
                if (inherited.name == method.name)
                    scope.diags.error(
                        Code::MethodRedefined, method.where,
                        "method " + name_of(scope, method) +
                            " redefines the one inherited from " +
                            all[*base].name,
                        "give it another name, or leave it out to "
                        "inherit it");
}

} // namespace stubc
