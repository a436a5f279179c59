// SPDX-License-Identifier: MIT
#include "model/shape.h"

#include "model/layout.h"
#include "model/unions.h"

namespace stubc {

std::string scalar_word(ScalarKind scalar)
{
    switch (scalar) {
    case ScalarKind::Bool:
        return "bool";
    case ScalarKind::I8:
        return "i8";
    case ScalarKind::I16:
        return "i16";
    case ScalarKind::I32:
        return "i32";
    case ScalarKind::I64:
        return "i64";
    case ScalarKind::U8:
        return "u8";
    case ScalarKind::U16:
        return "u16";
    case ScalarKind::U32:
        return "u32";
    case ScalarKind::U64:
        return "u64";
    case ScalarKind::F32:
        return "f32";
    case ScalarKind::F64:
        return "f64";
    }
    return "";
}

static std::string type_text(const Header &header, const Type &type);

static std::string field_text(const Header &header, const Field &field)
{
    return type_text(header, field.type) +
           (field.elements ? "[" + std::to_string(*field.elements) + "]" : "");
}

// "union($0){1:u32,2:{i32,i32}}": by which member, and what each value means,
// in the order of the values: that of the members is nobody's business.
static std::string union_text(const Header &header, const Field &field)
{
    std::string text;

    for (const Field &each : cases_of(header.unions[field.type.index]))
        text += (text.empty() ? "" : ",") + std::to_string(*each.case_value) +
                ":" + field_text(header, each);
    return "union($" + std::to_string(*field.tag) + "){" + text + "}";
}

static std::string struct_text(const Header &header, const Struct &type)
{
    std::string text;

    for (const Field &field : type.fields) {
        text += text.empty() ? "" : ",";
        text += field.type.kind == TypeKind::Union ? union_text(header, field)
                                                   : field_text(header, field);
    }
    return "{" + text + "}";
}

static std::string object_text(const Object &object)
{
    return "object(" + object.interface_name + "/" +
           std::to_string(object.major) + ")";
}

static std::string type_text(const Header &header, const Type &type)
{
    switch (type.kind) {
    case TypeKind::Void:
        return "bytes";
    case TypeKind::Scalar:
        return scalar_word(type.scalar);
    case TypeKind::Enum:
        return (header.enums[type.index].flags ? "flags(" : "enum(") +
               scalar_word(type.scalar) + ")";
    case TypeKind::Struct:
        return struct_text(header, header.structs[type.index]);
    case TypeKind::Object:
        return object_text(header.objects[type.index]);
    case TypeKind::Region:
        return "region";
    case TypeKind::Union: // union_text(), which knows the tag
    case TypeKind::Forbidden:
        break;
    }
    return "";
}

std::string length_text(const Length &length)
{
    switch (length.kind) {
    case LengthKind::Parameter:
        return "$" + std::to_string(length.param);
    case LengthKind::Pointee:
        return "*$" + std::to_string(length.param);
    case LengthKind::Constant:
        return std::to_string(length.value);
    case LengthKind::Result:
        return "result";
    }
    return "";
}

std::string region_word(const Param &param)
{
    return param.words.frozen     ? "frozen"
           : param.words.private_ ? "private"
           : param.pointee_const  ? "read"
                                  : "write";
}

std::string shape_of_param(const Header &header, const Param &param)
{
    std::string text;

    if (param.words.optional)
        text += "optional ";
    if (param.words.out)
        text += "out ";
    if (param.words.inout)
        text += "inout ";
    if (param.words.fd)
        return text + "fd";
    if (param.words.region)
        return text + (param.words.lease ? "lent " : "") + "region(" +
               region_word(param) + ")";
    if (param.words.string)
        return text + "string(" + length_text(*param.bound) + ")";
    if (!param.bound)
        return text + type_text(header, param.type);

    text += param.words.counted_by ? "counted(" : "sized(";
    text += length_text(*param.bound);
    if (param.actual)
        text += "," + length_text(*param.actual);
    text += ") ";
    // void, char and uint8_t are the same bytes; of a bool only two are.
    if (param.type.kind == TypeKind::Scalar &&
        size_of(param.type.scalar) == 1 &&
        param.type.scalar != ScalarKind::Bool)
        return text + "bytes";
    return text + type_text(header, param.type);
}

std::uint64_t hash_of(const std::string &text)
{
    std::uint64_t hash = 0xcbf29ce484222325;

    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3;
    }
    return hash;
}

static std::string identity_text(const Interface &interface)
{
    return interface.wire_name + "/" + std::to_string(interface.major);
}

std::string shape_of(const Header &header, const Interface &interface,
                     const Method &method)
{
    std::string params;

    for (std::size_t i = 1; i < method.params.size(); i++) {
        params += params.empty() ? "" : ",";
        params += shape_of_param(header, method.params[i]);
    }
    return identity_text(interface) + "#" + std::to_string(*method.number) +
           "(" + params + ")->" +
           (method.oneway ? "oneway" : scalar_word(*method.result_kind));
}

std::uint32_t key_of(const Header &header, const Interface &interface,
                     const Method &method)
{
    const std::uint32_t key = static_cast<std::uint32_t>(
        hash_of(shape_of(header, interface, method)) & 0x7fffffff);

    return key ? key : 1;
}

std::uint64_t id_of(const Interface &interface)
{
    return hash_of(identity_text(interface));
}

} // namespace stubc
