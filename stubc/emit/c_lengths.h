// SPDX-License-Identifier: MIT
// C lengths: the expressions that say how long a buffer or string is
//
// The same questions on both sides: how much room did the caller offer
// (bound), how much of it goes in (in), how much is meaningful afterwards
// (actual), each in the unit of the
// interface and in bytes, and which comparisons can fail at all.
#pragma once

#include "emit/c_names.h"

namespace stubc {

/// Adds $bound, $bound_name, $later_bound, $in, $in_name, $in_bytes, $actual,
/// $actual_bytes, the same in elements ($in_count), and their twins for the X
/// side, $x_bound ..., to a parameter's names; $x_room is its room in C.
void add_lengths(Function &f, std::size_t param);

/// Whether a bound can be above what the message has room for.
bool bound_can_exceed(const Function &f, std::size_t param);

/// Whether the actual length can be above the bound.
bool actual_can_exceed(const Function &f, std::size_t param);

} // namespace stubc
