// SPDX-License-Identifier: MIT
#include "check/mends.h"

#include "check/travel.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <vector>

namespace stubc {

const char rights_placeholder[] = "RIGHTS";

std::string right_of(const Interface &interface)
{
    return interface.rights.size() == 1 ? interface.rights.front().name
                                        : rights_placeholder;
}

std::uint64_t free_number(const Scope &scope, const Method &method)
{
    const std::vector<Interface> &all = scope.header.interfaces;
    std::set<std::uint64_t> taken = {0};
    auto take = [&taken](const Method &other) {
        return other.number && *other.number < 0xff00 &&
               taken.insert(*other.number).second;
    };
    for (auto base = scope.interface.base; base; base = all[*base].base)
        for (const Method &other : all[*base].methods)
            take(other);

    std::uint64_t lacking = 0; // up to @method
    bool before = true;
    for (const Method &other : scope.interface.methods) {
        const bool lacks = !take(other);
        lacking += before && lacks ? 1 : 0;
        before = before && &other != &method;
    }
    return *taken.rbegin() + lacking;
}

Fixit before(const Param &param, const std::string &word)
{
    return {param.begin, 0, word + " "};
}

const Param *length_behind(const Method &method, const Param &param)
{
    const std::size_t next =
        static_cast<std::size_t>(&param - method.params.data()) + 1;
    if (next >= method.params.size())
        return nullptr;
    const Param &length = method.params[next];
    const bool wide = length.type.scalar == ScalarKind::U32 ||
                      length.type.scalar == ScalarKind::U64;
    const bool plain = length.pointers == 0 && is_unsigned(length.type) &&
                       wide && !length.name.empty() && !is_buffer(length);
    return plain && !is_out(length) ? &length : nullptr;
}

} // namespace stubc
