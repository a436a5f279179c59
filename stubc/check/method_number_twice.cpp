// SPDX-License-Identifier: MIT
// XC0204: a number is one method, also across a chain of bases.
//
// The number is all that a request says about what it wants.

#include "check/rules.h"

#include "check/mends.h"
#include "check/names.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace stubc {

void rules::method_number_twice(const Scope &scope)
{
    const std::vector<Interface> &all = scope.header.interfaces;
    std::map<std::uint64_t, std::string> owners;

    for (auto base = scope.interface.base; base; base = all[*base].base)
        for (const Method &other : all[*base].methods)
            if (other.number)
                owners.emplace(*other.number,
                               all[*base].name + "_" + other.name);

    for (const Method &method : scope.interface.methods) {
        if (!method.number)
            continue;
        const auto [owner, is_new] =
            owners.emplace(*method.number, name_of(scope, method));
        if (is_new)
            continue; // of two methods, the later one is the one to mend
        scope.diags.error(Code::MethodNumberTwice, method.word_where,
                          "number " + std::to_string(*method.number) +
                              " of method " + name_of(scope, method) +
                              " is already that of " + owner->second,
                          "take the first number that no method ever had",
                          {{method.number_span.where, method.number_span.length,
                            std::to_string(free_number(scope, method))}});
    }
}

} // namespace stubc
