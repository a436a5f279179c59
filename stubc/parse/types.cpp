// SPDX-License-Identifier: MIT
#include "parse/types.h"

#include "parse/place.h"
#include "parse/strays.h"

#include <clang/AST/Decl.h>
#include <clang/AST/RecordLayout.h>

#include <optional>
#include <string>
#include <utility>

namespace stubc {

namespace {

Type forbidden(Type type, std::string why)
{
    type.kind = TypeKind::Forbidden;
    type.why = std::move(why);
    return type;
}

Type scalar(Type type, ScalarKind kind)
{
    type.kind = TypeKind::Scalar;
    type.scalar = kind;
    return type;
}

/// Name of the outermost typedef, or the type in full.
std::string spelling_of(const Reader &reader, clang::QualType type)
{
    if (const auto *named = type->getAs<clang::TypedefType>())
        return named->getDecl()->getNameAsString();
    clang::PrintingPolicy policy = reader.ast.getPrintingPolicy();
    policy.Bool = true; // not _Bool: both C and C++ know bool
    return type.getCanonicalType().getAsString(policy);
}

std::optional<ScalarKind> integer_kind(std::uint64_t bits, bool is_signed)
{
    switch (bits) {
    case 8:
        return is_signed ? ScalarKind::I8 : ScalarKind::U8;
    case 16:
        return is_signed ? ScalarKind::I16 : ScalarKind::U16;
    case 32:
        return is_signed ? ScalarKind::I32 : ScalarKind::U32;
    case 64:
        return is_signed ? ScalarKind::I64 : ScalarKind::U64;
    default:
        return std::nullopt;
    }
}

Type read_builtin(const Reader &reader, const clang::BuiltinType &builtin,
                  Type type)
{
    switch (builtin.getKind()) {
    case clang::BuiltinType::Bool:
        return scalar(type, ScalarKind::Bool);
    case clang::BuiltinType::Float:
        return scalar(type, ScalarKind::F32);
    case clang::BuiltinType::Double:
        return scalar(type, ScalarKind::F64);
    case clang::BuiltinType::LongDouble:
        return forbidden(type, "a long double");
    case clang::BuiltinType::Char_S:
    case clang::BuiltinType::Char_U:
        // Signed on some machines only: on the wire it is one thing.
        type.is_char = true;
        return scalar(type, ScalarKind::I8);
    default:
        break;
    }
    if (builtin.isInteger())
        if (const std::optional<ScalarKind> kind = integer_kind(
                reader.ast.getTypeSize(&builtin), builtin.isSignedInteger()))
            return scalar(type, *kind);
    return forbidden(type, "a " + type.spelling);
}

void read_enum_words(Reader &reader, const clang::EnumDecl &decl, Enum &result)
{
    for (const Word &word : take_words(reader, decl)) {
        if (word.name == "xc.flags")
            result.flags = true;
        else
            reader.header.strays.push_back(
                {word.name, describe(decl), word.where});
    }
}

Type read_enum(Reader &reader, const clang::EnumDecl *decl, Type type)
{
    if (const clang::EnumDecl *definition = decl->getDefinition())
        decl = definition;
    if (!decl->isCompleteDefinition())
        return forbidden(type, "an enum without a definition");
    if (!decl->getIdentifier())
        return forbidden(type, "an enum without a tag");
    if (decl->getLexicalDeclContext()->isRecord())
        return forbidden(type, "an enum that is defined inside of a struct");
    const clang::QualType underlying = decl->getIntegerType();
    if (reader.ast.getTypeSize(underlying) != 32)
        return forbidden(type, "an enum that is not as large as an int");

    type.kind = TypeKind::Enum;
    type.scalar =
        underlying->isSignedIntegerType() ? ScalarKind::I32 : ScalarKind::U32;
    const auto [known, is_new] =
        reader.enums.try_emplace(decl, reader.header.enums.size());
    type.index = known->second;
    if (!is_new)
        return type;

    Enum result;
    result.spelling = "enum " + decl->getNameAsString();
    result.where = place(reader.sources(), decl->getLocation());
    read_enum_words(reader, *decl, result);
    for (const clang::EnumConstantDecl *value : decl->enumerators())
        result.enumerators.push_back(
            {value->getNameAsString(), value->getInitVal().getExtValue()});
    reader.header.enums.push_back(std::move(result));
    return type;
}

Type read_object(Reader &reader, const clang::RecordDecl *record,
                 const clang::RecordDecl *interface, Type type)
{
    const std::string name = record->getNameAsString();
    std::vector<Object> &objects = reader.header.objects;

    type.kind = TypeKind::Object;
    for (type.index = 0; type.index < objects.size(); ++type.index)
        if (objects[type.index].name == name)
            return type;

    Object object;
    object.name = name;
    object.header = stem_of(reader.sources(), interface->getLocation());
    for (const Word &word : words_of(reader.ast, *interface))
        if (word.name == "xc.interface") {
            object.interface_name = text_argument(word, 0).value_or("");
            object.major = static_cast<std::uint32_t>(
                number_argument(reader.ast, word, 1).value_or(0));
        }
    objects.push_back(std::move(object));
    return type;
}

void read_field_words(Reader &reader, const clang::FieldDecl &decl,
                      Field &field)
{
    for (const Word &word : take_words(reader, decl)) {
        if (!means_something(word, decl))
            reader.header.strays.push_back(
                {word.name, describe(decl), word.where});
        else if (word.name == "xc.union_by")
            field.union_by = text_argument(word, 0).value_or("");
        else
            field.case_value = number_argument(reader.ast, word, 0);
    }
}

Field read_field(Reader &reader, const clang::FieldDecl &decl)
{
    Field field;
    field.name = decl.getNameAsString();
    field.bit_field = decl.isBitField();
    field.where = place(reader.sources(), decl.getLocation());
    read_field_words(reader, decl, field);

    clang::QualType type = decl.getType();
    if (const auto *array = reader.ast.getAsConstantArrayType(type)) {
        field.elements = array->getSize().getZExtValue();
        type = array->getElementType();
    }
    if (type->isIncompleteArrayType()) {
        field.type.spelling = spelling_of(reader, type);
        field.type = forbidden(field.type, "an array without a size");
        return field;
    }
    if (type->isPointerType()) {
        // Not followed: a list node would lead back to itself.
        field.type.spelling = spelling_of(reader, type);
        for (; type->isPointerType(); type = type->getPointeeType())
            ++field.pointers;
        field.type = forbidden(field.type, "a pointer");
        return field;
    }
    field.type = read_type(reader, type);
    if (type.isConstQualified())
        field.type = forbidden(field.type, "const");
    if (field.elements == 0)
        field.type = forbidden(field.type, "an array without elements");
    return field;
}

/// Whether bytes of the struct belong to no member.
bool has_padding(const Reader &reader, const clang::RecordDecl *decl,
                 const Struct &result)
{
    const clang::ASTRecordLayout &layout = reader.ast.getASTRecordLayout(decl);
    std::uint64_t end = 0; // in bits

    for (const clang::FieldDecl *field : decl->fields()) {
        if (field->isBitField() ||
            layout.getFieldOffset(field->getFieldIndex()) != end)
            return true;
        end += reader.ast.getTypeSize(field->getType());
    }
    if (end != result.size * 8)
        return true;
    for (const Field &field : result.fields)
        if (field.type.kind == TypeKind::Struct &&
            reader.header.structs[field.type.index].padded)
            return true;
    return false;
}

Type read_union(Reader &reader, const clang::RecordDecl *decl, Type type)
{
    Union result;

    decl = decl->getDefinition();
    if (!decl)
        return forbidden(type, "a union without a definition");
    for (const clang::FieldDecl *field : decl->fields())
        result.members.push_back(read_field(reader, *field));
    if (result.members.empty())
        return forbidden(type, "a union without members");
    type.kind = TypeKind::Union;
    type.spelling = "union"; // most have no name, and none is needed
    type.index = reader.header.unions.size();
    reader.header.unions.push_back(std::move(result));
    return type;
}

void find_tags(Struct &type)
{
    for (Field &field : type.fields)
        for (std::size_t i = 0; i < type.fields.size(); ++i)
            if (field.type.kind == TypeKind::Union && !field.union_by.empty() &&
                type.fields[i].name == field.union_by)
                field.tag = i;
}

Type read_struct(Reader &reader, const clang::RecordDecl *decl, Type type)
{
    type.kind = TypeKind::Struct;
    const auto known = reader.structs.find(decl);
    if (known != reader.structs.end()) {
        type.index = known->second;
        return type;
    }

    Struct result;
    result.tag = decl->getNameAsString();
    result.spelling = "struct " + result.tag;
    result.where = place(reader.sources(), decl->getLocation());
    result.size = static_cast<std::uint64_t>(
        reader.ast.getTypeSizeInChars(reader.ast.getRecordType(decl))
            .getQuantity());
    for (const clang::FieldDecl *field : decl->fields())
        result.fields.push_back(read_field(reader, *field));
    result.padded = has_padding(reader, decl, result);
    find_tags(result);

    // After its members, so that what it contains comes before it.
    type.index = reader.header.structs.size();
    reader.structs.emplace(decl, type.index);
    reader.header.structs.push_back(std::move(result));
    return type;
}

Type read_record(Reader &reader, const clang::RecordDecl *decl, Type type)
{
    if (decl->isUnion())
        return read_union(reader, decl, type);
    if (const clang::RecordDecl *interface = interface_of(reader, decl))
        return read_object(reader, decl, interface, type);
    if (decl->getName() == "xc_region") {
        type.kind = TypeKind::Region;
        return type;
    }
    if (decl->getName() == "__va_list_tag")
        return forbidden(type, "a va_list");
    if (!decl->getIdentifier())
        return forbidden(type, "a struct without a tag");
    decl = decl->getDefinition();
    if (!decl)
        return forbidden(type, "a struct without a definition");
    // C++ would know it by another name.
    if (decl->getLexicalDeclContext()->isRecord())
        return forbidden(type, "a struct that is defined inside of another");
    if (decl->field_empty())
        return forbidden(type, "a struct without members");
    return read_struct(reader, decl, type);
}

/// Typedefs whose meaning differs from machine to machine, by their names.
std::optional<std::string> forbidden_name(clang::QualType type)
{
    for (const auto *named = type->getAs<clang::TypedefType>(); named;
         named = named->desugar()->getAs<clang::TypedefType>()) {
        const llvm::StringRef name = named->getDecl()->getName();
        if (name == "va_list" || name == "__builtin_va_list" ||
            name == "__gnuc_va_list")
            return "a va_list";
        if (name == "wchar_t")
            return "a wchar_t, which is not as wide everywhere";
    }
    return std::nullopt;
}

} // namespace

const clang::RecordDecl *interface_of(const Reader &reader,
                                      const clang::RecordDecl *record)
{
    const auto found = reader.interfaces.find(record->getNameAsString());
    return found == reader.interfaces.end() ? nullptr : found->second;
}

Type read_type(Reader &reader, clang::QualType written)
{
    const clang::QualType unqualified = written.getUnqualifiedType();
    Type type;
    type.spelling = spelling_of(reader, unqualified);

    if (std::optional<std::string> why = forbidden_name(unqualified))
        return forbidden(type, *why);
    if (written.isVolatileQualified())
        return forbidden(type, "volatile");
    if (unqualified->isVoidType())
        return type;
    if (unqualified->isFunctionType())
        return forbidden(type, "a function pointer");
    if (unqualified->isArrayType())
        return forbidden(type, "an array of its own");
    if (unqualified->isAtomicType())
        return forbidden(type, "_Atomic");
    if (unqualified->isAnyComplexType())
        return forbidden(type, "a complex number");
    if (const auto *decl = unqualified->getAs<clang::EnumType>())
        return read_enum(reader, decl->getDecl(), type);
    if (const auto *builtin = unqualified->getAs<clang::BuiltinType>())
        return read_builtin(reader, *builtin, type);
    if (const auto *record = unqualified->getAs<clang::RecordType>())
        return read_record(reader, record->getDecl(), type);
    return forbidden(type, "a type that Crosscall does not know");
}

void read_param_type(Reader &reader, clang::QualType type, Param &param)
{
    bool inner_qualifier = false;

    if (std::optional<std::string> why = forbidden_name(type)) {
        param.type = forbidden(param.type, *why);
        param.type.spelling = spelling_of(reader, type);
        return;
    }
    if (const clang::ArrayType *array = reader.ast.getAsArrayType(type)) {
        param.array = true;
        if (const auto *fixed = reader.ast.getAsConstantArrayType(type))
            param.elements = fixed->getSize().getZExtValue();
        param.pointers = 1;
        type = array->getElementType();
    }
    while (type->isPointerType()) {
        type = type->getPointeeType();
        ++param.pointers;
        if (type->isPointerType() &&
            (type.isConstQualified() || type.isVolatileQualified()))
            inner_qualifier = true;
    }
    param.pointee_const = param.pointers > 0 && type.isConstQualified();
    param.type = read_type(reader, type);
    if (inner_qualifier)
        param.type = forbidden(param.type, "a pointer to a const pointer");
}

} // namespace stubc
