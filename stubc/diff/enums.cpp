// SPDX-License-Identifier: MIT
// Enums: a value that only one side knows is refused by the other, as an attack
//
// The key of a method says "an enum of 32 bits" and not of which values, so
// nothing tells the two sides apart before the first such value travels. That
// is why more values are no better than fewer.
#include "diff/compare.h"

#include "model/unions.h"

#include <algorithm>
#include <set>
#include <utility>

namespace stubc {

static void walk(const Header &header, const Type &type,
                 std::vector<std::size_t> &enums)
{
    if (type.kind == TypeKind::Enum)
        enums.push_back(type.index);
    if (type.kind == TypeKind::Struct)
        for (const Field &field : header.structs[type.index].fields)
            walk(header, field.type, enums);
    if (type.kind == TypeKind::Union)
        for (const Field &field : cases_of(header.unions[type.index]))
            walk(header, field.type, enums);
}

// The enums that a method carries, in the order of its shape.
static std::vector<std::size_t> enums_of(const Header &header,
                                         const MethodRef &ref)
{
    std::vector<std::size_t> enums;

    for (const Param &param : method_of(header, ref).params)
        walk(header, param.type, enums);
    return enums;
}

// All names of a value: "RED" or "BLUE = AZURE"; empty if there is none.
static std::string names_of(const Enum &type, std::int64_t value)
{
    std::string names;

    for (const Enumerator &enumerator : type.enumerators)
        if (enumerator.value == value)
            names += (names.empty() ? "" : " = ") + enumerator.name;
    return names;
}

static std::set<std::int64_t> values_of(const Enum &type)
{
    std::set<std::int64_t> values;

    for (const Enumerator &enumerator : type.enumerators)
        values.insert(enumerator.value);
    return values;
}

// @breaking is not of an enum whose methods have all become others: with
// another key nothing of a method travels, and that is said of the method.
static void compare(const Pair &pair, const Enum &was, const Enum &is,
                    Verdict breaking)
{
    const bool travels = breaking == Verdict::Breaking;
    std::set<std::int64_t> values = values_of(was);

    values.merge(values_of(is));
    if (was.spelling != is.spelling)
        pair.add(Verdict::None, is.spelling + " was called " + was.spelling);
    for (const std::int64_t value : values) {
        const std::string before = names_of(was, value);
        const std::string now = names_of(is, value);
        const std::string text =
            is.spelling + ": value " + std::to_string(value) + " ";

        if (now.empty())
            pair.add(breaking,
                     text + "(" + before + ") removed" +
                         (travels ? ": old senders of it are refused" : ""));
        else if (before.empty())
            pair.add(breaking,
                     text + "(" + now + ") added" +
                         (travels ? ": old receivers refuse it" : ""));
        else if (now != before)
            pair.add(Verdict::None, text + is_was(now, before));
    }
}

using Indices = std::vector<std::pair<std::size_t, std::size_t>>;

// Enums of a method that stayed as it is have their places; where it became
// another one, only a name says which enum it was.
static Indices pairs_of(const Pair &pair, const MethodPair &methods,
                        bool same_key)
{
    const auto before = enums_of(pair.old_header, methods.before);
    const auto now = enums_of(pair.new_header, methods.now);
    Indices pairs;

    for (std::size_t i = 0; i < before.size(); i++)
        for (std::size_t k = 0; k < now.size(); k++)
            if (same_key ? i == k
                         : pair.old_header.enums[before[i]].spelling ==
                               pair.new_header.enums[now[k]].spelling)
                pairs.emplace_back(before[i], now[k]);
    return pairs;
}

static void compare_methods(const Pair &pair, bool same_key, Indices &done)
{
    for (const MethodPair &methods : common_methods(pair)) {
        if ((key_of(pair.old_header, methods.before) ==
             key_of(pair.new_header, methods.now)) != same_key)
            continue;
        for (const auto &both : pairs_of(pair, methods, same_key)) {
            if (std::ranges::find(done, both) != done.end())
                continue;
            done.push_back(both);
            compare(pair, pair.old_header.enums[both.first],
                    pair.new_header.enums[both.second],
                    same_key ? Verdict::Breaking : Verdict::None);
        }
    }
}

void compare_enums(const Pair &pair)
{
    Indices done;

    compare_methods(pair, true, done);
    compare_methods(pair, false, done);
}

} // namespace stubc
