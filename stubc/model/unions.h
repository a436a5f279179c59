// SPDX-License-Identifier: MIT
// Unions: a struct's member whose tag, beside it, says which member counts
//
// Like layout this is about what the checks have passed.
#pragma once

#include "model/interface.h"

#include <vector>

namespace stubc {

/// A union with the tag that it has in one struct.
struct TaggedUnion {
    const Field &field;
    const Field &tag;
    const Union &type;
};

TaggedUnion union_of(const Header &header, const Struct &owner,
                     const Field &field);

/// Its members in the order of their values.
std::vector<Field> cases_of(const Union &type);

/// What else the tag may be, each value once: then nothing travels. A number
/// that no member is for is no value of a tag.
std::vector<Enumerator> empty_cases_of(const Header &header,
                                       const TaggedUnion &tagged);

/// Whether @field of @owner is the tag of a union.
bool is_tag(const Struct &owner, const Field &field);

} // namespace stubc
