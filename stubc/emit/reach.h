// SPDX-License-Identifier: MIT
// Reach: what a holder of some rights can come to hold
//
// A method is open to whoever holds all of its rights, and holds every object
// that it wants to be passed. What such a method gives out is held from then
// on, and may open further methods. Methods may give less than they say, so
// this is the most that can be reached.
#pragma once

#include "model/interface.h"

#include <string>
#include <vector>

namespace stubc {

/// An object and rights to it, and the method that gave them.
struct Holding {
    std::string interface_name; // "crosscall.file"
    std::uint32_t major = 0;
    std::uint32_t rights = 0;
    std::string text; // the rights, as written
    std::string via;  // "dir.open"; empty for what was there at first
};

/// An object that a method is passed, or gives out.
std::vector<Holding> taken_by(const Header &header, const Method &method);
std::vector<Holding> given_by(const Header &header, const Method &method);

/// All that a holder of @rights to @interface can come to hold, without what
/// it began with, in the order in which it can be had.
std::vector<Holding> reach_of(const Header &header, std::size_t interface,
                              std::uint32_t rights);

} // namespace stubc
