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
    case MemberKind::Present:
        return place + " > 1";
    case MemberKind::Enum:
        return "!" + enum_names(header, interface, member.index)["is_valid"] +
               "(" + place + ")";
    case MemberKind::Scalar:
    case MemberKind::Struct:
    case MemberKind::Union:
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

static std::string both(const std::string &a, const std::string &b)
{
    return "(" + a + " && " + b + ")";
}

// Of an optional parameter: what holds if it is there, and if it is not.
static void add_optional(Conditions &conditions, const std::string &present,
                         const std::string &fault, const Member &member,
                         const std::string &place)
{
    if (!fault.empty())
        conditions.push_back(both(present, fault));
    conditions.push_back(both("!" + present, not_zero(member, place)));
}

static bool is_optional(const Function &f, const Member &member)
{
    return member.param && member.kind != MemberKind::Present &&
           is_optional(f, *member.param);
}

Conditions request_faults(const Function &f, Padding padding)
{
    const std::string wire = f.names.at("request") + ".";
    Conditions faults;

    add(faults, carried_fault(f));
    for (const Member &member : f.layout.request.fixed.members) {
        if (padding == Padding::Absent && member.kind == MemberKind::Padding)
            continue;
        const std::string fault =
            member.kind == MemberKind::Struct
                ? expand("!$from_wire(&$name, &$request.$field)",
                         f.params[*member.param])
                : member_fault(f.header, f.owner, member, wire);

        if (is_optional(f, member))
            add_optional(faults,
                         expand("$request.$present", f.params[*member.param]),
                         fault, member, wire + member.name);
        else
            add(faults, fault);
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
    const Names &names = f.params[parts[0].param];
    const std::string fault = expand(
        parts[0].string ? "xc_stub_left(&$call) != (size_t)$reply.$field + 1"
                        : "xc_stub_left(&$call) != $actual_bytes",
        names);

    if (!is_optional(f, parts[0].param))
        return fault;
    return both(names.at("name"), fault) + " || " +
           both("!" + names.at("name"),
                expand("xc_stub_left(&$call) != 0", names));
}

// What is laid out alike is copied once all of the reply is known to be good.
static std::string struct_fault(const Function &f, std::size_t param)
{
    const Type &type = f.method.params[param].type;

    if (is_plain(f.header, type))
        return "";
    return expand(is_alike(f.header, type)
                      ? "!$wire_is_valid(&$reply.$field)"
                      : "!$from_wire(&$local, &$reply.$field)",
                  f.params[param]);
}

static std::string reply_member_fault(const Function &f, const Member &member)
{
    switch (member.kind) {
    case MemberKind::Struct:
        return struct_fault(f, *member.param);
    case MemberKind::Handle:
        return expand("$reply.$field == 0", f.params[*member.param]);
    case MemberKind::Length:
        return string_fault(f, *member.param);
    default:
        return member_fault(f.header, f.owner, member,
                            f.names.at("reply") + ".");
    }
}

static void add_member(const Function &f, const Member &member,
                       Conditions &faults)
{
    const std::string fault = reply_member_fault(f, member);

    if (is_optional(f, member))
        add_optional(faults, f.method.params[*member.param].name, fault, member,
                     f.names.at("reply") + "." + member.name);
    else
        add(faults, fault);
}

static void add_if_present(const Function &f, std::size_t param,
                           std::string_view fault, Conditions &faults)
{
    const std::string text = expand(fault, f.params[param]);

    add(faults,
        is_optional(f, param) ? both(f.method.params[param].name, text) : text);
}

Conditions reply_value_faults(const Function &f, Padding padding)
{
    Conditions faults;

    for (const Member &member : f.layout.reply.fixed.members)
        if (padding == Padding::Travels || member.kind != MemberKind::Padding)
            add_member(f, member, faults);
    return faults;
}

Conditions reply_faults(const Function &f)
{
    const WireStruct &fixed = f.layout.reply.fixed;
    Conditions faults;

    if (f.method.result_kind == ScalarKind::I32)
        add(faults, expand("$r > INT_MAX", f.names));
    if (!f.layout.fds_out.empty())
        add(faults, expand("$descriptors.n_out != $n_fds_out", f.names));
    if (fixed.size > 0)
        add(faults,
            expand("!xc_stub_take(&$call, &$reply, sizeof($reply))", f.names));
    for (const std::string &fault : reply_value_faults(f, Padding::Travels))
        add(faults, fault);
    for (const Part &part : f.layout.reply.parts)
        if (actual_can_exceed(f, part.param))
            add_if_present(f, part.param, "$actual > $later_bound", faults);
    add(faults, end_fault(f));
    if (f.layout.reply.parts.size() == 1 && f.layout.reply.parts[0].string)
        add_if_present(f, f.layout.reply.parts[0].param,
                       "!xc_stub_is_string(&$call, 0, (size_t)$reply.$field)",
                       faults);
    return faults;
}

static void add_object(const Function &f, std::size_t param,
                       std::string_view fault, Conditions &faults)
{
    const std::string text = expand(fault, f.params[param]);

    add(faults, is_optional(f, param)
                    ? both(expand("$request.$present", f.params[param]), text)
                    : text);
}

Conditions object_faults(const Function &f)
{
    Conditions faults;

    if (!f.layout.fds_out.empty())
        add(faults, expand("!xc_call_gave($call, $n_fds_out)", f.names));
    for (const Part &part : f.layout.reply.parts) {
        if (part.string)
            add_object(f, part.param, "$len > $x_bound", faults);
        else if (actual_can_exceed(f, part.param))
            add_object(f, part.param, "$x_actual > $x_bound", faults);
    }
    for (std::size_t i = 0; i < f.params.size(); i++) {
        const ParamKind kind = f.layout.kinds[i];
        const bool is_result =
            kind == ParamKind::ScalarOut || kind == ParamKind::ScalarInout;
        const bool is_struct =
            kind == ParamKind::StructOut || kind == ParamKind::StructInout;

        if (is_result && f.method.params[i].type.kind == TypeKind::Enum)
            add_object(f, i, "!$is_valid(($wire_type)$name)", faults);
        if (is_struct && may_be_invalid(f.header, f.method.params[i].type))
            add_object(f, i, "!$is_valid(&$name)", faults);
        if (kind == ParamKind::ObjectOut)
            add_object(f, i, "!$name", faults);
    }
    return faults;
}

} // namespace stubc
