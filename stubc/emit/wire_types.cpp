// SPDX-License-Identifier: MIT
#include "emit/wire_types.h"

#include "emit/c_marshal.h"
#include "emit/c_names.h"
#include "emit/c_types.h"
#include "emit/wire_members.h"
#include "emit/wire_unions.h"

#include <algorithm>

namespace stubc {

// A struct and the assertions that pin it.
void wire_struct(Writer &w, const Header &header, const Interface &interface,
                 const WireStruct &wire, const std::string &name)
{
    const Names names = {{"struct", name}, {"size", std::to_string(wire.size)}};

    w.text(names, "$struct {\n");
    for (const Member &member : wire.members) {
        if (member.kind == MemberKind::Union)
            union_declaration(w, header, interface, member);
        else
            w.text(member_names(header, interface, member),
                   "    $wire_type $field$elements;\n");
    }
    w.text(names, R"(
};
static_assert(sizeof($struct) == $size, "wire format");
)");
    for (const Member &member : wire.members) {
        Names own = member_names(header, interface, member);

        own["struct"] = name;
        w.text(own, "static_assert(offsetof($struct, $field) == $offset, "
                    "\"wire format\");\n");
    }
}

static void assert_alike(Writer &w, const Names &names, const WireStruct &wire)
{
    w.text(names, R"(
static_assert(sizeof($type) == sizeof($wire), "laid out alike");
)");
    for (const Member &member : wire.members) {
        Names own = names;

        own["field"] = member.name;
        w.text(own, "static_assert(offsetof($type, $field) == "
                    "offsetof($wire, $field), \"laid out alike\");\n");
    }
}

static bool has_arrays(const Header &header, const std::vector<Field> &fields)
{
    return std::ranges::any_of(fields, [&header](const Field &field) {
        return field.elements ||
               (field.type.kind == TypeKind::Union &&
                has_arrays(header, header.unions[field.type.index].members));
    });
}

// The same of those that C may hold a wrong value of.
static bool has_checked_arrays(const Header &header,
                               const std::vector<Field> &fields)
{
    return std::ranges::any_of(fields, [&header](const Field &field) {
        return (field.elements && may_be_invalid(header, field.type)) ||
               (field.type.kind == TypeKind::Union &&
                has_checked_arrays(header,
                                   header.unions[field.type.index].members));
    });
}

