// SPDX-License-Identifier: MIT
// <stem>.json: the IR, for everybody who would rather not read C
//
// docs/ir.schema.json describes each member, and docs/ir.md says when the
// version changes. A member that the schema does not know fails a test.
#include "emit/c_names.h"
#include "emit/json.h"
#include "emit/outputs.h"
#include "model/shape.h"

namespace stubc {

static const char *kind_word(ParamKind kind)
{
    switch (kind) {
    case ParamKind::Self:
        return "self";
    case ParamKind::Value:
    case ParamKind::ScalarOut:
    case ParamKind::ScalarInout:
        return "scalar";
    case ParamKind::StructIn:
    case ParamKind::StructOut:
    case ParamKind::StructInout:
        return "struct";
    case ParamKind::BufferIn:
    case ParamKind::BufferOut:
    case ParamKind::BufferInout:
        return "buffer";
    case ParamKind::StringIn:
    case ParamKind::StringOut:
        return "string";
    case ParamKind::ObjectIn:
    case ParamKind::ObjectOut:
        return "object";
    case ParamKind::FdIn:
    case ParamKind::FdOut:
        return "fd";
    case ParamKind::RegionIn:
    case ParamKind::RegionOut:
        return "region";
    }
    return "";
}

static const char *direction_word(const Param &param)
{
    return param.words.out ? "out" : param.words.inout ? "inout" : "in";
}

static void type(Json &json, const Header &header, const Type &type)
{
    json.begin_object("type");
    json.member("c", type.spelling);
    switch (type.kind) {
    case TypeKind::Void:
        json.member("kind", "void");
        break;
    case TypeKind::Scalar:
        json.member("kind", scalar_word(type.scalar));
        break;
    case TypeKind::Enum:
        json.member("kind", "enum");
        json.member("underlying", scalar_word(type.scalar));
        json.member("name", header.enums[type.index].spelling);
        break;
    case TypeKind::Struct:
        json.member("kind", "struct");
        json.member("name", header.structs[type.index].spelling);
        break;
    case TypeKind::Object:
        json.member("kind", "object");
        json.member("interface", header.objects[type.index].interface_name);
        json.member("major", std::uint64_t{header.objects[type.index].major});
        break;
    case TypeKind::Region:
        json.member("kind", "region");
        break;
    case TypeKind::Union:
        json.member("kind", "union");
        break;
    case TypeKind::Forbidden:
        break;
    }
    json.end();
}

static void length(Json &json, const Method &method, const char *key,
                   const Length &length)
{
    json.begin_object(key);
    switch (length.kind) {
    case LengthKind::Parameter:
        json.member("param", method.params[length.param].name);
        break;
    case LengthKind::Pointee:
        json.member("pointee", method.params[length.param].name);
        break;
    case LengthKind::Constant:
        json.member("constant", length.value);
        break;
    case LengthKind::Result:
        json.member("result", true);
        break;
    }
    json.end();
}

static void param(Json &json, const Header &header, const Method &method,
                  const MethodLayout &layout, std::size_t index)
{
    const Param &p = method.params[index];

    json.begin_object();
    json.member("name", p.name);
    json.member("direction", direction_word(p));
    json.member("kind", kind_word(layout.kinds[index]));
    json.member("optional", p.words.optional.has_value());
    type(json, header, p.type);
    if (p.bound) {
        const char *unit = p.words.counted_by ? "elements" : "bytes";

        json.member("unit", unit);
        length(json, method, "bound", *p.bound);
        json.member("max", part_of(layout, index).max);
    }
    if (p.actual)
        length(json, method, "actual", *p.actual);
    if (p.words.grant) {
        json.member("grant", std::uint64_t{p.words.grant_rights});
        json.member("grant_text", plain(p.words.grant_text));
    }
    if (p.words.region) {
        json.member("access", region_word(p));
        json.member("lease", p.words.lease.has_value());
    }
    if (p.within) {
        json.begin_object("within");
        json.member("region", method.params[p.within->region].name);
        length(json, method, "length", p.within->len);
        json.end();
    }
    json.end();
}

static void rights(Json &json, const Header &header, std::size_t interface,
                   const Method &method)
{
    json.member("rights", std::uint64_t{method.rights});
    json.begin_array("right_names");
    for (const Right &right : rights_of(header, interface))
        if (method.rights & right.bit)
            json.member("", right.name);
    json.end();
}

static void method(Json &json, const Header &header, std::size_t interface,
                   const Method &method)
{
    const Interface &owner = header.interfaces[interface];
    const MethodLayout layout = layout_method(header, method);

    json.begin_object();
    json.member("name", method.name);
    json.member("number", *method.number);
    json.member("key", std::uint64_t{key_of(header, owner, method)});
    json.member("shape", shape_of(header, owner, method));
    rights(json, header, interface, method);
    json.member("oneway", method.oneway);
    if (method.idempotent)
        json.member("idempotent", true);
    if (method.fast)
        json.member("fast", true);
    if (method.nonblocking)
        json.member("nonblocking", true);
    if (method.deprecated_text)
        json.member("deprecated", *method.deprecated_text);
    json.member("result", scalar_word(*method.result_kind));
    json.member("request_fixed", layout.request.fixed.size);
    json.member("reply_fixed", layout.reply.fixed.size);
    json.begin_array("params");
    for (std::size_t i = 1; i < method.params.size(); i++)
        param(json, header, method, layout, i);
    json.end();
    json.member("doc", method.doc);
    json.end();
}

static void interface(Json &json, const Header &header, std::size_t index)
{
    const Interface &i = header.interfaces[index];
    const Names names = interface_names(header, index);

    json.begin_object();
    json.member("name", i.name);
    json.member("wire_name", i.wire_name);
    json.member("major", std::uint64_t{i.major});
    json.member("id", names.at("id"));
    if (i.base) {
        json.member("base", header.interfaces[*i.base].name);
        json.member("base_header", header.interfaces[*i.base].header);
    }
    json.begin_array("rights");
    for (const Right &right : i.rights) {
        json.begin_object();
        json.member("name", right.name);
        json.member("bit", std::uint64_t{right.bit});
        json.end();
    }
    json.end();
    json.begin_array("methods");
    for (const MethodRef &ref : methods_of(header, index))
        if (ref.interface == index)
            method(json, header, index, i.methods[ref.method]);
    json.end();
    json.member("doc", i.doc);
    json.end();
}

static void enums(Json &json, const Header &header)
{
    json.begin_array("enums");
    for (const Enum &e : header.enums) {
        json.begin_object();
        json.member("name", e.spelling);
        json.member("flags", e.flags);
        json.begin_array("values");
        for (const Enumerator &enumerator : e.enumerators) {
            json.begin_object();
            json.member("name", enumerator.name);
            json.member("value", enumerator.value);
            json.end();
        }
        json.end();
        json.end();
    }
    json.end();
}

static void union_cases(Json &json, const Header &header, const Struct &owner,
                        const Field &field)
{
    json.member("tag", owner.fields[*field.tag].name);
    json.begin_array("cases");
    for (const Field &each : header.unions[field.type.index].members) {
        json.begin_object();
        json.member("value", *each.case_value);
        json.member("name", each.name);
        type(json, header, each.type);
        if (each.elements)
            json.member("elements", *each.elements);
        json.end();
    }
    json.end();
}

static void structs(Json &json, const Header &header)
{
    json.begin_array("structs");
    for (const Struct &s : header.structs) {
        json.begin_object();
        json.member("name", s.spelling);
        json.begin_array("fields");
        for (const Field &field : s.fields) {
            json.begin_object();
            json.member("name", field.name);
            type(json, header, field.type);
            if (field.elements)
                json.member("elements", *field.elements);
            if (field.tag)
                union_cases(json, header, s, field);
            json.end();
        }
        json.end();
        json.end();
    }
    json.end();
}

std::string emit_json(const Header &header)
{
    Json json;

    json.begin_object();
    json.member("schema", "crosscall-ir");
    json.member("version", std::uint64_t{1});
    json.member("stem", header.stem);
    json.member("include", header.include);
    json.begin_array("interfaces");
    for (std::size_t i = 0; i < header.interfaces.size(); i++)
        if (header.interfaces[i].from_this_header)
            interface(json, header, i);
    json.end();
    enums(json, header);
    structs(json, header);
    json.end();
    return json.take();
}

} // namespace stubc
