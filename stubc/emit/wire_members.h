// SPDX-License-Identifier: MIT
// Wire members: the lines of <stem>.wire.h for one member of a flat struct
//
// Each line has what "member_names" says; it goes between a struct of C, @from
// or @value, and its wire form.
#pragma once

#include "emit/writer.h"
#include "model/layout.h"

#include <string_view>

namespace stubc {

Names member_names(const Header &header, const Interface &interface,
                   const Member &member);

/// The same with what lines that convert a value of @type need.
Names value_names(const Header &header, const Interface &interface,
                  const Member &member, const Type &type);

/// From C to the wire.
std::string_view store_member(const Member &member);

/// From the wire to C, where @fault is what may be wrong with an element.
std::string_view load_member(const Member &member);

/// Whether C holds what must not travel.
std::string_view check_member(const Member &member);

} // namespace stubc
