// SPDX-License-Identifier: MIT
// C marshal, the conditions: what can be wrong with a message
#include "emit/c_lengths.h"
#include "emit/c_marshal.h"

namespace stubc {

std::string any_of(const Conditions &conditions)
{
    std::string text;

    for (const std::string &condition : conditions)
        text += (text.empty() ? "" : " || ") + condition;
    return text;
}

std::string member_fault(const Header &header, const Interface &interface,
                         const Member &member, const std::string &wire)
{
    const std::string place = wire + member.name;

    switch (member.kind) {
    case MemberKind::Padding:
        if (member.elements)
            return "!xc_is_zero(" + place + ", sizeof(" + place + "))";
        return place + " != 0";
    case MemberKind::Bool:
        return place + " > 1";
    case MemberKind::Enum:
        return "!" + enum_names(header, interface, member.index)["is_valid"] +
               "(" + place + ")";
    case MemberKind::Scalar:
    case MemberKind::Struct:
    case MemberKind::Length:
    case MemberKind::Handle:
    case MemberKind::Size:
        break;
    }
    return "";
}

static void add(Conditions &conditions, const std::string &condition)
{
    if (!condition.empty())
        conditions.push_back(condition);
}

Conditions request_faults(const Function &f)
{
    const std::string wire = f.names.at("request") + ".";
    Conditions faults;

    add(faults, carried_fault(f));
    for (const Member &member : f.layout.request.fixed.members) {
        add(faults, member_fault(f.header, f.owner, member, wire));
        if (member.kind == MemberKind::Struct)
            add(faults, expand("!$from_wire(&$name, &$request.$field)",
                               f.params[*member.param]));
    }
    return faults;
}

static std::string string_fault(const Function &f, std::size_t param)
{
    // A constant bound is the maximum itself.
    return expand(f.method.params[param].bound->kind == LengthKind::Constant
                      ? "$reply.$field > $MAX"
                      : "$reply.$field > $later_bound",
                  f.params[param]);
}

// The reply ends where its lengths say, to the byte. With several parts that
// is a sum, which the Stub adds up when all of its terms are known to be good.
static std::string end_fault(const Function &f)
{
    const std::vector<Part> &parts = f.layout.reply.parts;

    if (parts.size() > 1)
        return "";
    if (parts.empty())
        return expand("xc_stub_left(&$call) != 0", f.names);
    return expand(parts[0].string
                      ? "xc_stub_left(&$call) != (size_t)$reply.$field + 1"
                      : "xc_stub_left(&$call) != $actual_bytes",
                  f.params[parts[0].param]);
}

Conditions reply_faults(const Function &f)
{
    const WireStruct &fixed = f.layout.reply.fixed;
    const std::string wire = f.names.at("reply") + ".";
    Conditions faults;

    if (f.method.result_kind == ScalarKind::I32)
        add(faults, expand("$r > INT_MAX", f.names));
    if (!f.layout.fds_out.empty())
        add(faults, expand("$descriptors.n_out != $n_fds_out", f.names));
    if (fixed.size > 0)
        add(faults,
            expand("!xc_stub_take(&$call, &$reply, sizeof($reply))", f.names));
    for (const Member &member : fixed.members) {
        add(faults, member_fault(f.header, f.owner, member, wire));
        if (member.kind == MemberKind::Struct)
            add(faults, expand("!$from_wire(&$local, &$reply.$field)",
                               f.params[*member.param]));
        if (member.kind == MemberKind::Handle)
            add(faults, expand("$reply.$field == 0", f.params[*member.param]));
        if (member.kind == MemberKind::Length)
            add(faults, string_fault(f, *member.param));
    }
    for (const Part &part : f.layout.reply.parts)
        if (actual_can_exceed(f, part.param))
            add(faults, expand("$actual > $later_bound", f.params[part.param]));
    add(faults, end_fault(f));
    if (f.layout.reply.parts.size() == 1 && f.layout.reply.parts[0].string)
        add(faults, expand("!xc_stub_is_string(&$call, 0, "
                           "(size_t)$reply.$field)",
                           f.params[f.layout.reply.parts[0].param]));
    return faults;
}

Conditions object_faults(const Function &f)
{
    Conditions faults;

    if (!f.layout.fds_out.empty())
        add(faults, expand("!xc_call_gave($call, $n_fds_out)", f.names));
    for (const Part &part : f.layout.reply.parts) {
        if (part.string)
            add(faults, expand("$len > $x_bound", f.params[part.param]));
        else if (actual_can_exceed(f, part.param))
            add(faults, expand("$x_actual > $x_bound", f.params[part.param]));
    }
    for (std::size_t i = 0; i < f.params.size(); i++) {
        const ParamKind kind = f.layout.kinds[i];
        const bool is_result =
            kind == ParamKind::ScalarOut || kind == ParamKind::ScalarInout;

        if (is_result && f.method.params[i].type.kind == TypeKind::Enum)
            add(faults, expand("!$is_valid(($wire_type)$name)", f.params[i]));
        if (kind == ParamKind::ObjectOut)
            add(faults, expand("!$name", f.params[i]));
    }
    return faults;
}

static bool holds_enum(const Header &header, const Type &type)
{
    if (type.kind == TypeKind::Enum)
        return true;
    if (type.kind != TypeKind::Struct)
        return false;
    for (const Field &field : header.structs[type.index].fields)
        if (holds_enum(header, field.type))
            return true;
    return false;
}

Conditions object_struct_faults(const Function &f)
{
    Conditions faults;

    for (std::size_t i = 0; i < f.params.size(); i++) {
        const ParamKind kind = f.layout.kinds[i];

        if ((kind == ParamKind::StructOut || kind == ParamKind::StructInout) &&
            holds_enum(f.header, f.method.params[i].type))
            add(faults,
                expand("!$from_wire(&$name, &$reply.$field)", f.params[i]));
    }
    return faults;
}

} // namespace stubc
