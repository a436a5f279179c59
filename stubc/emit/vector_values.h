// SPDX-License-Identifier: MIT
// Vector values: which bytes of a fixed part are tried with which values
#pragma once

#include "model/layout.h"

#include <cstdint>
#include <string>
#include <vector>

namespace stubc {

/// A value somewhere in a message's fixed part.
struct Place {
    std::string name; // "pixel.at.x"
    std::uint64_t offset = 0;
    Member member; // one element of it
};

/// Every value of @wire, of arrays the first and the last; padding by bytes.
std::vector<Place> places_of(const Header &header, const WireStruct &wire);

/// One value to try.
struct Trial {
    std::string name; // "max"
    std::uint64_t bits = 0;
    bool good = true;
};

/// Minimum, maximum, 0 and -1 of a place, and what must be refused there.
std::vector<Trial> trials_of(const Header &header, const Place &place);

} // namespace stubc
