// SPDX-License-Identifier: MIT
#include "emit/fast_words.h"

#include "emit/c_marshal.h"
#include "emit/c_types.h"

#include <algorithm>

namespace stubc {

/// A member of a message, and the words that it has.
struct Worded {
    const Member &member;
    std::uint64_t size;
    std::size_t first;
    std::size_t n;
};

// In the order of the members, as the plan gives registers out.
static std::vector<Worded> worded(const Function &f, const Message &message)
{
    std::vector<Worded> all;
    std::size_t next = 0;

    for (const Member &member : message.fixed.members) {
        if (member.kind == MemberKind::Padding)
            continue;
        const std::uint64_t size = size_of(f.header, member);
        const std::size_t n = (size + 7) / 8;

        all.push_back({member, size, next, n});
        next += n;
    }
    return all;
}

static bool is_value(ParamKind kind)
{
    switch (kind) {
    case ParamKind::Self:
    case ParamKind::Value:
    case ParamKind::StructIn:
    case ParamKind::ScalarOut:
    case ParamKind::ScalarInout:
    case ParamKind::StructOut:
    case ParamKind::StructInout:
        return true;
    case ParamKind::BufferIn:
    case ParamKind::BufferOut:
    case ParamKind::BufferInout:
    case ParamKind::StringIn:
    case ParamKind::StringOut:
    case ParamKind::ObjectIn:
    case ParamKind::ObjectOut:
    case ParamKind::FdIn:
    case ParamKind::FdOut:
    case ParamKind::RegionIn:
    case ParamKind::RegionOut:
        break;
    }
    return false;
}

bool is_fast(const Function &f, const Target &target)
{
    const MethodPlan plan = plan_of(f.header, f.method, target);

    return !f.method.oneway && *f.method.number < target.fast_methods &&
           std::ranges::all_of(f.layout.kinds, is_value) &&
           std::ranges::all_of(plan.request, &Placement::in_register) &&
           std::ranges::all_of(plan.reply, &Placement::in_register);
}

std::size_t fast_words(const Function &f, const Message &message)
{
    const std::vector<Worded> all = worded(f, message);

    return all.empty() ? 0 : all.back().first + all.back().n;
}

static std::string word(const std::string &words, std::size_t k)
{
    return expand(words, {{"k", std::to_string(k)}});
}

static const std::string &struct_of(const Function &f, const Message &message)
{
    return f.names.at(&message == &f.layout.request ? "request" : "reply");
}

// Copied as bytes: neither is an integer that C could convert.
static bool is_bytes(const Member &member)
{
    return member.kind == MemberKind::Struct ||
           member.scalar == ScalarKind::F32 || member.scalar == ScalarKind::F64;
}

// What is narrower is extended as C would.
static std::string extended(const Member &member, const std::string &place)
{
    if (member.scalar == ScalarKind::U64)
        return place;
    return is_signed(member.scalar) && member.scalar != ScalarKind::I64
               ? "(uint64_t)(int64_t)" + place
               : "(uint64_t)" + place;
}

std::string to_words(const Function &f, const Message &message,
                     const std::string &words)
{
    std::string lines;

    for (const Worded &value : worded(f, message)) {
        const std::string place =
            struct_of(f, message) + "." + value.member.name;

        if (is_bytes(value.member))
            lines += "    __builtin_memcpy(&" + word(words, value.first) +
                     ", &" + place + ", sizeof(" + place + "));\n";
        else
            lines += "    " + word(words, value.first) + " = " +
                     extended(value.member, place) + ";\n";
    }
    return lines;
}

// Word by word: they need not lie behind each other.
static std::string bytes_from_words(const Worded &value,
                                    const std::string &place,
                                    const std::string &words)
{
    std::string lines;

    if (value.n == 1)
        return "    __builtin_memcpy(&" + place + ", &" +
               word(words, value.first) + ", sizeof(" + place + "));\n";
    for (std::size_t i = 0; i < value.n; i++)
        lines +=
            "    __builtin_memcpy((char *)&" + place +
            (i ? " + " + std::to_string(8 * i) : "") + ", &" +
            word(words, value.first + i) + ", " +
            std::to_string(std::min<std::uint64_t>(8, value.size - 8 * i)) +
            ");\n";
    return lines;
}

std::string from_words(const Function &f, const Message &message,
                       const std::string &words)
{
    std::string lines;

    for (const Worded &value : worded(f, message)) {
        const std::string place =
            struct_of(f, message) + "." + value.member.name;

        if (is_bytes(value.member))
            lines += bytes_from_words(value, place, words);
        else
            lines += "    " + place + " = " +
                     (value.member.scalar == ScalarKind::U64
                          ? ""
                          : "(" + wire_type(value.member.scalar) + ")") +
                     word(words, value.first) + ";\n";
    }
    return lines;
}

std::string excess_of(const Function &f, const Message &message,
                      const std::string &words)
{
    Conditions faults;

    for (const Worded &value : worded(f, message)) {
        const std::string place =
            struct_of(f, message) + "." + value.member.name;
        const std::string last = word(words, value.first + value.n - 1);

        if (value.size % 8 == 0)
            continue;
        if (is_bytes(value.member))
            faults.push_back(last + " >> " +
                             std::to_string(value.size % 8 * 8) + " != 0");
        else
            faults.push_back(last + " != " + extended(value.member, place));
    }
    return any_of(faults);
}

std::string args_of_words(const Function &f, const std::string &self,
                          const std::string &words)
{
    std::vector<std::string> args;
    std::string text;

    for (const Param &param : f.method.params)
        args.push_back(param.name);
    args[0] = self;
    for (const Worded &value : worded(f, f.layout.request)) {
        const std::optional<std::size_t> param = value.member.param;

        if (param && f.layout.kinds[*param] == ParamKind::Value &&
            !is_bytes(value.member))
            args[*param] = "(" + wire_type(value.member.scalar) + ")" +
                           word(words, value.first);
    }
    for (const std::string &arg : args)
        text += (text.empty() ? "" : ", ") + arg;
    return text;
}

std::string words_of(const Function &f, const Message &message)
{
    std::string text;

    for (const Worded &value : worded(f, message)) {
        text += (text.empty() ? "" : ", ") + value.member.name +
                (value.n > 1 ? ": words " : ": word ") +
                std::to_string(value.first);
        if (value.n > 1)
            text += " to " + std::to_string(value.first + value.n - 1);
    }
    return text.empty() ? "nothing" : text;
}

} // namespace stubc
