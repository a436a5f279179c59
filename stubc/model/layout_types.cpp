// SPDX-License-Identifier: MIT
#include "model/layout.h"

#include <algorithm>

namespace stubc {

std::uint64_t size_of(ScalarKind scalar)
{
    switch (scalar) {
    case ScalarKind::Bool:
    case ScalarKind::I8:
    case ScalarKind::U8:
        return 1;
    case ScalarKind::I16:
    case ScalarKind::U16:
        return 2;
    case ScalarKind::I32:
    case ScalarKind::U32:
    case ScalarKind::F32:
        return 4;
    case ScalarKind::I64:
    case ScalarKind::U64:
    case ScalarKind::F64:
        return 8;
    }
    return 0;
}

bool is_signed(ScalarKind scalar)
{
    return scalar == ScalarKind::I8 || scalar == ScalarKind::I16 ||
           scalar == ScalarKind::I32 || scalar == ScalarKind::I64;
}

std::uint64_t largest_of(ScalarKind scalar)
{
    const std::uint64_t bits =
        8 * size_of(scalar) - (is_signed(scalar) ? 1 : 0);

    if (scalar == ScalarKind::F32 || scalar == ScalarKind::F64)
        return 0;
    if (scalar == ScalarKind::Bool)
        return 1;
    return ~std::uint64_t{0} >> (64 - bits);
}

bool is_plain(const Header &header, const Type &type)
{
    if (type.kind == TypeKind::Scalar)
        return type.scalar != ScalarKind::Bool;
    if (type.kind != TypeKind::Struct)
        return type.kind == TypeKind::Void;

    const Struct &owner = header.structs[type.index];

    return !owner.padded &&
           std::ranges::all_of(owner.fields, [&header](const Field &field) {
               return is_plain(header, field.type);
           });
}

bool is_alike(const Header &header, const Type &type)
{
    const auto is_alike_inside = [&header](const Field &field) {
        return field.type.kind == TypeKind::Scalar ||
               field.type.kind == TypeKind::Enum ||
               is_plain(header, field.type);
    };

    return type.kind == TypeKind::Struct &&
           !header.structs[type.index].padded &&
           std::ranges::all_of(header.structs[type.index].fields,
                               is_alike_inside);
}

bool may_be_invalid(const Header &header, const Type &type)
{
    if (type.kind == TypeKind::Union)
        return true; // its tag may be
    if (type.kind == TypeKind::Scalar)
        return type.scalar == ScalarKind::Bool;
    if (type.kind != TypeKind::Struct)
        return type.kind == TypeKind::Enum;
    return std::ranges::any_of(header.structs[type.index].fields,
                               [&header](const Field &field) {
                                   return may_be_invalid(header, field.type);
                               });
}

static bool uses(const UsedTypes &used, const Type &type)
{
    return std::ranges::find(used.enums, type.index, &Type::index) !=
           used.enums.end();
}

static void use_type(const Header &header, const Type &type, UsedTypes &used)
{
    if (type.kind == TypeKind::Enum && !uses(used, type))
        used.enums.push_back(type);
    if (type.kind == TypeKind::Union)
        for (const Field &member : header.unions[type.index].members)
            use_type(header, member.type, used);
    if (type.kind != TypeKind::Struct ||
        std::ranges::find(used.structs, type.index) != used.structs.end())
        return;
    for (const Field &field : header.structs[type.index].fields)
        use_type(header, field.type, used);
    used.structs.push_back(type.index);
}

UsedTypes used_types(const Header &header, const Interface &interface)
{
    UsedTypes used;

    for (const Method &method : interface.methods) {
        for (std::size_t i = 1; i < method.params.size(); i++) {
            const Param &param = method.params[i];

            // Elements of most buffers are bytes without invalid values.
            if (!param.words.sized_by &&
                !(param.words.counted_by && is_plain(header, param.type)))
                use_type(header, param.type, used);
        }
    }
    return used;
}

} // namespace stubc
