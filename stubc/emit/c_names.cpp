// SPDX-License-Identifier: MIT
#include "emit/c_names.h"

#include "emit/c_lengths.h"
#include "emit/c_types.h"
#include "model/made_names.h"
#include "model/shape.h"

#include <algorithm>
#include <cassert>
#include <cstdio>
#include <set>
#include <sstream>

namespace stubc {

static std::string one_line(const std::string &text)
{
    std::istringstream words(text);
    std::string line;
    std::string word;

    while (words >> word)
        line += (line.empty() ? "" : " ") + word;
    return line;
}

std::string plain(const std::string &text)
{
    std::string line = one_line(text);

    // Documentation in // comments may hold the end of a C comment.
    for (std::size_t i = line.find("*/"); i != line.npos; i = line.find("*/"))
        line.replace(i, 2, "* /");
    return line;
}

std::string summary_of(const Method &method)
{
    std::istringstream lines(method.doc);
    std::string summary;
    std::string line;

    while (std::getline(lines, line)) {
        const std::string words = plain(line);

        if (words.starts_with('@') || (words.empty() && !summary.empty()))
            break;
        summary += (summary.empty() ? "" : " ") + words;
    }
    return plain(summary);
}

static std::string hexadecimal(std::uint64_t value)
{
    char text[24];

    std::snprintf(text, sizeof(text), "0x%llx",
                  static_cast<unsigned long long>(value));
    return text;
}

// Rights as an expression. Several may come from several enums, and C++20
// wants no arithmetic between those.
static std::string rights(const std::string &text)
{
    const std::string line = one_line(text);

    return line.find('|') == line.npos || line.starts_with('(')
               ? line
               : "(xc_rights)" + line;
}

std::set<std::string> base_headers(const Header &header)
{
    std::set<std::string> stems;

    for (std::size_t i = 0; i < header.interfaces.size(); i++)
        if (header.interfaces[i].from_this_header)
            for (const std::size_t base : chain_of(header, i))
                stems.insert(header.interfaces[base].header);
    stems.erase(header.stem);
    return stems;
}

bool any_bulk(const Header &header)
{
    for (const Interface &interface : header.interfaces)
        for (const Method &method : interface.methods)
            if (is_bulk(layout_method(header, method)))
                return true;
    return false;
}

Names file_names(const Header &header)
{
    return {{"stem", header.stem}, {"include", header.include}};
}

Names interface_names(const Header &header, std::size_t index)
{
    const Interface &interface = header.interfaces[index];
    Names names = file_names(header);
    std::string path;

    // From the object, and from its ops, down to the root's: ".stream".
    for (const Interface *i = &interface; i->base;
         i = &header.interfaces[*i->base])
        path += "." + i->base_member;

    names["if"] = interface.name;
    names["wire_name"] = interface.wire_name;
    names["major"] = std::to_string(interface.major);
    names["id"] = hexadecimal(id_of(interface));
    names["object"] = "struct " + interface.name;
    names["ops"] = "struct " + interface.ops;
    names["path"] = path;
    names["ops_member"] = (path.empty() ? "" : path.substr(1) + ".") + "ops";
    names["interface"] = interface.name + "_interface";
    names["method_table"] = interface.name + "_interface_methods";
    names["right_table"] = interface.name + "_interface_rights";
    names["stub_struct"] = "struct " + interface.name + "_stub";
    names["stub_ops"] = interface.name + "_stub_ops";
    names["stub_make"] = interface.name + "_stub_make";
    names["stub_new"] = interface.name + "_stub_new";
    names["stub_of"] = interface.name + "_stub";
    names["release"] = interface.name + "_release";
    names["keep"] = interface.name + "_keep";
    names["connect"] = interface.name + "_connect";
    names["give"] = interface.name + "_give";
    names["revoke"] = interface.name + "_revoke";
    names["as_any"] = interface.name + "_as_any";
    names["from_any"] = interface.name + "_from_any";
    names["objects"] = interface.name + "_objects";
    names["x"] = interface.name + "_x";
    names["x_fast"] = interface.name + "_x_fast";
    names["stub_fast_ops"] = interface.name + "_stub_fast_ops";
    names["x_target"] = interface.name + "_x_target";
    names["x_dispatch"] = interface.name + "_x_dispatch";
    return names;
}

Names struct_names(const Header &header, const Interface &interface,
                   std::size_t index)
{
    const Struct &type = header.structs[index];
    const std::string stem = wire_stem(header, interface, type.tag);

    return {{"type", type.spelling},
            {"type_stem", stem},
            {"wire", "struct " + stem + "_wire"},
            {"is_valid", stem + "_is_valid"},
            {"wire_is_valid", stem + "_wire_is_valid"},
            {"to_wire", stem + "_to_wire"},
            {"from_wire", stem + "_from_wire"}};
}

Names enum_names(const Header &header, const Interface &interface,
                 std::size_t index)
{
    const Enum &type = header.enums[index];
    const std::string tag = type.spelling.starts_with("enum ")
                                ? type.spelling.substr(5)
                                : type.spelling;

    const std::string stem = wire_stem(header, interface, tag);

    return {{"type", type.spelling},
            {"type_stem", stem},
            {"is_valid", stem + "_is_valid"}};
}

// Names of one generated function's parameters and locals.
class Scope {
  public:
    explicit Scope(const Method &method)
    {
        for (const Param &param : method.params)
            taken_.insert(param.name);
    }

