// SPDX-License-Identifier: MIT
#include "layout.h"

#include <iterator>

#include "transport/linux/bulk_memory.h"
#include "transport/linux/callback_memory.h"
#include "transport/linux/channel.h"

namespace {

/** One field, of a header or of a slot. */
struct Field {
    size_t offset;
    size_t size;
    const char *name;
    const char *may_repeat;
    bool ends_turn;
};

const char polled[] = "polled; only compared with a private position";
const char hint[] = "a hint: whom to wake, and when to look";
const char retried[] = "looked at anew where the request has to wait its turn";
const char shown[] = "a state: whoever looks again may see the next one";

const Field client_header_fields[] = {
    {offsetof(client_header, bell), 4, "bell", hint, false},
    {offsetof(client_header, sleepers), 4, "sleepers", hint, false},
    {offsetof(client_header, cancelled), 4 * CHANNEL_SLOTS, "cancelled", hint,
     false}};

const Field server_header_fields[] = {
    {offsetof(server_header, asleep), 4, "asleep", hint, false},
    {offsetof(server_header, changes), 4, "changes", hint, false},
    {offsetof(server_header, cells), sizeof(server_header::cells), "cells",
     shown, false}};

const Field request_fields[] = {
    {offsetof(request_slot, seq), 4, "request.seq", polled, true},
    {offsetof(request_slot, waiting), 4, "request.waiting", hint, false},
    {offsetof(request_slot, flags), 2, "request.flags", retried, false},
    {offsetof(request_slot, ticket), 2, "request.ticket", retried, false}};

const Field reply_fields[] = {
    {offsetof(reply_slot, seq), 4, "reply.seq", polled, true},
    {offsetof(reply_slot, cpu), 2, "reply.cpu", hint, false}};

const Field callback_client_fields[] = {
    {offsetof(callback_client_header, head), 4, "head", polled, true},
    {offsetof(callback_client_header, armed), 4, "armed", hint, false}};

const Field callback_server_fields[] = {
    {offsetof(callback_server_header, tail), 4, "tail", polled, true},
    {offsetof(callback_server_header, wants_room), 4, "wants_room", hint,
     false}};

const Field lane_fields[] = {
    {offsetof(lane_half, seq), 4, "lane.seq", polled, true},
    {offsetof(lane_half, waiting), 4, "lane.waiting", hint, false}};

template <size_t N>
Place find(const Field (&fields)[N], size_t offset, unsigned part,
           const char *otherwise)
{
    for (const Field &field : fields)
        if (offset >= field.offset && offset - field.offset < field.size)
            return {part, field.name, field.may_repeat, field.ends_turn};
    return {part, otherwise + std::to_string(offset), nullptr, false};
}

Place in_channel(Writer writer, size_t offset)
{
    const size_t in_slots = offset - CHANNEL_HEADER_SIZE;
    const auto slot = static_cast<unsigned>(in_slots / CHANNEL_SLOT_SIZE);

    if (offset < CHANNEL_HEADER_SIZE)
        return writer == Writer::Client
                   ? find(client_header_fields, offset, kShared, "client+")
                   : find(server_header_fields, offset, kShared, "server+");
    return writer == Writer::Client
               ? find(request_fields, in_slots % CHANNEL_SLOT_SIZE, slot,
                      "request+")
               : find(reply_fields, in_slots % CHANNEL_SLOT_SIZE, slot,
                      "reply+");
}

Place in_callback(Writer writer, size_t offset)
{
    const size_t in_lanes = offset - CHANNEL_HEADER_SIZE;
    const auto lane = static_cast<unsigned>(in_lanes / LANE_SIZE);

    if (offset < CHANNEL_HEADER_SIZE)
        return writer == Writer::Client
                   ? find(callback_client_fields, offset, kShared, "client+")
                   : find(callback_server_fields, offset, kShared, "server+");
    if (offset >= CALLBACK_TO_SERVER_SIZE)
        return {kShared, "ring+" + std::to_string(offset), nullptr, false};
    return find(lane_fields, in_lanes % LANE_SIZE, lane, "lane+");
}

} // namespace

std::optional<Memory> memory_of_size(size_t size)
{
    if (size == channel_sizes[0] || size == channel_sizes[1])
        return Memory::Channel;
    if (size == CALLBACK_TO_SERVER_SIZE || size == CALLBACK_TO_CLIENT_SIZE)
        return Memory::Callback;
    if (size >= BULK_SIZE_MIN && bulk_size(size) == size)
        return Memory::Bulk;
    return std::nullopt;
}

Place place_of(Memory memory, Writer writer, size_t offset)
{
    switch (memory) {
    case Memory::Channel:
        return in_channel(writer, offset);
    case Memory::Callback:
        return in_callback(writer, offset);
    case Memory::Bulk:
        break;
    }
    return {kShared, "bulk+" + std::to_string(offset), nullptr, false};
}
