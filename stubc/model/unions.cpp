// SPDX-License-Identifier: MIT
#include "model/unions.h"

#include <algorithm>
#include <cassert>

namespace stubc {

TaggedUnion union_of(const Header &header, const Struct &owner,
                     const Field &field)
{
    assert(field.type.kind == TypeKind::Union && field.tag);
    return {field, owner.fields[*field.tag], header.unions[field.type.index]};
}

std::vector<Field> cases_of(const Union &type)
{
    std::vector<Field> cases = type.members;

    std::ranges::sort(cases, {}, &Field::case_value);
    return cases;
}

std::vector<Enumerator> empty_cases_of(const Header &header,
                                       const TaggedUnion &tagged)
{
    std::vector<Enumerator> empty;

    if (tagged.tag.type.kind != TypeKind::Enum)
        return {};
    for (const Enumerator &each :
         header.enums[tagged.tag.type.index].enumerators) {
        const std::vector<Field> &members = tagged.type.members;

        if (std::ranges::find(members, each.value, &Field::case_value) ==
                members.end() &&
            std::ranges::find(empty, each.value, &Enumerator::value) ==
                empty.end())
            empty.push_back(each);
    }
    return empty;
}

bool is_tag(const Struct &owner, const Field &field)
{
    return std::ranges::any_of(owner.fields, [&](const Field &each) {
        return each.tag && &owner.fields[*each.tag] == &field;
    });
}

} // namespace stubc
