// SPDX-License-Identifier: MIT
// XC0311: a grant carries rights of the object's own interface.
//
// XC_GRANT(DIR_LIST) on a file would be a bit that means something else there.

#include "check/rules.h"

#include "check/names.h"
#include "model/any.h"

#include <cstdint>
#include <string>
#include <vector>

namespace stubc {

static std::uint32_t rights_of(const Header &header, const std::string &name)
{
    const std::vector<Interface> &all = header.interfaces;
    std::uint32_t rights = std::uint32_t{1} << 31; // XC_RIGHT_GIVE

    for (const Interface &interface : all)
        if (interface.name == name)
            for (const Interface *i = &interface; i;
                 i = i->base ? &all[*i->base] : nullptr)
                for (const Right &right : i->rights)
                    rights |= right.bit;
    return rights;
}

void rules::grant_unknown_right(const Scope &scope, const Method &method,
                                const Param &param)
{
    if (!param.words.grant)
        return;
    const Object &object = scope.header.objects[param.type.index];
    const std::string &name = object.name;

    if (is_any(object.interface_name))
        return; // whose rights they are shows when it has come
    const std::uint32_t unknown =
        param.words.grant_rights & ~rights_of(scope.header, name);
    if (unknown != 0)
        scope.diags.error(Code::GrantUnknownRight, param.where,
                          name_of(scope, method, param) + " is granted " +
                              param.words.grant_text +
                              ", which is not all of interface " + name,
                          "grant rights that methods of struct " + name +
                              "_ops need, and XC_RIGHT_GIVE");
}

} // namespace stubc
