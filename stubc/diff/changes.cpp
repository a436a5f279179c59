// SPDX-License-Identifier: MIT
#include "diff/changes.h"

#include "diff/compare.h"
#include "model/shape.h"

#include <algorithm>
#include <cstdio>
#include <optional>

namespace stubc {

std::string identity_of(const Interface &interface)
{
    return interface.wire_name + "/" + std::to_string(interface.major);
}

std::string hexadecimal(std::uint64_t value)
{
    char text[24];

    std::snprintf(text, sizeof(text), "0x%llx",
                  static_cast<unsigned long long>(value));
    return text;
}

std::string is_was(const std::string &is, const std::string &was)
{
    return is == was ? "" : "is " + is + ", was " + was;
}

static Change change_of(const Interface &interface, Verdict verdict,
                        const std::string &text)
{
    return {verdict, identity_of(interface), hexadecimal(id_of(interface)),
            text};
}

void Pair::add(Verdict verdict, const std::string &text) const
{
    changes.push_back(change_of(is(), verdict, text));
}

static std::optional<std::size_t> find(const Header &header,
                                       const Interface &wanted)
{
    for (std::size_t i = 0; i < header.interfaces.size(); i++)
        if (header.interfaces[i].from_this_header &&
            identity_of(header.interfaces[i]) == identity_of(wanted))
            return i;
    return std::nullopt;
}

// The same name with another major version, if there is one.
static const Interface *other_major(const Header &header,
                                    const Interface &wanted)
{
    const auto found = std::ranges::find_if(
        header.interfaces, [&](const Interface &interface) {
            return interface.from_this_header &&
                   interface.wire_name == wanted.wire_name;
        });

    return found == header.interfaces.end() ? nullptr : &*found;
}

static Change removed(const Header &now, const Interface &interface)
{
    const Interface *other = other_major(now, interface);

    if (other)
        return change_of(interface, Verdict::Breaking,
                         "interface is " + identity_of(*other) +
                             " now: who asks for " + identity_of(interface) +
                             " is refused");
    return change_of(interface, Verdict::Breaking, "interface removed");
}

static std::string base_of(const Header &header, const Interface &interface)
{
    return interface.base ? identity_of(header.interfaces[*interface.base])
                          : "none";
}

static void compare_base(const Pair &pair)
{
    const std::string was = base_of(pair.old_header, pair.was());
    const std::string is = base_of(pair.new_header, pair.is());

    if (is != was)
        pair.add(was == "none" ? Verdict::Compatible : Verdict::Breaking,
                 "base " + is_was(is, was));
}

static void compare_interface(const Pair &pair)
{
    compare_base(pair);
    if (pair.is().name != pair.was().name)
        pair.add(Verdict::None, "struct " + pair.is().name + " was called " +
                                    pair.was().name + " in C");
    if (pair.is().doc != pair.was().doc)
        pair.add(Verdict::None, "documentation changed");
    compare_rights(pair);
    compare_methods(pair);
    compare_enums(pair);
}

std::vector<Change> changes_of(const Header &before, const Header &now)
{
    std::vector<Change> changes;

    for (std::size_t i = 0; i < before.interfaces.size(); i++) {
        const Interface &interface = before.interfaces[i];
        const std::optional<std::size_t> same = find(now, interface);

        if (!interface.from_this_header)
            continue;
        if (same)
            compare_interface({before, now, i, *same, changes});
        else
            changes.push_back(removed(now, interface));
    }
    for (const Interface &interface : now.interfaces)
        if (interface.from_this_header && !find(before, interface))
            changes.push_back(
                change_of(interface, Verdict::Compatible, "interface added"));
    return changes;
}

bool is_breaking(const std::vector<Change> &changes)
{
    return std::ranges::any_of(changes, [](const Change &change) {
        return change.verdict == Verdict::Breaking;
    });
}

} // namespace stubc
