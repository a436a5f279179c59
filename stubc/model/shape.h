// SPDX-License-Identifier: MIT
// Shape: what both sides of a method must agree on
//
// The shape is a canonical text of the method's declaring interface, number,
// decorated parameter types and result. It holds neither the names of the
// parameters nor the rights: those may change without breaking a client.
#pragma once

#include "model/interface.h"

namespace stubc {

/// "u64", the same word wherever stubc names a scalar.
std::string scalar_word(ScalarKind scalar);

/// FNV-1a, 64 bits.
std::uint64_t hash_of(const std::string &text);

/// What the receiver of a region may do with it: "read", "write", "frozen",
/// "private".
std::string region_word(const Param &param);

/// "$3", "*$3", "64" or "result": parameters by their position.
std::string length_text(const Length &length);

/// One parameter in it: "out sized($3,result) bytes"
std::string shape_of_param(const Header &header, const Param &param);

/// "crosscall.file/1#3(u64,out sized($3,result) bytes,u64)->i64"
std::string shape_of(const Header &header, const Interface &interface,
                     const Method &method);

/// The shape in 31 bits, so that it is an enumerator of C17; never 0.
std::uint32_t key_of(const Header &header, const Interface &interface,
                     const Method &method);

/// Name and major version in 64 bits.
std::uint64_t id_of(const Interface &interface);

} // namespace stubc
