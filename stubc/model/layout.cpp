// SPDX-License-Identifier: MIT
#include "model/layout.h"

#include "model/layout_struct.h"

#include <algorithm>
#include <cassert>

namespace stubc {

ParamKind kind_of(const Method &method, std::size_t param)
{
    const Param &p = method.params[param];
    const bool out = p.words.out.has_value();
    const bool inout = p.words.inout.has_value();

    if (param == 0)
        return ParamKind::Self;
    if (p.words.string)
        return out ? ParamKind::StringOut : ParamKind::StringIn;
    if (p.words.sized_by || p.words.counted_by)
        return out     ? ParamKind::BufferOut
               : inout ? ParamKind::BufferInout
                       : ParamKind::BufferIn;
    if (p.type.kind == TypeKind::Object)
        return out ? ParamKind::ObjectOut : ParamKind::ObjectIn;
    if (p.words.fd)
        return out ? ParamKind::FdOut : ParamKind::FdIn;
    if (p.words.region)
        return out ? ParamKind::RegionOut : ParamKind::RegionIn;
    if (p.type.kind == TypeKind::Struct)
        return out     ? ParamKind::StructOut
               : inout ? ParamKind::StructInout
                       : ParamKind::StructIn;
    return out     ? ParamKind::ScalarOut
           : inout ? ParamKind::ScalarInout
                   : ParamKind::Value;
}

bool carries(const MethodLayout &layout)
{
    return !layout.fds_in.empty() || !layout.fds_out.empty();
}

static void append_param(const Header &header, Message &message,
                         const Method &method, std::size_t param,
                         MemberKind kind)
{
    const Param &p = method.params[param];
    Member member = member_for(p.type);

    member.name = p.name;
    member.param = param;
    if (kind == MemberKind::Length || kind == MemberKind::Handle ||
        kind == MemberKind::Size) {
        member.kind = kind;
        member.scalar = ScalarKind::U64;
    }
    if (kind == MemberKind::Present) {
        member.kind = kind;
        member.scalar = ScalarKind::U8;
        member.name =
            free_name(message.fixed, names_in(method.params), "has_" + p.name);
    }
    if (kind == MemberKind::Length)
        member.name =
            free_name(message.fixed, names_in(method.params), p.name + "_len");
    append(header, message.fixed, names_in(method.params), std::move(member));
}

static Part part_for(const Header &header, const Param &param,
                     std::size_t index)
{
    Part part;

    part.param = index;
    part.string = param.words.string.has_value();
    part.constant = !part.string && param.bound->kind == LengthKind::Constant;
    if (param.bound->kind == LengthKind::Constant)
        part.max = param.bound->value;
    else if (param.words.up_to)
        part.max = param.words.up_to_value;
    if (param.words.counted_by) {
        part.converted = !is_plain(header, param.type);
        part.unit =
            param.type.kind == TypeKind::Struct
                ? layout_struct(header, header.structs[param.type.index]).size
                : size_of(param.type.scalar);
    }
    return part;
}

static void place(const Header &header, const Method &method, std::size_t param,
                  MethodLayout &layout)
{
    const Part part = layout.kinds[param] == ParamKind::BufferIn ||
                              layout.kinds[param] == ParamKind::BufferOut ||
                              layout.kinds[param] == ParamKind::BufferInout ||
                              layout.kinds[param] == ParamKind::StringIn ||
                              layout.kinds[param] == ParamKind::StringOut
                          ? part_for(header, method.params[param], param)
                          : Part{};
    const auto fixed = [&](Message &message, MemberKind kind) {
        append_param(header, message, method, param, kind);
    };

    if (method.params[param].words.optional)
        fixed(layout.request, MemberKind::Present);
    switch (layout.kinds[param]) {
    case ParamKind::Self:
        break;
    case ParamKind::Value:
    case ParamKind::StructIn:
        fixed(layout.request, MemberKind::Scalar);
        break;
    case ParamKind::ScalarOut:
    case ParamKind::StructOut:
        fixed(layout.reply, MemberKind::Scalar);
        break;
    case ParamKind::ScalarInout:
    case ParamKind::StructInout:
        fixed(layout.request, MemberKind::Scalar);
        fixed(layout.reply, MemberKind::Scalar);
        break;
    case ParamKind::BufferIn:
        layout.request.parts.push_back(part);
        break;
    case ParamKind::BufferOut:
        layout.reply.parts.push_back(part);
        break;
    case ParamKind::BufferInout:
        layout.request.parts.push_back(part);
        layout.reply.parts.push_back(part);
        break;
    case ParamKind::StringIn:
        fixed(layout.request, MemberKind::Length);
        layout.request.parts.push_back(part);
        break;
    case ParamKind::StringOut:
        fixed(layout.reply, MemberKind::Length);
        layout.reply.parts.push_back(part);
        break;
    case ParamKind::ObjectIn:
        fixed(layout.request, MemberKind::Handle);
        break;
    case ParamKind::ObjectOut:
        fixed(layout.reply, MemberKind::Handle);
        break;
    case ParamKind::FdIn:
        layout.fds_in.push_back(param);
        break;
    case ParamKind::FdOut:
        layout.fds_out.push_back(param);
        break;
    case ParamKind::RegionIn:
        fixed(layout.request, MemberKind::Size);
        layout.fds_in.push_back(param);
        break;
    case ParamKind::RegionOut:
        fixed(layout.reply, MemberKind::Size);
        layout.fds_out.push_back(param);
        break;
    }
}

static bool is_bounded(const Method &method, const Part &part)
{
    const Param &param = method.params[part.param];

    return param.bound->kind == LengthKind::Constant || param.words.up_to;
}

bool is_bulk(const Message &message) { return message.limit > message_max; }

bool is_bulk(const MethodLayout &layout)
{
    return is_bulk(layout.request) || is_bulk(layout.reply);
}

// Bytes of one element of all parts that are as long as this one: they have
// one parameter for it.
static std::uint64_t unit_of_all(const Method &method, const Message &message,
                                 const Part &part)
{
    std::uint64_t units = 0;

    for (const Part &other : message.parts)
        if (!is_bounded(method, other) &&
            method.params[other.param].bound->param ==
                method.params[part.param].bound->param)
            units += other.unit;
    return units;
}

std::uint64_t most_of(const Part &part)
{
    return (part.string ? 1 : 0) + part.unit * part.max;
}

// What the type of a part's length can say.
static std::uint64_t most_said(const Method &method, const Part &part)
{
    const Length &bound = *method.params[part.param].bound;

    return bound.kind == LengthKind::Constant
               ? part.max
               : largest_of(method.params[bound.param].type.scalar);
}

// A part without a bound of its own gets what the others leave, and no more
// than its length's type can say. What XC_UP_TO declares is never cut down: a
// message that does not fit with it travels in bulk memory, and all of its
// parts together are compared with that when it is made.
static void bound_parts(const Method &method, Message &message)
{
    std::uint64_t taken = message.fixed.size;
    bool any_declared = false;

    for (Part &part : message.parts) {
        part.max = std::min(part.max, most_said(method, part));
        taken += most_of(part);
        any_declared |= method.params[part.param].words.up_to.has_value();
    }
    message.limit =
        any_declared && taken > message_max ? bulk_message_max : message_max;
    taken = is_bulk(message) ? 0 : std::min(taken, message_max);
    for (Part &part : message.parts)
        if (!is_bounded(method, part))
            part.max = std::min(
                {(inline_max - (part.string ? 1 : 0)) / part.unit,
                 (message.limit - taken) / unit_of_all(method, message, part),
                 most_said(method, part)});
}

// What travels both ways is bounded by the tighter of the two messages.
static void bound_alike(Message &request, Message &reply)
{
    for (Part &in : request.parts)
        for (Part &out : reply.parts)
            if (in.param == out.param)
                in.max = out.max = std::min(in.max, out.max);
}

static void add_up(Message &message)
{
    message.largest = message.fixed.size;
    for (const Part &part : message.parts)
        message.largest += most_of(part);
}

// Each buffer begins at a multiple of 16; what travels both ways has one.
std::uint64_t room_up_to(const MethodLayout &layout, std::size_t param)
{
    std::vector<Part> parts = layout.request.parts;
    std::uint64_t used = 0;

    for (const Part &out : layout.reply.parts)
        if (std::ranges::find(parts, out.param, &Part::param) == parts.end())
            parts.push_back(out);
    for (const Part &part : parts) {
        used += (most_of(part) + 15) & ~UINT64_C(15);
        if (part.param == param)
            break;
    }
    return used;
}

bool has_room(const MethodLayout &layout, std::size_t param)
{
    return !is_bulk(layout) && room_up_to(layout, param) <= scratch_max;
}

MethodLayout layout_method(const Header &header, const Method &method)
{
    MethodLayout layout;

    for (std::size_t i = 0; i < method.params.size(); i++)
        layout.kinds.push_back(kind_of(method, i));
    for (std::size_t i = 0; i < method.params.size(); i++)
        place(header, method, i, layout);
    pad_to(layout.request.fixed, names_in(method.params), 8);
    pad_to(layout.reply.fixed, names_in(method.params), 8);

    bound_parts(method, layout.request);
    bound_parts(method, layout.reply);
    bound_alike(layout.request, layout.reply);
    add_up(layout.request);
    add_up(layout.reply);
    return layout;
}

const Part &part_of(const MethodLayout &layout, std::size_t param)
{
    const auto in =
        std::ranges::find(layout.request.parts, param, &Part::param);
    const auto out = std::ranges::find(layout.reply.parts, param, &Part::param);

    if (in != layout.request.parts.end())
        return *in;
    assert(out != layout.reply.parts.end());
    return *out;
}

bool has_in_length(const Method &method, std::size_t param)
{
    const Param &p = method.params[param];

    return p.words.inout && p.bound && p.actual &&
           p.actual->kind == LengthKind::Pointee &&
           method.params[p.actual->param].words.inout &&
           !(p.bound->kind == LengthKind::Pointee &&
             p.bound->param == p.actual->param);
}

const Length &in_length_of(const Method &method, std::size_t param)
{
    const Param &p = method.params[param];

    return has_in_length(method, param) ? *p.actual : *p.bound;
}

const Member *member_of(const Message &message, std::size_t param)
{
    for (const Member &member : message.fixed.members)
        if (member.param == param && member.kind != MemberKind::Present)
            return &member;
    return nullptr;
}

const Member *present_of(const Message &request, std::size_t param)
{
    for (const Member &member : request.fixed.members)
        if (member.param == param && member.kind == MemberKind::Present)
            return &member;
    return nullptr;
}

} // namespace stubc
