// SPDX-License-Identifier: MIT
// XC0114: each member of a union is for one value of its tag.
//
// A value without a member carries nothing. One with two members, or one that
// the tag cannot have, would be a mistake that no message ever shows.

#include "check/rules.h"

#include "check/travel.h"
#include "model/layout.h"

#include <algorithm>
#include <string>
#include <vector>

namespace stubc {

static bool is_declared(const Header &header, const Type &tag,
                        std::int64_t value)
{
    const std::int64_t largest =
        static_cast<std::int64_t>(largest_of(tag.scalar));

    if (tag.kind != TypeKind::Enum)
        return value <= largest &&
               value >= (is_signed(tag.scalar) ? -largest - 1 : 0);

    const std::vector<Enumerator> &all = header.enums[tag.index].enumerators;

    return std::ranges::find(all, value, &Enumerator::value) != all.end();
}

static void check_member(const Header &header, const Field &tag,
                         const std::vector<Field> &members, const Field &member,
                         Diagnostics &diags)
{
    if (!member.case_value) {
        diags.error(Code::UnionCase, member.where,
                    "member " + member.name + " has no XC_CASE",
                    "say for which value of " + tag.name +
                        " it is: XC_CASE(VALUE)");
        return;
    }

    const std::string value = std::to_string(*member.case_value);
    const auto first =
        std::ranges::find(members, member.case_value, &Field::case_value);

    if (&*first != &member)
        diags.error(Code::UnionCase, member.where,
                    "member " + member.name + " is for " + value +
                        ", and so is " + first->name,
                    "give each member a value of " + tag.name + " of its own");
    else if (!is_declared(header, tag.type, *member.case_value))
        diags.error(Code::UnionCase, member.where,
                    "member " + member.name + " is for " + value +
                        ", which is no value of " + tag.type.spelling,
                    "use a value that " + tag.name + " can have");
}

void rules::union_case(const Header &header, Diagnostics &diags)
{
    for (const Struct &owner : header.structs)
        for (const Field &field : owner.fields) {
            if (field.type.kind != TypeKind::Union || !field.tag ||
                !may_be_tag(header, owner.fields[*field.tag]))
                continue;
            const std::vector<Field> &members =
                header.unions[field.type.index].members;
            for (const Field &member : members)
                check_member(header, owner.fields[*field.tag], members, member,
                             diags);
        }
}

} // namespace stubc
