// SPDX-License-Identifier: MIT
// Draft: one call, described by its lengths alone, and its messages as bytes
//
// Test vectors differ from each other in one value. What all of them share is
// a call whose lengths agree; everything else in it is a value that is valid.
#pragma once

#include "model/layout.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace stubc {

using Bytes = std::vector<std::uint8_t>;

/// A method with what every question about its messages needs.
struct Subject {
    const Header &header;
    const Interface &owner;
    const Method &method;
    MethodLayout layout;
};

/// Lengths by parameter: of length parameters their value, of strings theirs.
struct Draft {
    std::map<std::size_t, std::uint64_t> in;
    std::map<std::size_t, std::uint64_t> out;
    std::int64_t result = 0;
};

/// A short call: two elements in each buffer, strings of three bytes.
Draft base_draft(const Subject &subject);

/// The same with one length that goes in, others changed as they have to be;
/// false if no call has that length.
bool with_in_length(const Subject &subject, std::size_t param,
                    std::uint64_t value, Draft &draft);

/// Elements that there is room for in a reply's part, and that are in it.
std::uint64_t room_of(const Subject &subject, std::size_t param,
                      const Draft &draft);
std::uint64_t actual_of(const Subject &subject, std::size_t param,
                        const Draft &draft);

/// Say how many elements of a reply's part count, where a method says so.
void set_actual(const Subject &subject, std::size_t param, std::uint64_t value,
                Draft &draft);

Bytes request_bytes(const Subject &subject, const Draft &draft);
Bytes reply_bytes(const Subject &subject, const Draft &draft);

/// A value for the tag of a union: of a field of a struct that begins at
/// @offset.
struct Choice {
    std::size_t owner = 0; // Header::structs
    std::size_t field = 0; // of it: the union
    std::uint64_t offset = 0;
    std::int64_t value = 0;
};

/// The tag, the member that it is for with a valid value, and zeros behind it.
void put_case(const Header &header, const Choice &choice, Bytes &bytes);

/// Write a value of @size bytes, little-endian.
void put_value(Bytes &bytes, std::uint64_t offset, std::uint64_t size,
               std::uint64_t value);

/// Where each part of a message begins, and at the end where the last one ends.
std::vector<std::uint64_t>
part_ends(const Subject &subject, const Message &message, const Draft &draft);

} // namespace stubc
