// SPDX-License-Identifier: MIT
// XC0115: a union is one named member of a struct.
//
// Its tag is beside it. Several unions by one tag, or one inside of another,
// belong into structs with a tag each. Without a name, its members would be
// the struct's own, and the union nothing that can be spoken of.

#include "check/rules.h"

#include <string>

namespace stubc {

static void refuse(const Field &field, const std::string &what,
                   const std::string &remedy, Diagnostics &diags)
{
    diags.error(Code::UnionPlace, field.where, what, remedy);
}

static const char behind_its_tag[] =
    "put it behind its tag into a struct, and use that struct";

void rules::union_place(const Header &header, Diagnostics &diags)
{
    for (const Struct &owner : header.structs)
        for (const Field &field : owner.fields) {
            if (field.type.kind != TypeKind::Union)
                continue;
            if (field.elements)
                refuse(field, field.name + " is an array of unions",
                       behind_its_tag, diags);
            if (field.name.empty())
                refuse(field, "a union of " + owner.spelling + " has no name",
                       "give it one: union { ... } as;", diags);
        }
    for (const Union &owner : header.unions)
        for (const Field &field : owner.members)
            if (field.type.kind == TypeKind::Union)
                refuse(field, "a union is a member of another union",
                       behind_its_tag, diags);
}

} // namespace stubc
