// SPDX-License-Identifier: MIT
// Proof: what the output that an analyser begins with is made of
#pragma once

#include "emit/c_marshal.h"

#include <cstdint>
#include <string>

namespace stubc {

/// How fine a parameter that says how long parts are has to be told apart; 0:
/// not at all.
std::uint64_t proof_width_of_length(const Function &f, const Message &message,
                                    std::size_t param);

/// The same of a result that says it.
std::uint64_t proof_width_of_result(const Function &f);

/// The fields of a message that Eva has to tell apart.
void proof_lengths(Writer &w, const Function &f, const Message &message,
                   const char *indent);

/// Any value of a scalar, an enum or a struct at @path, a pointer's target.
void proof_any_value(Writer &w, const Function &f, std::size_t param,
                     const std::string &path, std::uint64_t width);

/// What makes any content of a buffer.
std::string proof_any_of(const Function &f, std::size_t param);

/// Whether more is known, later on, of what is there than of what is not.
bool proof_is_told_apart(ParamKind kind);

/// A method of an object, which does all that its declaration allows.
void proof_model(Writer &w, const Function &f);

/// The object that has these methods.
void proof_object(Writer &w, const Header &header, std::size_t interface);

/// A call of any of them, with any request.
void proof_dispatch(Writer &w, const Header &header, std::size_t interface);

/// Calls of all Stubs.
void proof_stubs(Writer &w, const Header &header, std::size_t interface);

} // namespace stubc