static void is_valid(Writer &w, const Header &header,
                     const Interface &interface, std::size_t type,
                     const WireStruct &wire)
{
    const Struct &owner = header.structs[type];
    const auto is_checked = [&](const Member &member) {
        return member.param &&
               may_be_invalid(header, owner.fields[*member.param].type);
    };

    if (std::ranges::none_of(wire.members, is_checked))
        return;
    w.text(struct_names(header, interface, type), R"(

/* Return: false for what no valid $type is. */
static inline bool $is_valid(const $type *value)
{
)");
    if (has_checked_arrays(header, owner.fields))
        w.text({}, "    size_t i;\n\n");
    for (const Member &member : wire.members) {
        if (!is_checked(member))
            continue;
        if (member.kind == MemberKind::Union)
            union_is_valid(w, wire_union(header, interface, owner, member));
        else
            w.text(value_names(header, interface, member,
                               owner.fields[*member.param].type),
                   check_member(member));
    }
    w.text({}, "    return true;\n}\n");
}

static void to_wire(Writer &w, const Header &header, const Interface &interface,
                    std::size_t type, const WireStruct &wire)
{
    const Struct &owner = header.structs[type];

    w.text(struct_names(header, interface, type), R"(

/* @to is all zero, and so is its padding. */
static inline void $to_wire($wire *to, const $type *from)
{
)");
    if (has_arrays(header, owner.fields))
        w.text({}, "    size_t i;\n\n");
    for (const Member &member : wire.members) {
        if (member.kind == MemberKind::Union)
            union_to_wire(w, wire_union(header, interface, owner, member));
        else
            w.text(member_names(header, interface, member),
                   store_member(member));
    }
    w.text({}, "}\n");
}

// What can be wrong, except inside of members that check themselves.
static Conditions faults_of(const Header &header, const Interface &interface,
                            const WireStruct &wire)
{
    Conditions faults;

    for (const Member &member : wire.members) {
        const std::string fault =
            member_fault(header, interface, member, "from->");
        const bool is_list =
            member.elements && member.kind != MemberKind::Padding;

        if (!fault.empty() && !is_list)
            faults.push_back(fault);
    }
    return faults;
}

static void from_wire(Writer &w, const Header &header,
                      const Interface &interface, std::size_t type,
                      const WireStruct &wire)
{
    const Struct &owner = header.structs[type];
    const Conditions faults = faults_of(header, interface, wire);

    w.text(struct_names(header, interface, type), R"(

/* Return: false for what no valid $type is. */
static inline bool $from_wire($type *to, const $wire *from)
{
)");
    if (has_arrays(header, owner.fields))
        w.text({}, "    size_t i;\n\n");
    if (!faults.empty())
        w.text({{"wrong", any_of(faults)}}, R"(
    if ($wrong)
        return false;
)");
    for (const Member &member : wire.members) {
        if (!member.param)
            continue; // padding
        if (member.kind == MemberKind::Union)
            union_from_wire(w, wire_union(header, interface, owner, member));
        else
            w.text(value_names(header, interface, member,
                               owner.fields[*member.param].type),
                   load_member(member));
    }
    w.text({}, "    return true;\n}\n");
}

// A list, as long as nothing of it has been copied.
static std::string_view look_at(const Member &member)
{
    if (!member.elements ||
        (member.kind != MemberKind::Bool && member.kind != MemberKind::Enum))
        return "";
    return R"(
    for (i = 0; i < $n; i++)
        if ($fault)
            return false;
)";
}

static void wire_is_valid(Writer &w, const Header &header,
                          const Interface &interface, const Names &names,
                          const WireStruct &wire)
{
    const Conditions faults = faults_of(header, interface, wire);
    const bool has_lists =
        std::ranges::any_of(wire.members, [](const Member &member) {
            return !look_at(member).empty();
        });

    w.text(names, R"(

/* Return: false for what no valid $type is. */
static inline bool $wire_is_valid(const $wire *from)
{
)");
    if (has_lists)
        w.text({}, "    size_t i;\n\n");
    if (!faults.empty() && !has_lists) {
        w.text({{"wrong", any_of(faults)}}, "    return !($wrong);\n}\n");
        return;
    }
    if (!faults.empty())
        w.text({{"wrong", any_of(faults)}}, R"(
    if ($wrong)
        return false;
)");
    for (const Member &member : wire.members) {
        Names own = member_names(header, interface, member);
        Member element = member;

        element.name += "[i]";
        own["fault"] = member_fault(header, interface, element, "from->");
        w.text(own, look_at(member));
    }
    w.text({}, "    return true;\n}\n");
}

// C has the layout of the wire: one copy, once the values are good.
static void copies(Writer &w, const Header &header, const Interface &interface,
                   std::size_t type, const WireStruct &wire, bool is_plain)
{
    const Names names = struct_names(header, interface, type);

    assert_alike(w, names, wire);
    w.text(names, R"(

/* All bytes of the one are those of the other. */
static inline void $to_wire($wire *to, const $type *from)
{
    __builtin_memcpy(to, from, sizeof(*to));
}
)");
    if (!is_plain)
        wire_is_valid(w, header, interface, names, wire);
    w.text(names, R"(

/* Return: false for what no valid $type is. */
static inline bool $from_wire($type *to, const $wire *from)
{
)");
    if (!is_plain)
        w.text(names, R"(
    if (!$wire_is_valid(from))
        return false;
)");
    w.text({}, R"(
    __builtin_memcpy(to, from, sizeof(*to));
    return true;
}
)");
}

// The enumerators that make up all bits; the others are combinations.
static std::string bits_of(const Enum &type)
{
    std::int64_t bits = 0;
    std::string text;

    for (const Enumerator &enumerator : type.enumerators) {
        if ((enumerator.value & ~bits) == 0)
            continue;
        bits |= enumerator.value;
        text += (text.empty() ? "" : " | ") + enumerator.name;
    }
    return text;
}

static void flags_check(Writer &w, const Header &header,
                        const Interface &interface, const Type &type)
{
    Names names = enum_names(header, interface, type.index);

    names["wire"] = wire_type(type.scalar);
    names["bits"] = bits_of(header.enums[type.index]);
    w.text(names, R"(

static inline bool $is_valid($wire value)
{
    return (value & ~($wire)($bits)) == 0;
}
)");
}

static void enum_check(Writer &w, const Header &header,
                       const Interface &interface, const Type &type)
{
    std::vector<std::int64_t> seen;
    Names names = enum_names(header, interface, type.index);

    names["wire"] = wire_type(type.scalar);
    w.text(names, R"(

static inline bool $is_valid($wire value)
{
    switch (value) {
)");
    for (const Enumerator &enumerator : header.enums[type.index].enumerators) {
        // Two names for one value are one case.
        if (std::ranges::find(seen, enumerator.value) != seen.end())
            continue;
        seen.push_back(enumerator.value);
        w.text({{"name", enumerator.name}}, "    case $name:\n");
    }
    w.text(names, R"(
        return true;
    default:
        return false;
    }
}
)");
}

void wire_types(Writer &w, const Header &header, const Interface &interface)
{
    const UsedTypes used = used_types(header, interface);

    for (const Type &type : used.enums) {
        if (header.enums[type.index].flags)
            flags_check(w, header, interface, type);
        else
            enum_check(w, header, interface, type);
    }
    for (const std::size_t type : used.structs) {
        const WireStruct wire = layout_struct(header, header.structs[type]);
        Type c_type;

        c_type.kind = TypeKind::Struct;
        c_type.index = type;
        w.blank();
        wire_struct(w, header, interface, wire,
                    struct_names(header, interface, type)["wire"]);
        is_valid(w, header, interface, type, wire);
        if (is_alike(header, c_type)) {
            copies(w, header, interface, type, wire, is_plain(header, c_type));
            continue;
        }
        to_wire(w, header, interface, type, wire);
        from_wire(w, header, interface, type, wire);
    }
}

} // namespace stubc
