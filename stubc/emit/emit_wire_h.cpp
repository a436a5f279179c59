// SPDX-License-Identifier: MIT
// <stem>.wire.h: the bytes of every message, visible and asserted
#include "emit/c_marshal.h"
#include "emit/outputs.h"
#include "emit/wire_types.h"

#include <algorithm>

namespace stubc {

static void head(Writer &w, const Header &header)
{
    w.text(file_names(header), R"(
/* Made by stubc from $include. Do not edit. */
#pragma once

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <crosscall/message.h>
#include <$include>
)");
}

static std::vector<Function> own_functions(const Header &header,
                                           std::size_t interface)
{
    std::vector<Function> functions;

    for (const MethodRef &ref : methods_of(header, interface))
        if (ref.interface == interface)
            functions.push_back(function_of(header, interface, ref));
    return functions;
}

static void numbers(Writer &w, const Names &names,
                    const std::vector<Function> &functions)
{
    w.text(names, R"(

/* $wire_name $major on the wire. Little-endian, naturally aligned. */

enum {
)");
    for (const Function &f : functions)
        w.text(f.names, "    $METHOD = $number,\n");
    w.text(names, R"(
};

/* What both sides must agree on, method by method, in one number each. */
enum {
)");
    for (const Function &f : functions)
        w.text(f.names, "    $KEY = $key,\n");
    w.text(names, "};\n");
}

static bool has_parts(const std::vector<Function> &functions)
{
    for (const Function &f : functions)
        if (!f.layout.request.parts.empty() || !f.layout.reply.parts.empty())
            return true;
    return false;
}

// Most that travels in one call, in the unit of the length itself.
static void maxima(Writer &w, const std::vector<Function> &functions)
{
    if (!has_parts(functions))
        return;
    w.text({}, R"(

/* The most of each buffer and string, in the unit of its length. */
enum {
)");
    for (const Function &f : functions) {
        for (std::size_t i = 0; i < f.params.size(); i++) {
            Names names = f.params[i];

            if (!f.method.params[i].bound)
                continue;
            names["max"] = std::to_string(part_of(f.layout, i).max);
            w.text(names, "    $MAX = $max,\n");
        }
    }
    w.text({}, "};\n");
}

// A method's message, if it has a fixed part.
static void message(Writer &w, const Function &f, const Message &message,
                    const std::string &name, const std::string &phase)
{
    Names names = f.names;

    names["phase"] = phase;
    names["largest"] = std::to_string(message.largest);
    if (message.fixed.size == 0 && message.parts.empty())
        return;
    w.blank();
    w.comment(0, f.owner.name + "." + f.method.name + ", " + phase + ": " +
                     content_of(f, message));
    if (message.fixed.size > 0)
        wire_struct(w, f.header, f.owner, message.fixed, name);
    if (!message.parts.empty() && message.largest <= message_max)
        w.text(names, "static_assert($largest <= XC_MESSAGE_MAX, \"the largest "
                      "$phase fits\");\n");
}

// As far as X functions do not check it.
static void room(Writer &w, const Function &f)
{
    std::uint64_t bytes = 0;

    for (const Message *message : {&f.layout.request, &f.layout.reply})
        for (const Part &part : message->parts)
            if (has_room(f.layout, part.param))
                bytes = std::max(bytes, room_up_to(f.layout, part.param));
    if (bytes > 0)
        w.text(
            {{"bytes", std::to_string(bytes)}},
            "static_assert($bytes <= XC_SCRATCH_USED_MAX, \"the buffers have "
            "room\");\n");
}

std::string emit_wire_h(const Header &header)
{
    Writer w;

    head(w, header);
    for (std::size_t i = 0; i < header.interfaces.size(); i++) {
        if (!header.interfaces[i].from_this_header)
            continue;

        const std::vector<Function> functions = own_functions(header, i);

        numbers(w, interface_names(header, i), functions);
        maxima(w, functions);
        wire_types(w, header, header.interfaces[i]);
        for (const Function &f : functions) {
            message(w, f, f.layout.request, f.names.at("request_type"),
                    "request");
            message(w, f, f.layout.reply, f.names.at("reply_type"), "reply");
            room(w, f);
        }
    }
    return w.take();
}

} // namespace stubc
