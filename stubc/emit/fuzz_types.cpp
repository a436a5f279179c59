// SPDX-License-Identifier: MIT
#include "emit/fuzz_types.h"

#include "emit/c_types.h"
#include "emit/wire_unions.h"

#include <algorithm>

namespace stubc {

static std::string values_name(const Header &header, const Interface &owner,
                               std::size_t type)
{
    return "xc_harness_values_" +
           enum_names(header, owner, type).at("type_stem");
}

static std::string fill_name(const Header &header, const Interface &owner,
                             std::size_t type)
{
    return "xc_harness_fill_" +
           struct_names(header, owner, type).at("type_stem");
}

static std::string repair_name(const Header &header, const Interface &owner,
                               std::size_t type)
{
    return "xc_harness_repair_" +
           struct_names(header, owner, type).at("type_stem");
}

// One a line, and in front of what it is; else clang-format would make columns.
static std::string enum_table(const Header &header, const Interface &owner,
                              std::size_t type)
{
    const std::vector<Enumerator> &values = header.enums[type].enumerators;
    const std::string name = values_name(header, owner, type);
    std::size_t width = 0;
    Writer w;

    for (const Enumerator &value : values)
        width = std::max(width, value.name.size());
    w.text({{"name", name}}, "\nstatic const int64_t $name[] = {\n");
    for (const Enumerator &value : values)
        w.text({{"name", value.name},
                {"gap", std::string(width - value.name.size(), ' ')},
                {"value", std::to_string(value.value)}},
               "    $name,$gap /* $value */\n");
    w.text({}, "};\n");
    return "\n" + w.take();
}

static std::string count_of(const Header &header, std::size_t type)
{
    return std::to_string(header.enums[type].enumerators.size());
}

std::string for_each(std::optional<std::uint64_t> elements,
                     const std::string &place, std::string_view line,
                     Names names)
{
    const std::string lines =
        elements ? "    for (size_t i = 0; i < $n; i++)\n        "
                 : std::string("    ");

    names["at"] = elements ? place + "[i]" : place;
    names["n"] = std::to_string(elements.value_or(1));
    return expand(lines + std::string(line) + "\n", names);
}

std::string fill_type(const Header &header, const Interface &owner,
                      const Type &type, std::optional<std::uint64_t> elements,
                      const std::string &place, const std::string &input)
{
    Names names = {{"input", input}, {"type", type.spelling}};

    switch (type.kind) {
    case TypeKind::Scalar:
        if (type.scalar == ScalarKind::Bool)
            return for_each(elements, place,
                            "$at = (xc_fuzz_number($input, 1) & 1) != 0;",
                            names);
        names["to"] = place.starts_with('*') ? place.substr(1)
                      : elements             ? place
                                             : "&" + place;
        return for_each({}, place, "xc_fuzz_fill($input, $to, sizeof($at));",
                        names);
    case TypeKind::Enum:
        names["values"] = values_name(header, owner, type.index);
        names["n_values"] = count_of(header, type.index);
        return for_each(
            elements, place,
            "$at = ($type)xc_fuzz_enum($input, $values, $n_values);", names);
    case TypeKind::Struct:
        names["fill"] = fill_name(header, owner, type.index);
        return for_each(elements, place, "$fill($input, &$at);", names);
    case TypeKind::Union: // union_fill(), which knows the tag
    case TypeKind::Void:
    case TypeKind::Object:
    case TypeKind::Region:
    case TypeKind::Forbidden:
        break;
    }
    return "";
}

// A tag that is a number has a table of its values, as an enum has.
static bool is_number_tag(const Struct &owner, const Field &field)
{
    return field.type.kind != TypeKind::Enum && is_tag(owner, field);
}

static std::vector<Field> tagged_members(const Header &header,
                                         const Struct &owner, const Field &tag)
{
    for (const Field &field : owner.fields)
        if (field.tag && &owner.fields[*field.tag] == &tag)
            return header.unions[field.type.index].members;
    return {};
}

static Names tag_names(const Header &header, const Interface &owner,
                       std::size_t type, const Field &tag)
{
    const Struct &what = header.structs[type];
    const std::size_t n = tagged_members(header, what, tag).size();
    const auto which = static_cast<std::size_t>(&tag - what.fields.data());

    return {{"type", tag.type.spelling},
            {"scalar", wire_type(tag.type.scalar)},
            {"values", "xc_harness_tag_" + std::to_string(which) + "_of_" +
                           struct_names(header, owner, type).at("type_stem")},
            {"n_values", std::to_string(n)}};
}

static std::string tag_table(const Header &header, const Interface &owner,
                             std::size_t type, const Field &tag)
{
    Names names = tag_names(header, owner, type, tag);
    std::string &list = names["list"];
    Writer w;

    for (const Field &member :
         tagged_members(header, header.structs[type], tag))
        list += (list.empty() ? "" : ", ") + std::to_string(*member.case_value);
    w.text(names, "\nstatic const int64_t $values[] = {$list};\n");
    return "\n" + w.take();
}

// "case SHAPE_CIRCLE:", its lines, and "break;".
static std::string case_text(const Header &header, const TaggedUnion &tagged,
                             const Field &member, const std::string &lines)
{
    return "    case " +
           case_label(header, tagged.tag.type, *member.case_value) + ":\n" +
           indented(lines) + "        break;\n";
}

// The member that the tag says; of one that nobody declared, none.
static std::string union_fill(const Header &header, const Interface &owner,
                              std::size_t type, const Field &field)
{
    const TaggedUnion tagged = union_of(header, header.structs[type], field);
    std::string lines = "    switch ((" + wire_type(tagged.tag.type.scalar) +
                        ")to->" + tagged.tag.name + ") {\n";

    for (const Field &member : tagged.type.members)
        lines += case_text(
            header, tagged, member,
            fill_type(header, owner, member.type, member.elements,
                      "to->" + field.name + "." + member.name, "input"));
    return lines + "    }\n";
}

static constexpr std::string_view zeros =
    "    for (size_t i = $first; i < sizeof($union); i++)\n"
    "        $union.$bytes[i] = 0;\n";

// The member that the tag says, and zeros behind it.
static std::string union_mend(const Header &header, const Interface &owner,
                              std::size_t type, const Member &member)
{
    const Struct &what = header.structs[type];
    const TaggedUnion tagged =
        union_of(header, what, what.fields[*member.param]);
    Names names = {{"union", "wire->" + member.name},
                   {"bytes", union_bytes(tagged.type)},
                   {"tag", tagged.tag.name}};
    std::string lines = expand("    switch (wire->$tag) {\n", names);

    for (const Member &each : layout_union(header, tagged.type).members) {
        const std::string place = "wire->" + member.name + "." + each.name;
        std::string tail;

        names["first"] = "sizeof(" + place + ")";
        if (size_of(header, each) < size_of(header, member))
            tail = expand(zeros, names);
        lines += case_text(header, tagged, tagged.type.members[*each.param],
                           mend_member(header, owner, each, place) + tail);
    }
    names["first"] = "0";
    if (!empty_cases_of(header, tagged).empty())
        lines += "    default:\n" + indented(expand(zeros, names)) +
                 "        break;\n";
    return lines + "    }\n";
}

static std::string fill_function(const Header &header, const Interface &owner,
                                 std::size_t type)
{
    const Struct &what = header.structs[type];
    std::string lines;
    Writer w;

    w.text({{"name", fill_name(header, owner, type)}, {"type", what.spelling}},
           "static void $name(struct xc_fuzz_input *input, $type *to)\n");
    for (const Field &field : what.fields) {
        if (field.type.kind == TypeKind::Union)
            lines += union_fill(header, owner, type, field);
        else if (is_number_tag(what, field))
            lines += for_each({}, "to->" + field.name,
                              "$at = ($type)xc_fuzz_enum(input, $values, "
                              "$n_values);",
                              tag_names(header, owner, type, field));
        else
            lines += fill_type(header, owner, field.type, field.elements,
                               "to->" + field.name, "input");
    }
    w.text({}, "{\n" + lines + "}\n");
    return "\n" + w.take();
}

static std::string mend_members(const Header &header, const Interface &owner,
                                std::size_t type)
{
    const Struct &what = header.structs[type];
    std::string lines;

    for (const Member &member : layout_struct(header, what).members) {
        const std::string place = "wire->" + member.name;

        if (member.kind == MemberKind::Union)
            lines += union_mend(header, owner, type, member);
        else if (member.param &&
                 is_number_tag(what, what.fields[*member.param]))
            lines += for_each(
                {}, place,
                "$at = ($scalar)xc_fuzz_one_of((uint64_t)$at, $values, "
                "$n_values);",
                tag_names(header, owner, type, what.fields[*member.param]));
        else
            lines += mend_member(header, owner, member, place);
    }
    return lines;
}

std::string mend_member(const Header &header, const Interface &owner,
                        const Member &member, const std::string &place)
{
    Names names = {{"scalar", wire_type(member.scalar)}};

    switch (member.kind) {
    case MemberKind::Bool:
    case MemberKind::Present:
        return for_each(member.elements, place, "$at &= 1;", names);
    case MemberKind::Enum:
        names["values"] = values_name(header, owner, member.index);
        names["n_values"] = count_of(header, member.index);
        return for_each(
            member.elements, place,
            "$at = ($scalar)xc_fuzz_one_of((uint64_t)$at, $values, $n_values);",
            names);
    case MemberKind::Struct:
        if (mend_members(header, owner, member.index).empty())
            return "";
        names["mend"] = repair_name(header, owner, member.index);
        return for_each(member.elements, place, "$mend(&$at);", names);
    case MemberKind::Padding:
        return for_each(member.elements, place, "$at = 0;", names);
    case MemberKind::Union: // union_mend(), which knows the tag
    case MemberKind::Scalar:
    case MemberKind::Length: // the method knows which are lengths
    case MemberKind::Handle:
    case MemberKind::Size:
        break;
    }
    return "";
}

static std::string mend_struct(const Header &header, const Interface &owner,
                               std::size_t type)
{
    const Names names = struct_names(header, owner, type);
    Writer w;

    w.text({{"name", repair_name(header, owner, type)},
            {"wire", names.at("wire")}},
           "static void $name($wire *wire)\n");
    w.text({}, "{\n" + mend_members(header, owner, type) + "}\n");
    return "\n" + w.take();
}

std::vector<Helper> type_helpers(const Header &header, std::size_t interface)
{
    std::vector<Helper> helpers;
    const auto add = [&helpers](std::string name, std::string text) {
        // A base and what derives from it may use one type, but name it twice.
        if (std::ranges::find(helpers, name, &Helper::name) == helpers.end())
            helpers.push_back({std::move(name), std::move(text)});
    };

    for (const std::size_t i : chain_of(header, interface)) {
        const Interface &owner = header.interfaces[i];
        const UsedTypes used = used_types(header, owner);

        for (const Type &type : used.enums)
            add(values_name(header, owner, type.index),
                enum_table(header, owner, type.index));
        for (const std::size_t type : used.structs) {
            for (const Field &field : header.structs[type].fields)
                if (is_number_tag(header.structs[type], field))
                    add(tag_names(header, owner, type, field).at("values"),
                        tag_table(header, owner, type, field));
            add(fill_name(header, owner, type),
                fill_function(header, owner, type));
            add(repair_name(header, owner, type),
                mend_struct(header, owner, type));
        }
    }
    return helpers;
}

} // namespace stubc
