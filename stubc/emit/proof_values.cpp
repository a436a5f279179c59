// SPDX-License-Identifier: MIT
// Proof, the values: all that C allows, of a type
#include "emit/c_types.h"
#include "emit/proof_parts.h"
#include "model/unions.h"

#include <algorithm>

namespace stubc {

static std::string bools_of(const Header &header, const Type &type,
                            const std::string &path);

static std::string bools_of(const Header &header, const Field &field,
                            const std::string &path)
{
    const Names names = {{"at", path},
                         {"n", std::to_string(field.elements.value_or(1))}};
    std::string lines;

    if (field.type.kind == TypeKind::Scalar &&
        field.type.scalar == ScalarKind::Bool)
        return expand(field.elements ? "    proof_bools($at, $n);\n"
                                     : "    proof_bool(&$at);\n",
                      names);
    for (std::uint64_t i = 0; i < field.elements.value_or(1); i++)
        lines += bools_of(
            header, field.type,
            path + (field.elements ? "[" + std::to_string(i) + "]" : ""));
    return lines;
}

// Other members have the same bytes, so that a bool of one may be any byte: as
// in elements, and see tests/proof/README.md.
static std::string union_bools(const Header &header, const TaggedUnion &tagged,
                               const std::string &path)
{
    const std::string all = path + "." + tagged.field.name;

    for (const Field &each : tagged.type.members)
        if (!bools_of(header, each, all + "." + each.name).empty())
            return expand("    proof_elements(&$all, sizeof($all));\n",
                          {{"all", all}});
    return "";
}

// Lines that make each bool of a struct at @path one that C may hold.
static std::string bools_of(const Header &header, const Type &type,
                            const std::string &path)
{
    std::string lines;

    if (type.kind != TypeKind::Struct)
        return "";

    const Struct &owner = header.structs[type.index];

    for (const Field &field : owner.fields)
        lines += field.tag
                     ? union_bools(header, union_of(header, owner, field), path)
                     : bools_of(header, field, path + "." + field.name);
    return lines;
}

static std::string largest(ScalarKind scalar)
{
    const std::string bits = std::to_string(8 * size_of(scalar));

    return (is_signed(scalar) ? "INT" : "UINT") + bits + "_MAX";
}

void proof_any_value(Writer &w, const Function &f, std::size_t param,
                     const std::string &path, std::uint64_t width)
{
    const Type &type = f.method.params[param].type;
    Names names = f.params[param];

    names["at"] = path;
    names["width"] = std::to_string(width);
    names["largest"] = largest(type.scalar);
    if (width)
        w.text(names, "    $at = ($type)proof_length($width, $largest);\n");
    else if (type.kind == TypeKind::Scalar && type.scalar == ScalarKind::Bool)
        w.text(names, "    proof_bool(&$at);\n");
    else
        w.text(names, "    proof_any(&$at, sizeof($at));\n");
    w.text({}, bools_of(f.header, type, path));
}

bool proof_is_told_apart(ParamKind kind)
{
    switch (kind) {
    case ParamKind::StructIn:
    case ParamKind::StructOut:
    case ParamKind::StructInout:
    case ParamKind::BufferIn:
    case ParamKind::BufferOut:
    case ParamKind::BufferInout:
    case ParamKind::StringIn:
    case ParamKind::StringOut:
        return true;
    case ParamKind::Self:
    case ParamKind::Value:
    case ParamKind::ScalarOut:
    case ParamKind::ScalarInout:
    case ParamKind::ObjectIn:
    case ParamKind::ObjectOut:
    case ParamKind::FdIn:
    case ParamKind::FdOut:
    case ParamKind::RegionIn:
    case ParamKind::RegionOut:
        return false;
    }
    return false;
}

// Whether a bool is read out of each element, by code that trusts whose it is.
static bool has_bools(const Header &header, const Type &type)
{
    if (type.kind == TypeKind::Scalar)
        return type.scalar == ScalarKind::Bool;
    return type.kind == TypeKind::Struct &&
           std::ranges::any_of(header.structs[type.index].fields,
                               [&](const Field &field) {
                                   return has_bools(header, field.type);
                               });
}

std::string proof_any_of(const Function &f, std::size_t param)
{
    return has_bools(f.header, f.method.params[param].type) ? "proof_elements"
                                                            : "proof_any";
}

} // namespace stubc
