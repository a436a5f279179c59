// SPDX-License-Identifier: MIT
#include "emit/register_table.h"

#include "model/methods.h"

#include <algorithm>
#include <vector>

namespace stubc {

static std::string padded(const std::string &text, std::size_t width)
{
    return text + std::string(width - std::min(width, text.size()) + 2, ' ');
}

static std::string fixed_words(const char *direction,
                               std::span<const FixedWord> words)
{
    std::size_t width = 0;
    std::string text;

    for (const FixedWord &word : words)
        width = std::max(width, word.place.size());
    for (const FixedWord &word : words)
        text += "  " + padded(direction, 3) +
                padded(std::string(word.place), width) +
                std::string(word.what) + "\n";
    return text;
}

static std::string rows(const char *direction,
                        const std::vector<Placement> &plan, std::size_t width)
{
    std::string text;

    for (const Placement &placement : plan)
        text += "    " + padded(direction, 3) + padded(placement.value, width) +
                placement.place + "\n";
    return text.empty() ? "    " + padded(direction, 3) + "nothing\n" : text;
}

static std::string method_rows(const Header &header, const Method &method,
                               const Target &target)
{
    const MethodPlan plan = plan_of(header, method, target);
    std::size_t width = 0;

    for (const Placement &placement : plan.request)
        width = std::max(width, placement.value.size());
    for (const Placement &placement : plan.reply)
        width = std::max(width, placement.value.size());
    return "\n  " + method.name + ", method " + std::to_string(*method.number) +
           "\n" + rows("in", plan.request, width) +
           (method.oneway ? "" : rows("out", plan.reply, width));
}

static std::string room(const Target &target)
{
    if (target.area == 0)
        return "all values in memory";
    return std::to_string(target.in.size()) + " words for values in, " +
           std::to_string(target.out.size()) + " out, then " +
           std::to_string(target.area) + " bytes of message area";
}

std::string register_table(const Header &header, const Target &target)
{
    std::string text = std::string(target.name) + ": " + room(target) + "\n" +
                       fixed_words("in", target.request) +
                       fixed_words("out", target.reply);

    for (std::size_t i = 0; i < header.interfaces.size(); i++) {
        const Interface &interface = header.interfaces[i];

        if (!interface.from_this_header)
            continue;
        text += "\n" + interface.wire_name + " " +
                std::to_string(interface.major) + "\n";
        for (const MethodRef &ref : methods_of(header, i))
            text += method_rows(
                header, header.interfaces[ref.interface].methods[ref.method],
                target);
    }
    return text;
}

} // namespace stubc
