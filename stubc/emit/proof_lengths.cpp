// SPDX-License-Identifier: MIT
// Proof, the lengths that Eva has to tell apart, since it cannot add them up
#include "emit/proof_parts.h"

#include <algorithm>

namespace stubc {

// Bytes in which a length may be wrong where Eva adds it to another one: the
// guard behind a message. Lengths of small parts are wrong by all they can be.
static constexpr std::uint64_t tolerance = 4096;
static constexpr std::uint64_t small = 256;

// How fine the lengths of a message's parts have to be told apart; 0: not.
static std::uint64_t width_of(const Message &message, const Part &part)
{
    std::uint64_t left = tolerance;
    std::uint64_t n_large = 0;

    if (message.largest <= message_max || &part == &message.parts.back() ||
        most_of(part) <= small)
        return 0;
    for (const Part &other : message.parts)
        if (&other == &message.parts.back())
            continue;
        else if (most_of(other) <= small && left > 2 * small)
            left -= most_of(other);
        else
            n_large++;
    return std::max<std::uint64_t>(left / n_large / part.unit, 1);
}

std::uint64_t proof_width_of_length(const Function &f, const Message &message,
                                    std::size_t param)
{
    const bool is_reply = &message == &f.layout.reply;

    for (const Part &part : message.parts) {
        const Param &p = f.method.params[part.param];
        const Length &length = !is_reply  ? in_length_of(f.method, part.param)
                               : p.actual ? *p.actual
                                          : *p.bound;

        if (!part.string &&
            (length.kind == LengthKind::Parameter ||
             length.kind == LengthKind::Pointee) &&
            length.param == param)
            return width_of(message, part);
    }
    return 0;
}

std::uint64_t proof_width_of_result(const Function &f)
{
    for (const Part &part : f.layout.reply.parts) {
        const Param &p = f.method.params[part.param];

        if (p.actual && p.actual->kind == LengthKind::Result)
            return width_of(f.layout.reply, part);
    }
    return 0;
}

void proof_lengths(Writer &w, const Function &f, const Message &message,
                   const char *indent)
{
    for (const Part &part : message.parts) {
        const Param &p = f.method.params[part.param];
        const bool is_reply = &message == &f.layout.reply;
        const Length &length = !is_reply  ? in_length_of(f.method, part.param)
                               : p.actual ? *p.actual
                                          : *p.bound;
        const Member *member = part.string ? member_of(message, part.param)
                               : length.kind == LengthKind::Parameter ||
                                       length.kind == LengthKind::Pointee
                                   ? member_of(message, length.param)
                                   : nullptr;
        const std::uint64_t width = width_of(message, part);

        if (member && width)
            w.text({{"offset", std::to_string(member->offset)},
                    {"size", std::to_string(size_of(member->scalar))},
                    {"width", std::to_string(width)},
                    {"indent", indent}},
                   "${indent}proof_length_at($offset, $size, $width);\n");
    }
}

} // namespace stubc
