// SPDX-License-Identifier: MIT
#include "emit/wire_unions.h"

#include "emit/c_marshal.h"
#include "emit/c_names.h"
#include "emit/c_types.h"
#include "emit/wire_members.h"

#include <algorithm>

namespace stubc {

WireUnion wire_union(const Header &header, const Interface &interface,
                     const Struct &owner, const Member &member)
{
    return {header, interface,
            union_of(header, owner, owner.fields[*member.param]), member};
}

std::string union_bytes(const Union &type)
{
    std::string name = "bytes";

    while (std::ranges::find(type.members, name, &Field::name) !=
           type.members.end())
        name += "_";
    return name;
}

void union_declaration(Writer &w, const Header &header,
                       const Interface &interface, const Member &member)
{
    const Union &type = header.unions[member.index];
    const WireStruct wire = layout_union(header, type);

    w.text({}, "    union {\n");
    for (const Member &each : wire.members)
        w.text(member_names(header, interface, each),
               "        $wire_type $field$elements;\n");
    w.text({{"field", member.name},
            {"bytes", union_bytes(type)},
            {"size", std::to_string(wire.size)}},
           "        uint8_t $bytes[$size];\n"
           "    } $field;\n");
}

// One member of the union as a member of its struct: "as.circle".
static Member case_member(const WireUnion &u, std::size_t index)
{
    Member member = layout_union(u.header, u.tagged.type).members[index];

    member.name = u.member.name + "." + member.name;
    return member;
}

static Names case_names(const WireUnion &u, std::size_t index)
{
    const Field &field = u.tagged.type.members[index];
    Names names =
        value_names(u.header, u.interface, case_member(u, index), field.type);

    names["label"] = case_label(u.header, u.tagged.tag.type, *field.case_value);
    names["union"] = u.member.name;
    names["bytes"] = union_bytes(u.tagged.type);
    return names;
}

static bool is_enum(const WireUnion &u)
{
    return u.tagged.tag.type.kind == TypeKind::Enum;
}

// An enum was looked at before, and a value without a member is valid. A
// number is not, so that every case has to be there.
void union_is_valid(Writer &w, const WireUnion &u)
{
    const std::vector<Field> &members = u.tagged.type.members;
    const auto is_checked = [&u](const Field &member) {
        return may_be_invalid(u.header, member.type);
    };
    const Names names = {{"tag", u.tagged.tag.name},
                         {"wire", wire_type(u.tagged.tag.type.scalar)}};

    if (is_enum(u) && std::ranges::none_of(members, is_checked))
        return;
    w.text(names, is_enum(u) ? "    switch (($wire)value->$tag) {\n"
                             : "    switch (value->$tag) {\n");
    for (std::size_t i = 0; i < members.size(); i++) {
        if (!is_checked(members[i]))
            continue;
        w.text(case_names(u, i), "    case $label:\n");
        w.text(case_names(u, i), indented(check_member(case_member(u, i))));
        w.text({}, "        break;\n");
    }
    if (!is_enum(u)) {
        for (std::size_t i = 0; i < members.size(); i++)
            if (!is_checked(members[i]))
                w.text(case_names(u, i), "    case $label:\n");
        w.text({},
               std::ranges::all_of(members, is_checked)
                   ? "    default:\n        return false;\n"
                   : "        break;\n    default:\n        return false;\n");
    }
    w.text({}, "    }\n");
}

// By the tag in the message: nobody changes that between two looks.
void union_to_wire(Writer &w, const WireUnion &u)
{
    w.text({{"tag", u.tagged.tag.name}}, "    switch (to->$tag) {\n");
    for (std::size_t i = 0; i < u.tagged.type.members.size(); i++) {
        w.text(case_names(u, i), "    case $label:\n");
        w.text(case_names(u, i), indented(store_member(case_member(u, i))));
        w.text({}, "        break;\n");
    }
    w.text({}, "    }\n");
}

// What is wrong with one member, but for arrays, and with what lies behind it.
static Conditions case_faults(const WireUnion &u, std::size_t index)
{
    const Member member = case_member(u, index);
    const Names names = case_names(u, index);
    const std::string fault =
        member_fault(u.header, u.interface, member, "from->");
    Conditions faults;

    if (!member.elements && !fault.empty())
        faults.push_back(fault);
    if (!member.elements && member.kind == MemberKind::Struct)
        faults.push_back(
            expand("!$from_wire(&to->$field, &from->$field)", names));
    if (size_of(u.header, member) < size_of(u.header, u.member))
        faults.push_back(expand("!xc_is_zero(from->$union.$bytes + "
                                "sizeof(from->$field), sizeof(from->$union) - "
                                "sizeof(from->$field))",
                                names));
    return faults;
}

static void case_from_wire(Writer &w, const WireUnion &u, std::size_t index)
{
    const Member member = case_member(u, index);
    const Conditions faults = case_faults(u, index);
    Names names = case_names(u, index);

    names["wrong"] = any_of(faults);
    if (!faults.empty())
        w.text(names, "        if ($wrong)\n            return false;\n");
    if (member.elements || member.kind != MemberKind::Struct)
        w.text(names, indented(load_member(member)));
    w.text({}, "        break;\n");
}

// What does not count is zero in C too: a method that changes the tag and not
// the union gives away nothing of its memory.
void union_from_wire(Writer &w, const WireUnion &u)
{
    const Names names = {{"tag", u.tagged.tag.name},
                         {"union", u.member.name},
                         {"bytes", union_bytes(u.tagged.type)}};

    w.text(names, "    __builtin_memset(&to->$union, 0, sizeof(to->$union));\n"
                  "    switch (from->$tag) {\n");
    for (std::size_t i = 0; i < u.tagged.type.members.size(); i++) {
        w.text(case_names(u, i), "    case $label:\n");
        case_from_wire(w, u, i);
    }
    if (!is_enum(u))
        w.text({}, "    default:\n        return false;\n");
    else if (!empty_cases_of(u.header, u.tagged).empty())
        w.text(names, R"(
    default: /* carries nothing */
        if (!xc_is_zero(from->$union.$bytes, sizeof(from->$union)))
            return false;
        break;
)");
    w.text({}, "    }\n");
}

} // namespace stubc
