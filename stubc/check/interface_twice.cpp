// SPDX-License-Identifier: MIT
// XC0104: one name and major version is one interface.
//
// Both make the id by which a server knows what a client means.

#include "check/rules.h"

#include <cstddef>
#include <string>
#include <vector>

namespace stubc {

void rules::interface_twice(const Header &header, Diagnostics &diags)
{
    const std::vector<Interface> &all = header.interfaces;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j)
            if (all[i].wire_name == all[j].wire_name &&
                all[i].major == all[j].major)
                diags.error(Code::InterfaceTwice, all[j].where,
                            "struct " + all[j].ops + " and struct " +
                                all[i].ops + " are both \"" + all[i].wire_name +
                                "\", major " + std::to_string(all[i].major),
                            "give one of them another name or major version");
}

} // namespace stubc
