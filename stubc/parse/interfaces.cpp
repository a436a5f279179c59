// SPDX-License-Identifier: MIT
#include "parse/interfaces.h"

#include "parse/methods.h"
#include "parse/place.h"
#include "parse/rights.h"

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stubc {

namespace {

constexpr std::string_view suffix = "_ops";

/// "file" of struct file_ops with XC_INTERFACE; else "".
std::string interface_name(const Reader &reader,
                           const clang::RecordDecl &record)
{
    const std::string ops = record.getNameAsString();

    if (!record.isThisDeclarationADefinition() || !record.isStruct() ||
        !ops.ends_with(suffix) || ops.size() == suffix.size())
        return "";
    for (const Word &word : words_of(reader.ast, record))
        if (word.name == "xc.interface")
            return ops.substr(0, ops.size() - suffix.size());
    return "";
}

const clang::RecordDecl *struct_named(const Reader &reader,
                                      const std::string &name)
{
    const clang::DeclarationName key(&reader.ast.Idents.get(name));
    for (const clang::NamedDecl *decl :
         reader.ast.getTranslationUnitDecl()->lookup(key))
        if (const auto *record = llvm::dyn_cast<clang::RecordDecl>(decl))
            return record->getDefinition();
    return nullptr;
}

/// The struct that @field is, by value; else nullptr.
const clang::RecordDecl *struct_of(const clang::FieldDecl &field)
{
    const clang::RecordType *type = field.getType()->getAs<clang::RecordType>();
    return type ? type->getDecl()->getDefinition() : nullptr;
}

/// The base's ops, if @record begins with one.
const clang::RecordDecl *base_of(const Reader &reader,
                                 const clang::RecordDecl &record)
{
    if (record.field_empty())
        return nullptr;
    const clang::RecordDecl *first = struct_of(**record.field_begin());
    if (!first || interface_name(reader, *first).empty())
        return nullptr;
    return first;
}

/// Why "struct file" is not the object of its interface, or "".
std::string object_error(const Reader &reader, const Interface &interface,
                         const clang::RecordDecl *object)
{
    const std::string name = "struct " + interface.name;

    if (!object)
        return name + " is not defined";
    if (!object->isStruct())
        return interface.name + " is not a struct";
    if (std::distance(object->field_begin(), object->field_end()) != 1)
        return name + " has not exactly one member";

    const clang::FieldDecl &member = **object->field_begin();
    const std::string member_name = member.getNameAsString();
    if (interface.base) {
        const std::string &base =
            reader.header.interfaces[*interface.base].name;
        const clang::RecordDecl *type = struct_of(member);
        if (!type || type->getName() != base ||
            member_name != interface.base_member)
            return "the member of " + name + " is not struct " + base + " " +
                   interface.base_member;
        return "";
    }

    const clang::QualType pointee = member.getType()->isPointerType()
                                        ? member.getType()->getPointeeType()
                                        : clang::QualType();
    const bool good =
        !pointee.isNull() && pointee.isConstQualified() &&
        pointee->isStructureType() && member_name == "ops" &&
        pointee->getAs<clang::RecordType>()->getDecl()->getNameAsString() ==
            interface.ops;
    return good ? ""
                : "the member of " + name + " is not const struct " +
                      interface.ops + " *ops";
}

/// XC_INTERFACE's own arguments.
void read_identity(Reader &reader, const clang::RecordDecl &record,
                   Interface &interface)
{
    for (const Word &word : take_words(reader, record)) {
        if (word.name != "xc.interface") {
            reader.header.strays.push_back(
                {word.name, describe(record), word.where});
            continue;
        }
        const std::int64_t major =
            number_argument(reader.ast, word, 1).value_or(0);
        interface.wire_name = text_argument(word, 0).value_or("");
        if (major > 0 && major <= std::numeric_limits<std::uint32_t>::max())
            interface.major = static_cast<std::uint32_t>(major);
    }
}

std::size_t read_interface(Reader &reader, const clang::RecordDecl &record);

void read_members(Reader &reader, const clang::RecordDecl &record,
                  Interface &interface)
{
    for (const clang::FieldDecl *field : record.fields()) {
        if (interface.base && field->getFieldIndex() == 0) {
            interface.base_member = field->getNameAsString();
            continue;
        }
        if (std::optional<Method> method = read_method(reader, *field)) {
            const bool counts = method->addref || method->release;
            (counts ? interface.counters : interface.methods)
                .push_back(std::move(*method));
            continue;
        }
        take_words(reader, *field); // the member is wrong as a whole
        interface.fields_not_methods.push_back(
            place(reader.sources(), field->getLocation()));
        interface.names_not_methods.push_back(field->getNameAsString());
    }
}

Interface begin_interface(Reader &reader, const clang::RecordDecl &record)
{
    Interface interface;
    interface.name = interface_name(reader, record);
    interface.ops = record.getNameAsString();
    interface.where = place(reader.sources(), record.getLocation());
    interface.from_this_header = reader.owns(record.getLocation());
    interface.header = stem_of(reader.sources(), record.getLocation());
    interface.doc = doc_of(reader, record);
    read_identity(reader, record, interface);
    return interface;
}

std::optional<std::size_t> find_interface(const Reader &reader,
                                          const std::string &name)
{
    const std::vector<Interface> &all = reader.header.interfaces;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].name == name)
            return i;
    return std::nullopt;
}

/// @record and what it derives from, bases first; the index of @record.
std::size_t read_interface(Reader &reader, const clang::RecordDecl &record)
{
    if (auto known = find_interface(reader, interface_name(reader, record)))
        return *known;

    Interface interface = begin_interface(reader, record);
    if (const clang::RecordDecl *base = base_of(reader, record))
        interface.base = read_interface(reader, *base);
    read_members(reader, record, interface);
    read_rights(reader, record, interface);

    const clang::RecordDecl *object = struct_named(reader, interface.name);
    interface.object_error = object_error(reader, interface, object);
    interface.object_where =
        object ? place(reader.sources(), object->getLocation())
               : interface.where;
    reader.header.interfaces.push_back(std::move(interface));
    return reader.header.interfaces.size() - 1;
}

/// An interface of which only objects are passed: name and rights suffice.
std::size_t read_outline(Reader &reader, const clang::RecordDecl &record)
{
    if (auto known = find_interface(reader, interface_name(reader, record)))
        return *known;

    Interface interface = begin_interface(reader, record);
    if (const clang::RecordDecl *base = base_of(reader, record)) {
        interface.base = read_outline(reader, *base);
        interface.base_member = (*record.field_begin())->getNameAsString();
    }
    read_rights(reader, record, interface);
    reader.header.interfaces.push_back(std::move(interface));
    return reader.header.interfaces.size() - 1;
}

} // namespace

void read_interfaces(Reader &reader)
{
    std::vector<const clang::RecordDecl *> own;

    // All first: a method may pass an object of an interface further down.
    for (const clang::Decl *decl :
         reader.ast.getTranslationUnitDecl()->decls()) {
        const auto *record = llvm::dyn_cast<clang::RecordDecl>(decl);
        if (!record || !record->hasAttrs())
            continue;
        const std::string name = interface_name(reader, *record);
        if (name.empty())
            continue;
        reader.interfaces.emplace(name, record);
        if (reader.owns(record->getLocation()))
            own.push_back(record);
    }

    for (const clang::RecordDecl *record : own)
        read_interface(reader, *record);
    for (std::size_t i = 0; i < reader.header.objects.size(); ++i)
        read_outline(reader,
                     *reader.interfaces.at(reader.header.objects[i].name));
}

} // namespace stubc