    std::string pick(std::string name)
    {
        while (!taken_.insert(name).second)
            name += "_";
        return name;
    }

  private:
    std::set<std::string> taken_;
};

static void add_object_names(const Object &object, const Param &param,
                             Names &names)
{
    names["other_interface"] = object.name + "_interface";
    names["other_objects"] = object.name + "_objects";
    names["other_stub_of"] = object.name + "_stub";
    names["other_make"] = object.name + "_stub_make";
    names["other_new"] = object.name + "_stub_new";
    names["other_release"] = object.name + "_release";
    names["grant"] = rights(param.words.grant_text);
}

// Which of its message's descriptors a parameter is.
static std::string fd_index(const Function &f, std::size_t param)
{
    for (const auto &fds : {f.layout.fds_in, f.layout.fds_out})
        for (std::size_t i = 0; i < fds.size(); i++)
            if (fds[i] == param)
                return std::to_string(i);
    return "";
}

static Names param_names(const Function &f, std::size_t index, Scope &scope)
{
    const Param &param = f.method.params[index];
    const Member *in = member_of(f.layout.request, index);
    const Member *out = member_of(f.layout.reply, index);
    Names names;

    names["name"] = param.name;
    names["type"] = param.type.spelling;
    names["pointer"] = param.pointers ? param.name : "&" + param.name;
    names["value"] = param.pointers ? "&" + param.name : param.name;
    names["cast"] = cast_from_wire(param.type);
    names["wire_type"] = wire_type(param.type.scalar);
    names["zero"] = zero(param.type);
    names["const"] = param.pointee_const ? "const " : "";
    names["access"] = param.words.frozen     ? "XC_REGION_FROZEN"
                      : param.words.private_ ? "XC_REGION_PRIVATE"
                      : param.pointee_const  ? "XC_REGION_ONE_WRITER"
                                             : "XC_REGION_SHARED";
    names["open_region"] =
        param.words.lease ? "xc_call_leased_region" : "xc_call_region";
    names["fd_index"] = fd_index(f, index);
    names["MAX"] = max_constant(f.owner, f.method, param);
    names["field"] = in ? in->name : out ? out->name : "";
    if (const Member *present = present_of(f.layout.request, index))
        names["present"] = present->name;
    names["len"] = param.words.string ? scope.pick(param.name + "_len") : "";
    names["size"] = param.words.counted_by || param.words.region
                        ? scope.pick(param.name + "_size")
                        : "";
    names["local"] = scope.pick(
        param.name + (param.type.kind == TypeKind::Object || param.words.region
                          ? "_made"
                          : "_value"));
    if (param.type.kind == TypeKind::Struct)
        names.merge(struct_names(f.header, f.owner, param.type.index));
    else
        names["wire"] = names["wire_type"];
    if (param.type.kind == TypeKind::Enum)
        names.merge(enum_names(f.header, f.owner, param.type.index));
    if (param.type.kind == TypeKind::Object)
        add_object_names(f.header.objects[param.type.index], param, names);
    return names;
}

// What moves bytes: of messages that may be large, functions of their own.
static void add_functions(const MethodLayout &layout, Names &names)
{
    struct Choice {
        const char *name;
        const char *in_slot;
        const char *bulk;
    };
    static constexpr Choice choices[] = {
        {"take_bytes", "xc_call_take_bytes", "xc_bulk_take_bytes"},
        {"take_string", "xc_call_take_string", "xc_bulk_take_string"},
        {"take_element", "xc_call_take_element", "xc_bulk_take_element"},
        {"make_room", "xc_call_room", "xc_bulk_room"},
        {"put", "xc_call_put", "xc_bulk_put"},
        {"stub_take_element", "xc_stub_take_element",
         "xc_bulk_stub_take_element"},
    };

    for (const Choice &choice : choices)
        names[choice.name] = is_bulk(layout) ? choice.bulk : choice.in_slot;
    names["request_max"] =
        is_bulk(layout.request) ? "XC_BULK_MESSAGE_MAX" : "XC_MESSAGE_MAX";
    names["reply_max"] =
        is_bulk(layout.reply) ? "XC_BULK_MESSAGE_MAX" : "XC_MESSAGE_MAX";
}

static Names method_names(const Header &header, std::size_t index,
                          const Function &f, Scope &scope)
{
    const std::string full = f.owner.name + "_" + f.method.name;
    Names names = interface_names(header, index);

    names["method"] = f.method.name;
    names["number"] = std::to_string(*f.method.number);
    names["key"] = hexadecimal(key_of(header, f.owner, f.method));
    names["METHOD"] = method_constant(f.owner, f.method);
    names["KEY"] = key_constant(f.owner, f.method);
    names["wrapper"] = names["if"] + "_" + f.method.name;
    names["stub_fast_method"] = f.owner.name + "_stub_fast_" + f.method.name;
    names["x_fast_method"] = names["if"] + "_x_fast_" + f.method.name;
    names["stub_method"] = f.owner.name + "_stub_" + f.method.name;
    names["x_method"] = names["if"] + "_x_" + f.method.name;
    names["request_type"] = "struct " + full + "_request";
    names["reply_type"] = "struct " + full + "_reply";
    names["needs"] =
        f.method.anyone ? "XC_ANYONE" : rights(f.method.rights_text);
    names["flags"] = f.method.idempotent ? "XC_METHOD_IDEMPOTENT" : "0";
    names["result"] = f.method.result;
    names["narrow"] = *f.method.result_kind == ScalarKind::I32 ? "(int)" : "";
    names["params"] = parameters(f.method, names["object"]);
    names["target_params"] = parameters(f.method, "XC_TARGET");
    names["args"] = arguments(f.method);
    names["self"] = f.method.params[0].name;
    names["n_fds_out"] = std::to_string(f.layout.fds_out.size());
    names["ops_local"] = scope.pick("ops");
    add_functions(f.layout, names);
    for (const std::string local :
         {"stub", "call", "exchange", "request", "reply", "r", "status",
          "total", "request_bytes", "reply_bytes", "descriptors", "i",
          "element"})
        names[local] = scope.pick(local);
    return names;
}

Function function_of(const Header &header, std::size_t interface,
                     const MethodRef &ref)
{
    const Interface &owner = header.interfaces[ref.interface];
    const Method &method = owner.methods[ref.method];
    Scope scope(method);
    Function f = {header, owner, method, layout_method(header, method), {}, {}};

    const auto shared = std::make_shared<const Names>(
        method_names(header, interface, f, scope));
    f.names = Names(shared);
    for (std::size_t i = 0; i < method.params.size(); i++) {
        Names names = param_names(f, i, scope);

        names.put_before(shared);
        f.params.push_back(std::move(names));
    }
    for (std::size_t i = 0; i < method.params.size(); i++)
        if (method.params[i].bound)
            add_lengths(f, i);
    return f;
}

} // namespace stubc
