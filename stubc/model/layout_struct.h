// SPDX-License-Identifier: MIT
// Layout, the members of one struct after the other
#pragma once

#include "model/layout.h"

#include <string>
#include <vector>

namespace stubc {

/// Names that what stubc adds to a message may not have.
using Taken = std::vector<std::string>;

Taken names_in(const auto &things)
{
    Taken names;

    for (const auto &thing : things)
        names.push_back(thing.name);
    return names;
}

/// A name that no other member has, nor one that is still to come.
std::string free_name(const WireStruct &wire, const Taken &taken,
                      std::string name);

/// Fill up to a multiple of @to: one member of 1, 2 or 4 bytes, or an array.
void pad_to(WireStruct &wire, const Taken &taken, std::uint64_t to);

/// The next member, behind padding if it needs some.
void append(const Header &header, WireStruct &wire, const Taken &taken,
            Member member);

/// A member without a name, for a value of @type.
Member member_for(const Type &type);

} // namespace stubc
