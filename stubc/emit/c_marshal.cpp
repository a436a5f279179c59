// SPDX-License-Identifier: MIT
#include "emit/c_marshal.h"

namespace stubc {

void each(Writer &w, const Function &f, Phase phase)
{
    for (std::size_t i = 0; i < f.params.size(); i++)
        w.text(f.params[i], phase(f, i));
}

void each(Writer &w, const Function &f, LongPhase phase)
{
    for (std::size_t i = 0; i < f.params.size(); i++)
        w.text(f.params[i], phase(f, i));
}

bool has(const Function &f, LongPhase phase)
{
    for (std::size_t i = 0; i < f.params.size(); i++)
        if (!phase(f, i).empty())
            return true;
    return false;
}

bool has(const Function &f, Phase phase)
{
    for (std::size_t i = 0; i < f.params.size(); i++)
        if (!phase(f, i).empty())
            return true;
    return false;
}

std::optional<std::size_t> lone_struct(const Function &f,
                                       const Message &message)
{
    const std::vector<Member> &members = message.fixed.members;

    if (!message.parts.empty() || members.size() != 1 || !members[0].param ||
        !is_alike(f.header, f.method.params[*members[0].param].type))
        return std::nullopt;
    return members[0].param;
}

std::string content_of(const Function &f, const Message &message)
{
    const bool is_reply = &message == &f.layout.reply;
    std::string text;

    for (const Member &member : message.fixed.members)
        if (member.kind != MemberKind::Padding)
            text += (text.empty() ? "" : ", ") + member.name;
    for (const Part &part : message.parts) {
        const Param &param = f.method.params[part.param];
        const Length &length = !is_reply ? in_length_of(f.method, part.param)
                               : param.actual ? *param.actual
                                              : *param.bound;

        text += (text.empty() ? "" : ", ") + param.name + "[";
        if (part.string)
            text += member_of(message, part.param)->name + " + 1";
        else
            text += length.kind == LengthKind::Result ? "result" : length.text;
        text += "]";
    }
    for (const std::size_t fd : is_reply ? f.layout.fds_out : f.layout.fds_in) {
        const bool is_fd = f.method.params[fd].words.fd.has_value();

        text += (text.empty() ? "" : ", ") +
                std::string(is_fd ? "descriptor " : "memory of ") +
                f.method.params[fd].name;
    }
    return text.empty() ? "nothing" : text;
}

} // namespace stubc
