// SPDX-License-Identifier: MIT
// XC0206: the rights that a method needs are named bits of its interface.
//
// Denials, logs and grants speak of rights by name. Bit 31, XC_RIGHT_GIVE, is
// for the runtime to ask for.

#include "check/rules.h"

#include "check/names.h"

#include <cstdint>
#include <vector>

namespace stubc {

void rules::right_without_name(const Scope &scope, const Method &method)
{
    const std::vector<Interface> &all = scope.header.interfaces;
    std::uint32_t unnamed = method.rights;

    for (const Right &right : scope.interface.rights)
        unnamed &= ~right.bit;
    for (auto base = scope.interface.base; base; base = all[*base].base)
        for (const Right &right : all[*base].rights)
            unnamed &= ~right.bit;
    if (unnamed != 0)
        scope.diags.error(Code::RightWithoutName, method.word_where,
                          "method " + name_of(scope, method) + " needs " +
                              method.rights_text +
                              ", which has a bit without a name",
                          "declare it: enum " + scope.interface.name +
                              "_rights { ... = XC_RIGHT(0) }; and use its "
                              "name");
}

} // namespace stubc
