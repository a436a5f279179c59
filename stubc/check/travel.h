// SPDX-License-Identifier: MIT
// Travel: which types can be copied to a peer
#pragma once

#include "model/interface.h"

#include <cstdint>
#include <string>

namespace stubc {

/// Why a value of a type cannot travel: "member p of struct s is a pointer",
/// and where that member is; nothing at all if it can.
struct Obstacle {
    std::string why;
    std::string kind; // without whose it is: "a pointer"
    Location where = {};
};
Obstacle obstacle_in(const Header &header, const Type &type);

/// Whether @type counts something: an unsigned integer.
bool is_unsigned(const Type &type);

/// Whether a struct's member can say which member of a union counts: an enum,
/// or an integer that is as wide and as signed everywhere.
bool may_be_tag(const Header &header, const Field &field);

/// Whether the parameter is a result.
bool is_out(const Param &param);

/// Whether the parameter has XC_SIZED_BY or XC_COUNTED_BY.
bool is_buffer(const Param &param);

/// Bytes of one element of a buffer: 1 of void.
std::uint64_t element_size(const Header &header, const Param &param);

} // namespace stubc
