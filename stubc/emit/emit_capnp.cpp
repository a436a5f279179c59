// SPDX-License-Identifier: MIT
// <stem>.capnp: a Cap'n Proto schema of a header's interfaces
//
// Each method has a struct of its own for what goes in and for what comes out,
// with an id made of the method's shape; docs/capnp.md has the mapping.
#include "emit/c_names.h"
#include "emit/capnp_names.h"
#include "emit/outputs.h"
#include "model/any.h"
#include "model/shape.h"

#include <set>

namespace stubc {

/// Names of the file's types, by their place in the header.
struct Schema {
    const Header &header;
    std::string identity; // what ids of the file's types are made of
    CapnpScope scope;
    std::vector<std::string> enums;
    std::vector<std::string> structs;
};

static std::string identity_of(const Interface &interface)
{
    return interface.wire_name + "/" + std::to_string(interface.major);
}

static Schema schema_of(const Header &header)
{
    Schema schema = {header, "", {}, {}, {}};

    for (const Interface &interface : header.interfaces)
        if (interface.from_this_header) {
            schema.identity += " " + identity_of(interface);
            schema.scope.take(capnp_type(interface.name));
        }
    const auto tag = [](const std::string &spelling) {
        return spelling.substr(spelling.find(' ') + 1);
    };
    for (const Enum &type : header.enums)
        schema.enums.push_back(
            schema.scope.pick(capnp_type(tag(type.spelling))));
    for (const Struct &type : header.structs)
        schema.structs.push_back(schema.scope.pick(capnp_type(type.tag)));
    return schema;
}

static std::string import_name(const std::string &stem)
{
    return capnp_type(stem) + "Capnp";
}

static std::string interface_name(const Header &header, const std::string &stem,
                                  const std::string &name)
{
    return (stem == header.stem ? "" : import_name(stem) + ".") +
           capnp_type(name);
}

static std::string scalar_name(ScalarKind scalar)
{
    switch (scalar) {
    case ScalarKind::Bool:
        return "Bool";
    case ScalarKind::I8:
        return "Int8";
    case ScalarKind::I16:
        return "Int16";
    case ScalarKind::I32:
        return "Int32";
    case ScalarKind::I64:
        return "Int64";
    case ScalarKind::U8:
        return "UInt8";
    case ScalarKind::U16:
        return "UInt16";
    case ScalarKind::U32:
        return "UInt32";
    case ScalarKind::U64:
        return "UInt64";
    case ScalarKind::F32:
        return "Float32";
    case ScalarKind::F64:
        return "Float64";
    }
    return "";
}

static std::string type_name(const Schema &schema, const Type &type)
{
    switch (type.kind) {
    case TypeKind::Scalar:
        return scalar_name(type.scalar);
    case TypeKind::Enum: // a set of flags is no enum there
        return schema.header.enums[type.index].flags ? scalar_name(type.scalar)
                                                     : schema.enums[type.index];
    case TypeKind::Struct:
        return schema.structs[type.index];
    case TypeKind::Object: {
        const Object &object = schema.header.objects[type.index];

        if (is_any(object.interface_name))
            return "Capability";
        return interface_name(schema.header, object.header, object.name);
    }
    case TypeKind::Union: // union_text(), inside of its struct
    case TypeKind::Void:
    case TypeKind::Region:
    case TypeKind::Forbidden:
        break;
    }
    return "";
}

static bool is_byte(const Type &type)
{
    return type.kind == TypeKind::Void ||
           (type.kind == TypeKind::Scalar &&
            (type.scalar == ScalarKind::U8 || type.is_char));
}

static std::string list_name(const Schema &schema, const Type &type)
{
    return is_byte(type) ? "Data" : "List(" + type_name(schema, type) + ")";
}

static std::string head(const Schema &schema)
{
    const Header &header = schema.header;
    std::set<std::string> stems = base_headers(header);
    std::string text =
        expand("# Made by stubc from $include. Do not edit.\n",
               file_names(header)) +
        capnp_id("file" + schema.identity) +
        ";\n\nusing Crosscall = import \"/crosscall/crosscall.capnp\";\n";

    for (const Object &object : header.objects)
        if (!is_any(object.interface_name))
            stems.insert(object.header);
    stems.erase(header.stem);
    for (const std::string &stem : stems)
        text += "using " + import_name(stem) + " = import \"/" + stem +
                ".capnp\";\n";
    return text;
}

static std::string enum_text(const Schema &schema, std::size_t index)
{
    const Enum &type = schema.header.enums[index];
    std::set<std::int64_t> values;
    CapnpScope scope;
    std::string text = "\nenum " + schema.enums[index] + " " +
                       capnp_id(schema.identity + " " + type.spelling) + " {\n";

    for (const Enumerator &enumerator : type.enumerators) {
        // A second name of a value would be a second value there.
        if (!values.insert(enumerator.value).second)
            continue;
        text += "  " + scope.pick(capnp_member(enumerator.name)) + " @" +
                std::to_string(values.size() - 1) + " $Crosscall.value(" +
                std::to_string(enumerator.value) + ");\n";
    }
    return text + "}\n";
}

// The values by name, since none of them is all of a set.
static std::string flags_text(Schema &schema, const Enum &type)
{
    std::string text = "\n# " + type.spelling + "\n";

    for (const Enumerator &enumerator : type.enumerators)
        text += "const " + schema.scope.pick(capnp_member(enumerator.name)) +
                " :UInt64 = " + std::to_string(enumerator.value) + ";\n";
    return text;
}

static std::string field_type(const Schema &schema, const Field &field)
{
    if (field.elements)
        return list_name(schema, field.type) + " $Crosscall.count(" +
               std::to_string(*field.elements) + ")";
    return type_name(schema, field.type);
}

// Which member it is travels with a union there, beside the tag's own value.
static std::string union_text(const Schema &schema, const Field &field,
                              std::string name, std::size_t &ordinal)
{
    std::string text = "  " + std::move(name) + " :union {\n";
    CapnpScope scope;
    const auto add = [&](const std::string &member, const std::string &type) {
        text += "    " + scope.pick(member) + " @" + std::to_string(ordinal++) +
                " :" + type + ";\n";
    };

    add("nothing", "Void"); // also since a union of one is none there
    for (const Field &each : schema.header.unions[field.type.index].members)
        add(capnp_member(each.name), field_type(schema, each));
    return text + "  }\n";
}

static std::string struct_text(const Schema &schema, std::size_t index)
{
    const Struct &type = schema.header.structs[index];
    CapnpScope scope;
    std::size_t ordinal = 0;
    std::string text = "\nstruct " + schema.structs[index] + " " +
                       capnp_id(schema.identity + " " + type.spelling) + " {\n";

    for (const Field &field : type.fields) {
        const std::string name = scope.pick(capnp_member(field.name));

        if (field.type.kind == TypeKind::Union)
            text += union_text(schema, field, name, ordinal);
        else
            text += "  " + name + " @" + std::to_string(ordinal++) + " :" +
                    field_type(schema, field) + ";\n";
    }
    return text + "}\n";
}

// Whether a parameter is in the request, and in the reply.
static bool goes(const Method &method, std::size_t param, bool in_reply)
{
    const Decorations &words = method.params[param].words;

    return words.inout || words.out.has_value() == in_reply;
}

static std::string param_type(const Schema &schema, const Method &method,
                              const MethodLayout &layout, std::size_t param)
{
    const Param &p = method.params[param];

    switch (layout.kinds[param]) {
    case ParamKind::Self:
        break;
    case ParamKind::Value:
    case ParamKind::StructIn:
    case ParamKind::ScalarOut:
    case ParamKind::ScalarInout:
    case ParamKind::StructOut:
    case ParamKind::StructInout:
        return type_name(schema, p.type);
    case ParamKind::BufferIn:
    case ParamKind::BufferOut:
    case ParamKind::BufferInout: {
        const Part &part = part_of(layout, param);

        return list_name(schema, p.type) +
               (part.constant ? " $Crosscall.count(" : " $Crosscall.max(") +
               std::to_string(part.max) + ")";
    }
    case ParamKind::StringIn:
    case ParamKind::StringOut:
        return "Text $Crosscall.max(" +
               std::to_string(part_of(layout, param).max) + ")";
    case ParamKind::ObjectIn:
    case ParamKind::ObjectOut:
        return type_name(schema, p.type) + " $Crosscall.rights(" +
               std::to_string(p.words.grant_rights) + ")";
    case ParamKind::FdIn: // no bytes; between machines there is none
    case ParamKind::FdOut:
        return "Void";
    case ParamKind::RegionIn: // its size
    case ParamKind::RegionOut:
        return "UInt64";
    }
    return "";
}

static std::string message(const Schema &schema, const Interface &owner,
                           const Method &method, const std::string &name,
                           bool in_reply)
{
    const MethodLayout layout = layout_method(schema.header, method);
    const std::string id = capnp_id(shape_of(schema.header, owner, method) +
                                    (in_reply ? " results" : " params"));
    CapnpScope scope;
    std::string text = "  struct " + name + " " + id + " {\n";
    unsigned ordinal = 0;
    const auto add = [&](const std::string &field, const std::string &type) {
        text += "    " + scope.pick(field) + " @" + std::to_string(ordinal++) +
                " :" + type + ";\n";
    };

    if (in_reply && !method.oneway)
        add("result", "Int64");
    for (std::size_t i = 1; i < method.params.size(); i++) {
        const std::string &param = method.params[i].name;

        if (method.params[i].words.optional && !in_reply)
            add(capnp_member("has_" + param), "Bool");
        if (goes(method, i, in_reply))
            add(capnp_member(param), param_type(schema, method, layout, i));
    }
    return text + "  }\n";
}

static std::string interface_text(const Schema &schema, std::size_t index)
{
    const Header &header = schema.header;
    const Interface &interface = header.interfaces[index];
    CapnpScope types = schema.scope;
    CapnpScope methods;
    unsigned ordinal = 0;
    std::string text = "\ninterface " + capnp_type(interface.name) + " " +
                       capnp_id(id_of(interface));

    if (interface.base) {
        const Interface &base = header.interfaces[*interface.base];

        text +=
            " extends(" + interface_name(header, base.header, base.name) + ")";
    }
    text += " {\n";
    for (const MethodRef &ref : methods_of(header, index)) {
        if (ref.interface != index)
            continue;
        const Method &method = interface.methods[ref.method];
        const std::string stem = capnp_type(method.name);
        const std::string params = types.pick(stem + "Params");
        const std::string results = types.pick(stem + "Results");

        text += (ordinal ? "\n  " : "  ") +
                methods.pick(capnp_member(method.name)) + " @" +
                std::to_string(ordinal) + " " + params + " -> " + results +
                "\n      $Crosscall.number(" + std::to_string(*method.number) +
                ") $Crosscall.rights(" + std::to_string(method.rights) +
                ");\n" + message(schema, interface, method, params, false) +
                message(schema, interface, method, results, true);
        ordinal++;
    }
    return text + "}\n";
}

std::string emit_capnp(const Header &header)
{
    Schema schema = schema_of(header);
    std::string text = head(schema);

    for (std::size_t i = 0; i < header.enums.size(); i++)
        text += header.enums[i].flags ? flags_text(schema, header.enums[i])
                                      : enum_text(schema, i);
    for (std::size_t i = 0; i < header.structs.size(); i++)
        text += struct_text(schema, i);
    for (std::size_t i = 0; i < header.interfaces.size(); i++)
        if (header.interfaces[i].from_this_header)
            text += interface_text(schema, i);
    return text;
}

} // namespace stubc
