// SPDX-License-Identifier: MIT
// Wire unions: the lines of <stem>.wire.h for a union and its tag
//
// One switch over the tag for each direction. To the wire goes the member that
// counts, and nothing else of the union: what it held before is nobody's
// business. From the wire all bytes behind that member have to be zero, and
// they are in C as well.
#pragma once

#include "emit/writer.h"
#include "model/layout.h"
#include "model/unions.h"

#include <string>

namespace stubc {

/// A union of one struct, and its place on the wire.
struct WireUnion {
    const Header &header;
    const Interface &interface;
    TaggedUnion tagged;
    const Member &member;
};

/// @member, which is a union of @owner.
WireUnion wire_union(const Header &header, const Interface &interface,
                     const Struct &owner, const Member &member);

/// The wire's name for all bytes of a union, which none of its members has.
std::string union_bytes(const Union &type);

/// Its declaration in a struct of the wire.
void union_declaration(Writer &w, const Header &header,
                       const Interface &interface, const Member &member);

/// Lines of the functions that its struct has.
void union_is_valid(Writer &w, const WireUnion &u);
void union_to_wire(Writer &w, const WireUnion &u);
void union_from_wire(Writer &w, const WireUnion &u);

} // namespace stubc
