// SPDX-License-Identifier: MIT
// XC0113: a union says which of its members counts.
//
// Without a tag nobody could check what travels. It lies before its union, in
// C as on the wire, so that whoever reads in order knows it first; and each
// union has one of its own, so that its values mean one thing.

#include "check/rules.h"

#include "check/travel.h"

#include <string>

namespace stubc {

static std::string why_not(const Header &header, const Struct &owner,
                           const Field &field)
{
    if (field.union_by.empty())
        return "has no XC_UNION_BY";
    if (!field.tag)
        return "has the tag " + field.union_by + ", which is no member of " +
               owner.spelling;

    const Field &tag = owner.fields[*field.tag];

    if (&tag >= &field)
        return "has the tag " + tag.name + ", which is not before it";
    if (!may_be_tag(header, tag))
        return "has the tag " + tag.name +
               ", which is neither an enum nor an integer of up to 32 bits";
    for (const Field *other = &tag; other < &field; other++)
        if (other->tag == field.tag)
            return "has the tag " + tag.name + ", which is that of " +
                   other->name;
    return "";
}

void rules::union_tag(const Header &header, Diagnostics &diags)
{
    for (const Struct &owner : header.structs)
        for (const Field &field : owner.fields) {
            if (field.type.kind != TypeKind::Union || field.name.empty())
                continue;
            const std::string why = why_not(header, owner, field);
            if (!why.empty())
                diags.error(Code::UnionTag, field.where,
                            "union " + field.name + " of " + owner.spelling +
                                " " + why,
                            "write enum KIND kind; XC_UNION_BY(kind) union { "
                            "XC_CASE(KIND_A) ...; } " +
                                field.name + ";");
        }
}

} // namespace stubc
