// SPDX-License-Identifier: MIT
#include "emit/c_types.h"

namespace stubc {

std::string wire_type(ScalarKind scalar)
{
    switch (scalar) {
    case ScalarKind::Bool:
    case ScalarKind::U8:
        return "uint8_t";
    case ScalarKind::I8:
        return "int8_t";
    case ScalarKind::I16:
        return "int16_t";
    case ScalarKind::I32:
        return "int32_t";
    case ScalarKind::I64:
        return "int64_t";
    case ScalarKind::U16:
        return "uint16_t";
    case ScalarKind::U32:
        return "uint32_t";
    case ScalarKind::U64:
        return "uint64_t";
    case ScalarKind::F32:
        return "float";
    case ScalarKind::F64:
        return "double";
    }
    return "";
}

static std::string pointer_to(const std::string &type, unsigned levels)
{
    return type + " " + std::string(levels, '*');
}

std::string declaration(const Param &param)
{
    const std::string type = pointer_to(param.type.spelling, param.pointers);

    return (param.pointee_const ? "const " : "") + type + param.name;
}

std::string arguments(const Method &method)
{
    std::string text;

    for (const Param &param : method.params)
        text += (text.empty() ? "" : ", ") + param.name;
    return text;
}

std::string parameters(const Method &method, const std::string &self)
{
    std::string text = pointer_to(self, 1) + method.params[0].name;

    for (std::size_t i = 1; i < method.params.size(); i++)
        text += ", " + declaration(method.params[i]);
    return text;
}

std::string cast_from_wire(const Type &type)
{
    if (type.kind == TypeKind::Scalar &&
        type.spelling == wire_type(type.scalar))
        return "";
    return "(" + type.spelling + ")";
}

std::string case_label(const Header &header, const Type &tag,
                       std::int64_t value)
{
    if (tag.kind == TypeKind::Enum)
        for (const Enumerator &each : header.enums[tag.index].enumerators)
            if (each.value == value)
                return each.name;
    return std::to_string(value);
}

std::string zero(const Type &type)
{
    if (type.kind == TypeKind::Enum)
        return "(" + type.spelling + ")0";
    if (type.scalar == ScalarKind::Bool)
        return "false";
    return "0";
}

} // namespace stubc
