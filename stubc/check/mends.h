// SPDX-License-Identifier: MIT
// Mends: what fixits put into a header
#pragma once

#include "check/rules.h"

#include <cstdint>
#include <optional>
#include <string>

namespace stubc {

/// What a person has to replace by names of rights before it compiles.
extern const char rights_placeholder[];

/// The only right of @interface, or the placeholder: whether a method is for
/// everybody, and which of several rights it needs, is nothing to be guessed.
std::string right_of(const Interface &interface);

/// The number that @method should have, which has none or a wrong one: behind
/// all numbers of the chain, and of the methods before it that lack one too.
std::uint64_t free_number(const Scope &scope, const Method &method);

/// Put @word before @param.
Fixit before(const Param &param, const std::string &word);

/// The parameter behind @param, if it can only be its length.
const Param *length_behind(const Method &method, const Param &param);

} // namespace stubc
