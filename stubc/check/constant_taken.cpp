// SPDX-License-Identifier: MIT
// XC0111: nothing in the header has a name that stubc makes.
//
// NAME_METHOD_x, NAME_KEY_x and NAME_x_y_MAX are enumerators of the generated
// headers, which include this one; NAME_x() and NAME_x_is_valid() are functions
// there, struct NAME_x_request is a struct. C has no second meaning for them.

#include "check/rules.h"

#include "model/made_names.h"

#include <map>
#include <string>

namespace stubc {

using Places = std::map<std::string, Location>;

static void compare(const MadeName &made, const Places &taken,
                    Diagnostics &diags)
{
    const auto found = taken.find(made.name);
    if (found != taken.end())
        diags.error(Code::ConstantTaken, found->second,
                    made.name + " is a name that stubc makes: " + made.what,
                    "rename it; stubc makes " + made.name + " itself");
}

void rules::constant_taken(const Header &header, Diagnostics &diags)
{
    for (std::size_t i = 0; i < header.interfaces.size(); ++i) {
        for (const MadeName &made : made_names(header, i)) {
            if (made.space == NameSpace::Tag) {
                compare(made, header.tags, diags);
                continue;
            }
            compare(made, header.names, diags);
            // What another header sees was compared when that was compiled,
            // and may be its own generated headers.
            if (header.interfaces[i].from_this_header)
                compare(made, header.constants, diags);
        }
    }
}

} // namespace stubc
