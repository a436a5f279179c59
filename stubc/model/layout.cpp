// SPDX-License-Identifier: MIT
#include "model/layout.h"

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

std::uint64_t size_of(ScalarKind scalar)
{
    switch (scalar) {
    case ScalarKind::Bool:
    case ScalarKind::I8:
    case ScalarKind::U8:
        return 1;
    case ScalarKind::I16:
    case ScalarKind::U16:
        return 2;
    case ScalarKind::I32:
    case ScalarKind::U32:
    case ScalarKind::F32:
        return 4;
    case ScalarKind::I64:
    case ScalarKind::U64:
    case ScalarKind::F64:
        return 8;
    }
    return 0;
}

bool is_signed(ScalarKind scalar)
{
    return scalar == ScalarKind::I8 || scalar == ScalarKind::I16 ||
           scalar == ScalarKind::I32 || scalar == ScalarKind::I64;
}

std::uint64_t largest_of(ScalarKind scalar)
{
    const std::uint64_t bits =
        8 * size_of(scalar) - (is_signed(scalar) ? 1 : 0);

    if (scalar == ScalarKind::F32 || scalar == ScalarKind::F64)
        return 0;
    if (scalar == ScalarKind::Bool)
        return 1;
    return ~std::uint64_t{0} >> (64 - bits);
}

/// Names that what stubc adds to a message may not have.
using Taken = std::vector<std::string>;

static Taken names_in(const auto &things)
{
    Taken names;

    for (const auto &thing : things)
        names.push_back(thing.name);
    return names;
}

// A name that no other member has, nor one that is still to come.
static std::string free_name(const WireStruct &wire, const Taken &taken,
                             std::string name)
{
    const auto is_taken = [&] {
        return std::ranges::find(wire.members, name, &Member::name) !=
                   wire.members.end() ||
               std::ranges::find(taken, name) != taken.end();
    };

    while (is_taken())
        name += "_";
    return name;
}

bool is_plain(const Header &header, const Type &type)
{
    if (type.kind == TypeKind::Scalar)
        return type.scalar != ScalarKind::Bool;
    if (type.kind != TypeKind::Struct)
        return type.kind == TypeKind::Void;

    const Struct &owner = header.structs[type.index];

    return !owner.padded &&
           std::ranges::all_of(owner.fields, [&header](const Field &field) {
               return is_plain(header, field.type);
           });
}

bool is_alike(const Header &header, const Type &type)
{
    const auto is_alike_inside = [&header](const Field &field) {
        return field.type.kind == TypeKind::Scalar ||
               field.type.kind == TypeKind::Enum ||
               is_plain(header, field.type);
    };

    return type.kind == TypeKind::Struct &&
           !header.structs[type.index].padded &&
           std::ranges::all_of(header.structs[type.index].fields,
                               is_alike_inside);
}

bool may_be_invalid(const Header &header, const Type &type)
{
    if (type.kind == TypeKind::Union)
        return true; // its tag may be
    if (type.kind == TypeKind::Scalar)
        return type.scalar == ScalarKind::Bool;
    if (type.kind != TypeKind::Struct)
        return type.kind == TypeKind::Enum;
    return std::ranges::any_of(header.structs[type.index].fields,
                               [&header](const Field &field) {
                                   return may_be_invalid(header, field.type);
                               });
}

static std::uint64_t round_up(std::uint64_t value, std::uint64_t to)
{
    return (value + to - 1) / to * to;
}

// One member of 1, 2 or 4 bytes, or an array of bytes.
static void pad_to(WireStruct &wire, const Taken &taken, std::uint64_t to)
{
    const std::uint64_t n = round_up(wire.size, to) - wire.size;
    const auto is_padding = [](const Member &member) {
        return member.kind == MemberKind::Padding;
    };
    const auto nth = std::ranges::count_if(wire.members, is_padding) + 1;
    Member padding;

    if (n == 0)
        return;
    padding.kind = MemberKind::Padding;
    padding.name = free_name(wire, taken, "pad" + std::to_string(nth));
    padding.offset = wire.size;
    if (n == 4 && wire.size % 4 == 0)
        padding.scalar = ScalarKind::U32;
    else if (n == 2 && wire.size % 2 == 0)
        padding.scalar = ScalarKind::U16;
    else if (n > 1)
        padding.elements = n;
    wire.members.push_back(padding);
    wire.size += n;
}

// One element of it.
static WireStruct layout_member(const Header &header, const Member &member)
{
    WireStruct one;

    if (member.kind == MemberKind::Struct)
        return layout_struct(header, header.structs[member.index]);
    if (member.kind == MemberKind::Union)
        return layout_union(header, header.unions[member.index]);
    one.size = one.alignment = size_of(member.scalar);
    return one;
}

static void append(const Header &header, WireStruct &wire, const Taken &taken,
                   Member member)
{
    const WireStruct one = layout_member(header, member);

    pad_to(wire, taken, one.alignment);
    member.offset = wire.size;
    wire.size += one.size * member.elements.value_or(1);
    wire.alignment = std::max(wire.alignment, one.alignment);
    wire.members.push_back(std::move(member));
}

