// SPDX-License-Identifier: MIT
#include "emit/wire_members.h"

#include "emit/c_marshal.h"
#include "emit/c_names.h"
#include "emit/c_types.h"

namespace stubc {

Names member_names(const Header &header, const Interface &interface,
                   const Member &member)
{
    Names names = {{"field", member.name},
                   {"offset", std::to_string(member.offset)},
                   {"elements", ""},
                   {"n", std::to_string(member.elements.value_or(1))},
                   {"wire_type", wire_type(member.scalar)}};

    if (member.elements)
        names["elements"] = "[" + std::to_string(*member.elements) + "]";
    if (member.kind == MemberKind::Struct) {
        names.merge(struct_names(header, interface, member.index));
        names["wire_type"] = names["wire"];
    }
    return names;
}

Names value_names(const Header &header, const Interface &interface,
                  const Member &member, const Type &type)
{
    Names names = member_names(header, interface, member);
    Member element = member;

    element.name += "[i]";
    names["fault"] = member_fault(header, interface, element, "from->");
    names["cast"] = cast_from_wire(type);
    if (member.kind == MemberKind::Enum)
        names.merge(enum_names(header, interface, member.index));
    return names;
}

std::string_view store_member(const Member &member)
{
    if (member.kind == MemberKind::Padding)
        return "";
    if (member.kind == MemberKind::Struct)
        return member.elements ? R"(
    for (i = 0; i < $n; i++)
        $to_wire(&to->$field[i], &from->$field[i]);
)"
                               : R"(
    $to_wire(&to->$field, &from->$field);
)";
    // Looked at before, and read as what was looked at.
    if (member.kind == MemberKind::Bool)
        return member.elements ? R"(
    for (i = 0; i < $n; i++)
        to->$field[i] = xc_bool_byte(&from->$field[i]);
)"
                               : R"(
    to->$field = xc_bool_byte(&from->$field);
)";
    return member.elements ? R"(
    for (i = 0; i < $n; i++)
        to->$field[i] = from->$field[i];
)"
                           : R"(
    to->$field = from->$field;
)";
}

std::string_view load_member(const Member &member)
{
    if (member.kind == MemberKind::Struct)
        return member.elements ? R"(
    for (i = 0; i < $n; i++)
        if (!$from_wire(&to->$field[i], &from->$field[i]))
            return false;
)"
                               : R"(
    if (!$from_wire(&to->$field, &from->$field))
        return false;
)";
    if (!member.elements)
        return R"(
    to->$field = ${cast}from->$field;
)";
    if (member.kind == MemberKind::Scalar)
        return R"(
    for (i = 0; i < $n; i++)
        to->$field[i] = ${cast}from->$field[i];
)";
    return R"(
    for (i = 0; i < $n; i++) {
        if ($fault)
            return false;
        to->$field[i] = ${cast}from->$field[i];
    }
)";
}

std::string_view check_member(const Member &member)
{
    if (member.kind == MemberKind::Enum)
        return member.elements ? R"(
    for (i = 0; i < $n; i++)
        if (!$is_valid(($wire_type)value->$field[i]))
            return false;
)"
                               : R"(
    if (!$is_valid(($wire_type)value->$field))
        return false;
)";
    if (member.kind == MemberKind::Bool)
        return member.elements ? R"(
    for (i = 0; i < $n; i++)
        if (!xc_is_bool(&value->$field[i]))
            return false;
)"
                               : R"(
    if (!xc_is_bool(&value->$field))
        return false;
)";
    return member.elements ? R"(
    for (i = 0; i < $n; i++)
        if (!$is_valid(&value->$field[i]))
            return false;
)"
                           : R"(
    if (!$is_valid(&value->$field))
        return false;
)";
}

} // namespace stubc
