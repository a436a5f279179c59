// SPDX-License-Identifier: MIT
// XC0111: nothing in sight of the header has a name that stubc makes.
//
// NAME_METHOD_x, NAME_KEY_x and NAME_x_y_MAX are enumerators of the generated
// headers, which include this one; NAME_x() and NAME_x_is_valid() are functions
// there, struct NAME_x_request is a struct. C has no second meaning for them,
// in whichever header the first one stands.

#include "check/rules.h"

#include "check/libc_names.h"
#include "model/made_names.h"

#include <map>
#include <string>

namespace stubc {

using Places = std::map<std::string, Location>;

/// Of a header that this one includes nothing can be mended from here.
static void refuse(const Header &header, const MadeName &made,
                   const Location &taken, Diagnostics &diags)
{
    if (taken.file == header.start.file)
        diags.error(Code::ConstantTaken, taken,
                    made.name + " is a name that stubc makes: " + made.what,
                    "rename it; stubc makes " + made.name + " itself");
    else
        diags.error(Code::ConstantTaken, made.where,
                    made.name + " would be " + made.what +
                        ", and is something else already",
                    made.method ? "rename the method or the interface"
                                : "rename the interface",
                    {}, {{taken, "this is " + made.name}});
}

/// What others' interfaces meet was seen when their headers were compiled, and
/// may be their generated headers: there only this header's own names count.
static void compare(const Header &header, const Interface &interface,
                    const MadeName &made, const Places &taken,
                    Diagnostics &diags)
{
    const auto found = taken.find(made.name);

    if (found != taken.end() &&
        (interface.from_this_header || found->second.file == header.start.file))
        refuse(header, made, found->second, diags);
}

void rules::constant_taken(const Header &header, Diagnostics &diags)
{
    for (std::size_t i = 0; i < header.interfaces.size(); ++i) {
        const Interface &interface = header.interfaces[i];

        for (const MadeName &made : made_names(header, i)) {
            if (made.space == NameSpace::Tag) {
                compare(header, interface, made, header.tags, diags);
                continue;
            }
            if (is_libc_name(made.name))
                continue; // XC0211, whether or not its header is in sight
            compare(header, interface, made, header.names, diags);
            compare(header, interface, made, header.constants, diags);
        }
    }
}

} // namespace stubc
