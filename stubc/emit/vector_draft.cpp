// SPDX-License-Identifier: MIT
#include "emit/vector_draft.h"

#include "model/unions.h"

#include <algorithm>
#include <optional>

namespace stubc {

namespace {

constexpr std::uint64_t base_elements = 2;
constexpr std::uint64_t base_string = 3;

bool is_request(const Subject &subject, const Message &message)
{
    return &message == &subject.layout.request;
}

std::uint64_t value_of(const Length &length,
                       const std::map<std::size_t, std::uint64_t> &lengths,
                       std::int64_t result)
{
    switch (length.kind) {
    case LengthKind::Parameter:
    case LengthKind::Pointee: {
        const auto found = lengths.find(length.param);
        return found == lengths.end() ? 0 : found->second;
    }
    case LengthKind::Constant:
        return length.value;
    case LengthKind::Result:
        return static_cast<std::uint64_t>(result);
    }
    return 0;
}

/// Elements, or bytes before the NUL, of a part as it travels.
std::uint64_t units_of(const Subject &subject, const Message &message,
                       const Part &part, const Draft &draft)
{
    const bool in = is_request(subject, message);

    if (part.string)
        return (in ? draft.in : draft.out).at(part.param);
    return in ? value_of(in_length_of(subject.method, part.param), draft.in, 0)
              : actual_of(subject, part.param, draft);
}

std::uint64_t size_of(const Subject &subject, const Message &message,
                      const Part &part, const Draft &draft)
{
    return units_of(subject, message, part, draft) * part.unit +
           (part.string ? 1 : 0);
}

bool fits(const Subject &subject, const Message &message, const Draft &draft)
{
    std::uint64_t total = message.fixed.size;

    for (const Part &part : message.parts) {
        const std::uint64_t room =
            part.string ? 0 : room_of(subject, part.param, draft);

        if (room > part.max || units_of(subject, message, part, draft) >
                                   (part.string ? part.max : room))
            return false;
        // A reply has to fit with all of its buffers full.
        total += is_request(subject, message)
                     ? size_of(subject, message, part, draft)
                     : (part.string ? part.max + 1 : room * part.unit);
    }
    return total <= message_max;
}

/// Parameters that say how long something is when the call is made.
std::vector<std::size_t> in_lengths(const Subject &subject)
{
    std::vector<std::size_t> params;
    const auto add = [&params](const Length &length) {
        if (length.kind == LengthKind::Parameter ||
            length.kind == LengthKind::Pointee)
            params.push_back(length.param);
    };

    for (const Message *message :
         {&subject.layout.request, &subject.layout.reply})
        for (const Part &part : message->parts) {
            if (part.string)
                continue;
            add(*subject.method.params[part.param].bound);
            add(in_length_of(subject.method, part.param));
        }
    return params;
}

void put_struct(const Header &header, std::size_t type, std::uint64_t offset,
                Bytes &bytes);

void put_one(const Header &header, const Member &member, std::uint64_t offset,
             Bytes &bytes)
{
    switch (member.kind) {
    case MemberKind::Scalar:
    case MemberKind::Handle:
    case MemberKind::Present:
        put_value(bytes, offset, size_of(member.scalar), 1);
        break;
    case MemberKind::Enum:
        put_value(bytes, offset, size_of(member.scalar),
                  static_cast<std::uint64_t>(
                      header.enums[member.index].enumerators[0].value));
        break;
    case MemberKind::Struct:
        put_struct(header, member.index, offset, bytes);
        break;
    case MemberKind::Union: // put_struct(), which knows the tag
    case MemberKind::Bool:
    case MemberKind::Length:
    case MemberKind::Size:
    case MemberKind::Padding:
        break; // zero
    }
}

void put_member(const Header &header, const Member &member,
                std::uint64_t offset, Bytes &bytes)
{
    for (std::uint64_t i = 0; i < member.elements.value_or(1); i++)
        put_one(header, member,
                offset + member.offset + i * size_of_element(header, member),
                bytes);
}

void put_members(const Header &header, const WireStruct &wire,
                 std::uint64_t offset, Bytes &bytes)
{
    for (const Member &member : wire.members)
        put_member(header, member, offset, bytes);
}

/// Of a union, its first member.
void put_struct(const Header &header, std::size_t type, std::uint64_t offset,
                Bytes &bytes)
{
    const Struct &owner = header.structs[type];

    put_members(header, layout_struct(header, owner), offset, bytes);
    for (std::size_t i = 0; i < owner.fields.size(); i++)
        if (owner.fields[i].tag)
            put_case(header,
                     {type, i, offset,
                      *union_of(header, owner, owner.fields[i])
                           .type.members[0]
                           .case_value},
                     bytes);
}

/// Elements that a decoder looks at have to be valid ones.
void put_elements(const Subject &subject, const Part &part, std::uint64_t size,
                  Bytes &bytes)
{
    const Type &type = subject.method.params[part.param].type;
    const std::uint64_t end = bytes.size() + size;

    for (std::uint64_t at = bytes.size(); at < end; at += part.unit) {
        bytes.resize(at + part.unit);
        if (type.kind == TypeKind::Struct)
            put_struct(subject.header, type.index, at, bytes);
        if (type.kind == TypeKind::Enum)
            put_value(
                bytes, at, part.unit,
                static_cast<std::uint64_t>(
                    subject.header.enums[type.index].enumerators[0].value));
    }
}

Bytes message_bytes(const Subject &subject, const Message &message,
                    const Draft &draft)
{
    const auto &lengths = is_request(subject, message) ? draft.in : draft.out;
    Bytes bytes(message.fixed.size);

    put_members(subject.header, message.fixed, 0, bytes);
    for (const Member &member : message.fixed.members)
        if (member.param && member.kind != MemberKind::Present &&
            lengths.contains(*member.param))
            put_value(bytes, member.offset, size_of(member.scalar),
                      lengths.at(*member.param));
    for (const Part &part : message.parts) {
        const std::uint64_t size = size_of(subject, message, part, draft);

        if (part.converted) {
            put_elements(subject, part, size, bytes);
            continue;
        }
        for (std::uint64_t i = 0; i < size; i++)
            bytes.push_back(static_cast<std::uint8_t>(
                part.string ? (i + 1 < size ? 'a' + i % 26 : 0) : i & 0x0f));
    }
    return bytes;
}

} // namespace

Draft base_draft(const Subject &subject)
{
    Draft draft;

    for (const std::size_t param : in_lengths(subject))
        draft.in[param] = base_elements;
    for (const Part &part : subject.layout.request.parts)
        if (part.string)
            draft.in[part.param] = std::min(base_string, part.max);
    for (const Part &part : subject.layout.request.parts)
        if (!part.string && !part.constant)
            for (auto &[param, value] : draft.in)
                if (const Length &bound =
                        *subject.method.params[part.param].bound;
                    bound.param == param)
                    value = std::min(value, part.max);
    for (const Part &part : subject.layout.reply.parts) {
        if (part.string)
            draft.out[part.param] = std::min(base_string, part.max);
        else
            set_actual(subject, part.param, room_of(subject, part.param, draft),
                       draft);
    }
    return draft;
}

bool with_in_length(const Subject &subject, std::size_t param,
                    std::uint64_t value, Draft &draft)
{
    const Draft before = draft;
    const std::vector<std::size_t> lengths = in_lengths(subject);

    for (const std::uint64_t others :
         {base_elements, std::uint64_t{0}, value}) {
        draft = before;
        for (const std::size_t other : lengths)
            draft.in[other] = others;
        draft.in[param] = value;
        for (const Part &part : subject.layout.reply.parts)
            if (!part.string)
                set_actual(subject, part.param, 0, draft);
        if (fits(subject, subject.layout.request, draft) &&
            fits(subject, subject.layout.reply, draft))
            return true;
    }
    draft = before;
    return false;
}

std::uint64_t room_of(const Subject &subject, std::size_t param,
                      const Draft &draft)
{
    return value_of(*subject.method.params[param].bound, draft.in, 0);
}

std::uint64_t actual_of(const Subject &subject, std::size_t param,
                        const Draft &draft)
{
    const Param &p = subject.method.params[param];

    return p.actual ? value_of(*p.actual, draft.out, draft.result)
                    : room_of(subject, param, draft);
}

void set_actual(const Subject &subject, std::size_t param, std::uint64_t value,
                Draft &draft)
{
    const Param &p = subject.method.params[param];

    if (p.actual && p.actual->kind == LengthKind::Result)
        draft.result = static_cast<std::int64_t>(value);
    else if (p.actual && p.actual->kind == LengthKind::Pointee)
        draft.out[p.actual->param] = value;
}

Bytes request_bytes(const Subject &subject, const Draft &draft)
{
    return message_bytes(subject, subject.layout.request, draft);
}

Bytes reply_bytes(const Subject &subject, const Draft &draft)
{
    return message_bytes(subject, subject.layout.reply, draft);
}

void put_case(const Header &header, const Choice &choice, Bytes &bytes)
{
    const Struct &owner = header.structs[choice.owner];
    const Field &field = owner.fields[choice.field];
    const Union &type = header.unions[field.type.index];
    const WireStruct wire = layout_struct(header, owner);
    const Member &tag =
        *std::ranges::find(wire.members, field.tag, &Member::param);
    const Member &all = *std::ranges::find(
        wire.members, std::optional(choice.field), &Member::param);
    const std::uint64_t at = choice.offset + all.offset;

    put_value(bytes, choice.offset + tag.offset, size_of(tag.scalar),
              static_cast<std::uint64_t>(choice.value));
    for (std::uint64_t i = 0; i < size_of(header, all); i++)
        bytes[at + i] = 0;
    for (const Member &member : layout_union(header, type).members)
        if (type.members[*member.param].case_value == choice.value)
            put_member(header, member, at, bytes);
}

void put_value(Bytes &bytes, std::uint64_t offset, std::uint64_t size,
               std::uint64_t value)
{
    for (std::uint64_t i = 0; i < size; i++)
        bytes[offset + i] = static_cast<std::uint8_t>(value >> (8 * i));
}

std::vector<std::uint64_t> part_ends(const Subject &subject,
                                     const Message &message, const Draft &draft)
{
    std::vector<std::uint64_t> ends = {message.fixed.size};

    for (const Part &part : message.parts)
        ends.push_back(ends.back() + size_of(subject, message, part, draft));
    return ends;
}

} // namespace stubc
