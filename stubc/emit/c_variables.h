// SPDX-License-Identifier: MIT
// C variables: what holds the value of a parameter outside of a call
//
// A mock keeps what came in and holds what it gives, a harness makes arguments:
// both declare a variable for each parameter, by the same switch over kinds.
#pragma once

#include "emit/c_names.h"

#include <cstdint>
#include <string_view>

namespace stubc {

/// Whether the caller's value goes into the method; self does not count.
bool goes_in(ParamKind kind);

/// Whether the method gives the caller a value.
bool comes_out(ParamKind kind);

/// Whether it is an array in C: a buffer or a string.
bool is_array(ParamKind kind);

/// "$type $name;" or "$element $name[$room];": what it points to, but for
/// objects and regions, which nobody copies. A line.
std::string_view variable_of(ParamKind kind);

/// The parameter's names, and $element and $room; @units is how many elements
/// a buffer has room for.
Names variable_names(const Function &f, std::size_t param, std::uint64_t units);

} // namespace stubc
