// SPDX-License-Identifier: MIT
#include "emit/vector_values.h"

#include <algorithm>
#include <set>

namespace stubc {

namespace {

void add_places(const Header &header, const WireStruct &wire,
                const std::string &prefix, std::uint64_t offset,
                std::vector<Place> &places);

void add_member(const Header &header, const Member &member,
                const std::string &prefix, std::uint64_t offset,
                std::vector<Place> &places)
{
    const std::uint64_t n = member.elements.value_or(1);
    const bool all = member.kind == MemberKind::Padding;
    const WireStruct nested =
        member.kind == MemberKind::Struct
            ? layout_struct(header, header.structs[member.index])
            : WireStruct{};
    const std::uint64_t size = member.kind == MemberKind::Struct
                                   ? nested.size
                                   : size_of(member.scalar);

    for (std::uint64_t i = 0; i < n; i++) {
        if (!all && i != 0 && i != n - 1)
            continue;
        const std::string name =
            prefix + member.name +
            (member.elements ? "[" + std::to_string(i) + "]" : "");
        const std::uint64_t at = offset + member.offset + i * size;

        if (member.kind == MemberKind::Struct)
            add_places(header, nested, name + ".", at, places);
        else
            places.push_back({name, at, member});
    }
}

void add_places(const Header &header, const WireStruct &wire,
                const std::string &prefix, std::uint64_t offset,
                std::vector<Place> &places)
{
    for (const Member &member : wire.members)
        add_member(header, member, prefix, offset, places);
}

std::uint64_t mask_of(ScalarKind scalar)
{
    return ~std::uint64_t{0} >> (64 - 8 * size_of(scalar));
}

/// Minimum, maximum, 0 and -1, each once.
std::vector<Trial> scalar_trials(ScalarKind scalar)
{
    const std::uint64_t mask = mask_of(scalar);
    const std::uint64_t top = mask - (mask >> 1);

    switch (scalar) {
    case ScalarKind::F32: // by their bits: NaNs pass as they are
        return {{"0", 0, true},
                {"-1", 0xbf800000, true},
                {"max", 0x7f7fffff, true},
                {"min", 0xff7fffff, true},
                {"NaN", 0x7fc00001, true}};
    case ScalarKind::F64:
        return {{"0", 0, true},
                {"-1", 0xbff0000000000000, true},
                {"max", 0x7fefffffffffffff, true},
                {"min", 0xffefffffffffffff, true},
                {"NaN", 0x7ff8000000000001, true}};
    default:
        break;
    }
    if (is_signed(scalar))
        return {{"0", 0, true},
                {"-1", mask, true},
                {"max", top - 1, true},
                {"min", top, true}};
    return {{"0", 0, true}, {"max", mask, true}};
}

bool is_declared(const Enum &type, ScalarKind scalar, std::uint64_t bits)
{
    if (type.flags) {
        for (const Enumerator &value : type.enumerators)
            bits &= ~static_cast<std::uint64_t>(value.value);
        return bits == 0;
    }
    return std::ranges::any_of(type.enumerators, [&](const Enumerator &value) {
        return (static_cast<std::uint64_t>(value.value) & mask_of(scalar)) ==
               bits;
    });
}

std::vector<Trial> enum_trials(const Enum &type, ScalarKind scalar)
{
    const std::uint64_t mask = mask_of(scalar);
    std::vector<Trial> trials;
    std::set<std::uint64_t> tried;
    const auto add = [&](const std::string &name, std::uint64_t bits) {
        if (tried.insert(bits & mask).second)
            trials.push_back(
                {name, bits & mask, is_declared(type, scalar, bits & mask)});
    };

    for (const Enumerator &value : type.enumerators)
        add(value.name, static_cast<std::uint64_t>(value.value));
    for (const Enumerator &value : type.enumerators) {
        add("behind " + value.name,
            static_cast<std::uint64_t>(value.value) + 1);
        add("before " + value.name,
            static_cast<std::uint64_t>(value.value) - 1);
    }
    for (const Trial &trial : scalar_trials(scalar))
        add(trial.name, trial.bits);
    return trials;
}

} // namespace

std::vector<Place> places_of(const Header &header, const WireStruct &wire)
{
    std::vector<Place> places;

    add_places(header, wire, "", 0, places);
    return places;
}

std::vector<Trial> trials_of(const Header &header, const Place &place)
{
    const ScalarKind scalar = place.member.scalar;

    switch (place.member.kind) {
    case MemberKind::Scalar:
        return scalar_trials(scalar);
    case MemberKind::Bool:
        return {{"0", 0, true},
                {"1", 1, true},
                {"2", 2, false},
                {"max", 255, false}};
    case MemberKind::Present: // without what is there, another call
        return {{"2", 2, false}, {"max", 255, false}};
    case MemberKind::Enum:
        return enum_trials(header.enums[place.member.index], scalar);
    case MemberKind::Handle:
        return {{"0", 0, false}, {"max", mask_of(scalar), true}};
    case MemberKind::Padding:
        return {{"1", 1, false}, {"top bit", 0x80, false}};
    case MemberKind::Struct:
    case MemberKind::Length:
    case MemberKind::Size:
        break; // of its members; by the lengths of a whole message; no vector
    }
    return {};
}

} // namespace stubc
