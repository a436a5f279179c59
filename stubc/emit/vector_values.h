// SPDX-License-Identifier: MIT
// Vector values: which bytes of a fixed part are tried with which values
#pragma once

#include "emit/vector_draft.h"
#include "model/layout.h"

#include <cstdint>
#include <string>
#include <vector>

namespace stubc {

/// One value to try.
struct Trial {
    std::string name; // "max"
    std::uint64_t bits = 0;
    bool good = true;
};

/// A value somewhere in a message's fixed part.
struct Place {
    std::string name; // "pixel.at.x"
    std::uint64_t offset = 0;
    Member member;               // one element of it; param: of the method
    std::vector<Choice> choices; // of unions, outer ones first: where it is
    std::vector<Trial> trials;   // minimum, maximum, 0, -1; what is refused
};

/// Every value of @wire, of arrays the first and the last; padding by bytes; of
/// unions each member, and the first and the last byte behind it.
std::vector<Place> places_of(const Header &header, const WireStruct &wire);

} // namespace stubc
