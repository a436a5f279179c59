// SPDX-License-Identifier: MIT
#include "emit/c_variables.h"

namespace stubc {

namespace {

enum class Direction { None, In, Out, Both };

Direction direction_of(ParamKind kind)
{
    switch (kind) {
    case ParamKind::Self:
        break;
    case ParamKind::Value:
    case ParamKind::StructIn:
    case ParamKind::BufferIn:
    case ParamKind::StringIn:
    case ParamKind::ObjectIn:
    case ParamKind::FdIn:
    case ParamKind::RegionIn:
        return Direction::In;
    case ParamKind::ScalarOut:
    case ParamKind::StructOut:
    case ParamKind::BufferOut:
    case ParamKind::StringOut:
    case ParamKind::ObjectOut:
    case ParamKind::FdOut:
    case ParamKind::RegionOut:
        return Direction::Out;
    case ParamKind::ScalarInout:
    case ParamKind::StructInout:
    case ParamKind::BufferInout:
        return Direction::Both;
    }
    return Direction::None;
}

} // namespace

bool goes_in(ParamKind kind)
{
    const Direction direction = direction_of(kind);

    return direction == Direction::In || direction == Direction::Both;
}

bool comes_out(ParamKind kind)
{
    const Direction direction = direction_of(kind);

    return direction == Direction::Out || direction == Direction::Both;
}

std::string_view variable_of(ParamKind kind)
{
    switch (kind) {
    case ParamKind::Value:
    case ParamKind::StructIn:
    case ParamKind::ScalarOut:
    case ParamKind::ScalarInout:
    case ParamKind::StructOut:
    case ParamKind::StructInout:
    case ParamKind::FdIn:
    case ParamKind::FdOut:
        return "$type $name;\n";
    case ParamKind::BufferIn:
    case ParamKind::BufferOut:
    case ParamKind::BufferInout:
    case ParamKind::StringIn:
    case ParamKind::StringOut:
        return "$element $name[$room];\n";
    case ParamKind::ObjectIn:
    case ParamKind::ObjectOut:
        return "$type *$name;\n";
    case ParamKind::RegionIn:
    case ParamKind::RegionOut:
        return "$const$type *$name;\n";
    case ParamKind::Self:
        break;
    }
    return "";
}

bool is_array(ParamKind kind)
{
    return variable_of(kind).ends_with("[$room];\n");
}

Names variable_names(const Function &f, std::size_t param, std::uint64_t units)
{
    const Param &p = f.method.params[param];
    Names names = f.params[param];

    names["element"] =
        p.type.kind == TypeKind::Void ? "uint8_t" : p.type.spelling;
    names["room"] = std::to_string(
        p.words.string ? part_of(f.layout, param).max + 1 : units);
    return names;
}

} // namespace stubc