static Member member_for(const Type &type)
{
    Member member;

    member.scalar = type.scalar;
    member.index = type.index;
    if (type.kind == TypeKind::Struct) {
        member.kind = MemberKind::Struct;
    } else if (type.kind == TypeKind::Union) {
        member.kind = MemberKind::Union;
    } else if (type.kind == TypeKind::Enum) {
        member.kind = MemberKind::Enum;
    } else if (type.scalar == ScalarKind::Bool) {
        member.kind = MemberKind::Bool;
        member.scalar = ScalarKind::U8;
    }
    return member;
}

static Member member_for(const Field &field, std::size_t index)
{
    Member member = member_for(field.type);

    member.name = field.name;
    member.elements = field.elements;
    member.param = index;
    return member;
}

WireStruct layout_struct(const Header &header, const Struct &type)
{
    const Taken taken = names_in(type.fields);
    WireStruct wire;

    for (std::size_t i = 0; i < type.fields.size(); i++)
        append(header, wire, taken, member_for(type.fields[i], i));
    pad_to(wire, taken, wire.alignment);
    return wire;
}

WireStruct layout_union(const Header &header, const Union &type)
{
    WireStruct result;

    for (std::size_t i = 0; i < type.members.size(); i++) {
        WireStruct alone;

        append(header, alone, {}, member_for(type.members[i], i));
        result.size = std::max(result.size, alone.size);
        result.alignment = std::max(result.alignment, alone.alignment);
        result.members.push_back(alone.members.front());
    }
    result.size = round_up(result.size, result.alignment);
    return result;
}

std::uint64_t size_of_element(const Header &header, const Member &member)
{
    return layout_member(header, member).size;
}

std::uint64_t size_of(const Header &header, const Member &member)
{
    return size_of_element(header, member) * member.elements.value_or(1);
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
    return method.params[part.param].bound->kind == LengthKind::Constant;
}

// A part without a bound of its own gets what the others leave.
static void bound_parts(const Method &method, Message &message)
{
    std::uint64_t taken = message.fixed.size;

    for (const Part &part : message.parts)
        taken += (part.string ? 1 : 0) + part.unit * part.max;
    for (Part &part : message.parts)
        if (!is_bounded(method, part))
            part.max = std::min(inline_max - (part.string ? 1 : 0),
                                message_max - std::min(taken, message_max)) /
                       part.unit;
}

// What travels both ways is bounded by the tighter of the two messages.
static void bound_alike(Message &request, Message &reply)
{
    for (Part &in : request.parts)
        for (Part &out : reply.parts)
            if (in.param == out.param)
                in.max = out.max = std::min(in.max, out.max);
}

std::uint64_t most_of(const Part &part)
{
    return (part.string ? 1 : 0) + part.unit * part.max;
}

static void add_up(Message &message)
{
    message.largest = message.fixed.size;
    for (const Part &part : message.parts)
        message.largest += most_of(part);
}

// Each buffer begins at a multiple of 16; what travels both ways has one.
std::uint64_t largest_room(const MethodLayout &layout)
{
    const auto room = [](const Part &part) {
        return (most_of(part) + 15) & ~UINT64_C(15);
    };
    std::uint64_t used = 0;

    for (const Part &in : layout.request.parts)
        used += room(in);
    for (const Part &out : layout.reply.parts)
        if (std::ranges::find(layout.request.parts, out.param, &Part::param) ==
            layout.request.parts.end())
            used += room(out);
    return used;
}

bool has_room(const MethodLayout &layout)
{
    return largest_room(layout) <= scratch_max;
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

static bool uses(const UsedTypes &used, const Type &type)
{
    return std::ranges::find(used.enums, type.index, &Type::index) !=
           used.enums.end();
}

static void use_type(const Header &header, const Type &type, UsedTypes &used)
{
    if (type.kind == TypeKind::Enum && !uses(used, type))
        used.enums.push_back(type);
    if (type.kind == TypeKind::Union)
        for (const Field &member : header.unions[type.index].members)
            use_type(header, member.type, used);
    if (type.kind != TypeKind::Struct ||
        std::ranges::find(used.structs, type.index) != used.structs.end())
        return;
    for (const Field &field : header.structs[type.index].fields)
        use_type(header, field.type, used);
    used.structs.push_back(type.index);
}

UsedTypes used_types(const Header &header, const Interface &interface)
{
    UsedTypes used;

    for (const Method &method : interface.methods) {
        for (std::size_t i = 1; i < method.params.size(); i++) {
            const Param &param = method.params[i];

            // Elements of most buffers are bytes without invalid values.
            if (!param.words.sized_by &&
                !(param.words.counted_by && is_plain(header, param.type)))
                use_type(header, param.type, used);
        }
    }
    return used;
}

} // namespace stubc
