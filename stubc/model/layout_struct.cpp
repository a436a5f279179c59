// SPDX-License-Identifier: MIT
#include "model/layout_struct.h"

#include <algorithm>

namespace stubc {

std::string free_name(const WireStruct &wire, const Taken &taken,
                      std::string name)
{
    const auto is_taken = [&] {
        return std::ranges::find(wire.members, name, &Member::name) !=
                   wire.members.end() ||
               std::ranges::find(taken, name) != taken.end();
    };

    while (is_taken())
        name += "_";
    return name;
}

static std::uint64_t round_up(std::uint64_t value, std::uint64_t to)
{
    return (value + to - 1) / to * to;
}

void pad_to(WireStruct &wire, const Taken &taken, std::uint64_t to)
{
    const std::uint64_t n = round_up(wire.size, to) - wire.size;
    const auto is_padding = [](const Member &member) {
        return member.kind == MemberKind::Padding;
    };
    const auto nth = std::ranges::count_if(wire.members, is_padding) + 1;
    Member padding;

    if (n == 0)
        return;
    padding.kind = MemberKind::Padding;
    padding.name = free_name(wire, taken, "pad" + std::to_string(nth));
    padding.offset = wire.size;
    if (n == 4 && wire.size % 4 == 0)
        padding.scalar = ScalarKind::U32;
    else if (n == 2 && wire.size % 2 == 0)
        padding.scalar = ScalarKind::U16;
    else if (n > 1)
        padding.elements = n;
    wire.members.push_back(padding);
    wire.size += n;
}

// One element of it.
static WireStruct layout_member(const Header &header, const Member &member)
{
    WireStruct one;

    if (member.kind == MemberKind::Struct)
        return layout_struct(header, header.structs[member.index]);
    if (member.kind == MemberKind::Union)
        return layout_union(header, header.unions[member.index]);
    one.size = one.alignment = size_of(member.scalar);
    return one;
}

void append(const Header &header, WireStruct &wire, const Taken &taken,
            Member member)
{
    const WireStruct one = layout_member(header, member);

    pad_to(wire, taken, one.alignment);
    member.offset = wire.size;
    wire.size += one.size * member.elements.value_or(1);
    wire.alignment = std::max(wire.alignment, one.alignment);
    wire.members.push_back(std::move(member));
}

Member member_for(const Type &type)
{
    Member member;

    member.scalar = type.scalar;
    member.index = type.index;
    if (type.kind == TypeKind::Struct) {
        member.kind = MemberKind::Struct;
    } else if (type.kind == TypeKind::Union) {
        member.kind = MemberKind::Union;
    } else if (type.kind == TypeKind::Enum) {
        member.kind = MemberKind::Enum;
    } else if (type.scalar == ScalarKind::Bool) {
        member.kind = MemberKind::Bool;
        member.scalar = ScalarKind::U8;
    }
    return member;
}

static Member member_for(const Field &field, std::size_t index)
{
    Member member = member_for(field.type);

    member.name = field.name;
    member.elements = field.elements;
    member.param = index;
    return member;
}

WireStruct layout_struct(const Header &header, const Struct &type)
{
    const Taken taken = names_in(type.fields);
    WireStruct wire;

    for (std::size_t i = 0; i < type.fields.size(); i++)
        append(header, wire, taken, member_for(type.fields[i], i));
    pad_to(wire, taken, wire.alignment);
    return wire;
}

WireStruct layout_union(const Header &header, const Union &type)
{
    WireStruct result;

    for (std::size_t i = 0; i < type.members.size(); i++) {
        WireStruct alone;

        append(header, alone, {}, member_for(type.members[i], i));
        result.size = std::max(result.size, alone.size);
        result.alignment = std::max(result.alignment, alone.alignment);
        result.members.push_back(alone.members.front());
    }
    result.size = round_up(result.size, result.alignment);
    return result;
}

std::uint64_t size_of_element(const Header &header, const Member &member)
{
    return layout_member(header, member).size;
}

std::uint64_t size_of(const Header &header, const Member &member)
{
    return size_of_element(header, member) * member.elements.value_or(1);
}

} // namespace stubc
