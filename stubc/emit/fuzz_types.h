// SPDX-License-Identifier: MIT
// Fuzz types: values of a type made from an input, and wire forms made likely
#pragma once

#include "emit/c_names.h"
#include "emit/fuzz_parts.h"

#include <optional>
#include <string>
#include <string_view>

namespace stubc {

/// @line for each element, or for @place itself; $at is what it is about. Like
/// all lines here it is not broken yet.
std::string for_each(std::optional<std::uint64_t> elements,
                     const std::string &place, std::string_view line,
                     Names names);

/// Lines that give @place a value of @type out of @input.
std::string fill_type(const Header &header, const Interface &owner,
                      const Type &type, std::optional<std::uint64_t> elements,
                      const std::string &place, const std::string &input);

/// Lines that make a member of the wire at @place valid; often none.
std::string mend_member(const Header &header, const Interface &owner,
                        const Member &member, const std::string &place);

} // namespace stubc
