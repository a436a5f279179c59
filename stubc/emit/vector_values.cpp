// SPDX-License-Identifier: MIT
#include "emit/vector_values.h"

#include "emit/c_types.h"
#include "model/unions.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace stubc {

namespace {

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

std::vector<Trial> trials_of(const Header &header, const Member &member)
{
    const ScalarKind scalar = member.scalar;

    switch (member.kind) {
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
        return enum_trials(header.enums[member.index], scalar);
    case MemberKind::Handle:
        return {{"0", 0, false}, {"max", mask_of(scalar), true}};
    case MemberKind::Padding:
        return {{"1", 1, false}, {"top bit", 0x80, false}};
    case MemberKind::Struct:
    case MemberKind::Union:
    case MemberKind::Length:
    case MemberKind::Size:
        break; // of its members; by the lengths of a whole message; no vector
    }
    return {};
}

/// Values beside those that a tag may have.
std::vector<Trial> refused_tags(const Header &header, const TaggedUnion &tagged)
{
    const Type &tag = tagged.tag.type;
    Enum values;

    if (tag.kind == TypeKind::Enum)
        values = header.enums[tag.index];
    else
        for (const Field &each : tagged.type.members)
            values.enumerators.push_back(
                {std::to_string(*each.case_value), *each.case_value});

    std::vector<Trial> trials = enum_trials(values, tag.scalar);

    std::erase_if(trials, [](const Trial &trial) { return trial.good; });
    return trials;
}

/// A struct's place in a message, and which unions around it are which.
struct Context {
    const Header &header;
    std::string prefix; // "pixel."
    std::uint64_t offset = 0;
    std::vector<Choice> choices;
};

class Places {
  public:
    std::vector<Place> take() { return std::move(places_); }

    /// Each element, or of what is no padding the first and the last.
    void member(const Context &context, const Member &member)
    {
        const std::uint64_t n = member.elements.value_or(1);
        const std::uint64_t size = size_of_element(context.header, member);

        for (std::uint64_t i = 0; i < n; i++) {
            if (member.kind != MemberKind::Padding && i != 0 && i != n - 1)
                continue;
            const std::string name =
                context.prefix + member.name +
                (member.elements ? "[" + std::to_string(i) + "]" : "");
            const std::uint64_t at = context.offset + member.offset + i * size;

            if (member.kind == MemberKind::Struct)
                structure({context.header, name + ".", at, context.choices},
                          member.index);
            else
                places_.push_back({name, at, member, context.choices,
                                   trials_of(context.header, member)});
        }
    }

  private:
    void structure(const Context &context, std::size_t type)
    {
        const Struct &owner = context.header.structs[type];

        for (Member each : layout_struct(context.header, owner).members) {
            const std::optional<std::size_t> field = each.param;

            each.param.reset(); // is no parameter
            if (each.kind == MemberKind::Union)
                tagged_union(context, type, *field, each);
            else if (!field || !is_tag(owner, owner.fields[*field]))
                member(context, each);
        }
    }

    /// A tag is no value of its own: it comes with its union.
    void tagged_union(const Context &context, std::size_t type,
                      std::size_t field, const Member &all)
    {
        const Header &header = context.header;
        const TaggedUnion tagged = union_of(header, header.structs[type],
                                            header.structs[type].fields[field]);
        const Place tag = tag_place(context, type, tagged);
        const auto choose = [&](std::int64_t value, const std::string &name,
                                std::uint64_t taken) {
            const Context inside = {
                header, context.prefix + all.name + ".",
                context.offset + all.offset,
                chosen(context, {type, field, context.offset, value})};

            choice(inside, tag, case_label(header, tagged.tag.type, value),
                   value);
            tail(inside, name, taken, size_of(header, all));
            return inside;
        };

        refuse(context, tag, refused_tags(header, tagged), type, field);
        for (Member each : layout_union(header, tagged.type).members) {
            const Context inside =
                choose(*tagged.type.members[*each.param].case_value, each.name,
                       size_of(header, each));

            each.param.reset();
            member(inside, each);
        }
        for (const Enumerator &each : empty_cases_of(header, tagged))
            choose(each.value, each.name, 0);
    }

    /// Behind them zeros, in which nothing else is wrong.
    void refuse(const Context &context, Place tag,
                const std::vector<Trial> &trials, std::size_t type,
                std::size_t field)
    {
        for (const Trial &trial : trials) {
            tag.choices =
                chosen(context, {type, field, context.offset,
                                 static_cast<std::int64_t>(trial.bits)});
            tag.trials = {trial};
            places_.push_back(tag);
        }
    }

    static Place tag_place(const Context &context, std::size_t type,
                           const TaggedUnion &tagged)
    {
        const Struct &owner = context.header.structs[type];

        for (Member each : layout_struct(context.header, owner).members)
            if (each.param == tagged.field.tag) {
                each.param.reset();
                return {context.prefix + each.name,
                        context.offset + each.offset,
                        each,
                        context.choices,
                        {}};
            }
        return {};
    }

    static std::vector<Choice> chosen(const Context &context,
                                      const Choice &choice)
    {
        std::vector<Choice> choices = context.choices;

        choices.push_back(choice);
        return choices;
    }

    void choice(const Context &inside, Place tag, const std::string &label,
                std::int64_t value)
    {
        tag.choices = inside.choices;
        tag.trials = {
            {label,
             static_cast<std::uint64_t>(value) & mask_of(tag.member.scalar),
             true}};
        places_.push_back(std::move(tag));
    }

    /// The first and the last byte of a union behind the @taken ones.
    void tail(const Context &inside, const std::string &name,
              std::uint64_t taken, std::uint64_t size)
    {
        Member byte;

        byte.kind = MemberKind::Padding;
        for (const std::uint64_t at : std::set{taken, size - 1})
            if (at >= taken && at < size)
                places_.push_back(
                    {inside.prefix + name + ", byte " + std::to_string(at),
                     inside.offset + at, byte, inside.choices,
                     trials_of(inside.header, byte)});
    }

    std::vector<Place> places_;
};

} // namespace

std::vector<Place> places_of(const Header &header, const WireStruct &wire)
{
    Places places;

    for (const Member &member : wire.members)
        places.member({header, "", 0, {}}, member);
    return places.take();
}

} // namespace stubc
