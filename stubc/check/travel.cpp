// SPDX-License-Identifier: MIT
#include "check/travel.h"

#include "model/layout.h"

#include <string>

namespace stubc {

static Obstacle obstacle_at(const Header &header, const Struct &owner,
                            const Field &field)
{
    const std::string member = "member " + field.name + " of " + owner.spelling;
    const auto is = [&](const std::string &kind) {
        return Obstacle{member + " is " + kind, kind, field.where};
    };

    if (field.bit_field)
        return is("a bit-field");
    if (field.name.empty() && field.type.kind != TypeKind::Union)
        return {"a member of " + owner.spelling + " has no name", "",
                field.where};
    if (field.type.kind == TypeKind::Forbidden)
        return is(field.type.why);
    if (field.type.kind == TypeKind::Object)
        return is("an object");
    if (field.type.kind == TypeKind::Region)
        return is("a region");
    if (field.type.kind != TypeKind::Union)
        return obstacle_in(header, field.type);
    for (const Field &each : header.unions[field.type.index].members) {
        Obstacle obstacle = obstacle_at(header, owner, each);
        if (!obstacle.why.empty())
            return obstacle;
    }
    return {};
}

Obstacle obstacle_in(const Header &header, const Type &type)
{
    if (type.kind == TypeKind::Forbidden)
        return {"it is " + type.why, type.why};
    if (type.kind == TypeKind::Union)
        return {"it is a union, which needs a tag beside it", "a union"};
    if (type.kind != TypeKind::Struct)
        return {};
    const Struct &owner = header.structs[type.index];
    for (const Field &field : owner.fields) {
        Obstacle obstacle = obstacle_at(header, owner, field);
        if (!obstacle.why.empty())
            return obstacle;
    }
    return {};
}

bool is_unsigned(const Type &type)
{
    return type.kind == TypeKind::Scalar &&
           (type.scalar == ScalarKind::U8 || type.scalar == ScalarKind::U16 ||
            type.scalar == ScalarKind::U32 || type.scalar == ScalarKind::U64);
}

bool may_be_tag(const Header &header, const Field &field)
{
    const Type &type = field.type;

    if (field.elements || field.bit_field)
        return false;
    if (type.kind == TypeKind::Enum)
        return !header.enums[type.index].flags;
    return type.kind == TypeKind::Scalar && type.scalar != ScalarKind::Bool &&
           !type.is_char && largest_of(type.scalar) > 0 &&
           size_of(type.scalar) <= 4;
}

bool is_out(const Param &param) { return param.words.out || param.words.inout; }

bool is_buffer(const Param &param)
{
    return param.words.sized_by || param.words.counted_by;
}

std::uint64_t element_size(const Header &header, const Param &param)
{
    switch (param.type.kind) {
    case TypeKind::Struct:
        return header.structs[param.type.index].size;
    case TypeKind::Scalar:
    case TypeKind::Enum:
        return size_of(param.type.scalar);
    case TypeKind::Void:
    case TypeKind::Union:
    case TypeKind::Object:
    case TypeKind::Region:
    case TypeKind::Forbidden:
        break;
    }
    return 1;
}

} // namespace stubc
