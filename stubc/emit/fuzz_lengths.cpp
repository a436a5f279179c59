// SPDX-License-Identifier: MIT
// Fuzz parts, what lies behind the fixed part of a message: how long it is, and
// its elements made likely
#include "emit/fuzz_parts.h"

#include "emit/c_marshal.h"
#include "emit/fuzz_types.h"

namespace stubc {

// How many units a part has, as an expression of the messages and the result.
static std::string count_of_part(const Function &f, const Part &part,
                                 bool in_reply)
{
    const Param &param = f.method.params[part.param];
    const bool is_actual = in_reply && param.actual;
    const Length &length = is_actual  ? *param.actual
                           : in_reply ? *param.bound
                                      : in_length_of(f.method, part.param);
    const bool from_reply = is_actual && length.kind == LengthKind::Pointee;
    const std::string place = from_reply ? "reply->" : "request->";
    const Message &message = from_reply ? f.layout.reply : f.layout.request;

    if (part.string)
        return (in_reply ? "reply->" : "request->") +
               member_of(in_reply ? f.layout.reply : f.layout.request,
                         part.param)
                   ->name;
    switch (length.kind) {
    case LengthKind::Parameter:
    case LengthKind::Pointee:
        return "(uint64_t)" + place + member_of(message, length.param)->name;
    case LengthKind::Constant:
        return std::to_string(is_actual ? length.value : part.max);
    case LengthKind::Result:
        return "(uint64_t)result";
    }
    return "";
}

// Parts that may be absent have bytes only where they are there.
static std::string if_there(const Function &f, const Part &part,
                            const std::string &lines)
{
    const Member *present = present_of(f.layout.request, part.param);

    return present ? only_if("request->" + present->name, lines) : lines;
}

static std::string part_lines(const Function &f, const Part &part,
                              bool in_reply, const std::string &sum)
{
    Names names = {{"sum", sum},
                   {"count", count_of_part(f, part, in_reply)},
                   {"unit", std::to_string(part.unit)}};

    return expand("    $sum = xc_fuzz_part($sum, $count, $unit);\n" +
                      std::string(part.string ? "    $sum = xc_fuzz_part($sum, "
                                                "1, 1);\n"
                                              : ""),
                  names);
}

static std::string size_lines(const Function &f, const Message &message)
{
    std::string lines =
        "    size_t size = " + std::to_string(message.fixed.size) + ";\n\n";

    for (const Part &part : message.parts)
        lines += if_there(
            f, part, part_lines(f, part, &message == &f.layout.reply, "size"));
    return lines + "    return size;\n";
}

static std::string messages_used(const Function &f, const std::string &lines)
{
    Writer w;

    if (lines.find("request->") != std::string::npos)
        w.text(f.names, "    const $request_type *request = in;\n");
    if (lines.find("reply->") != std::string::npos)
        w.text(f.names, "    const $reply_type *reply = out;\n");
    return w.take();
}

// @uses: what a parameter's use looks like, and its name behind it.
static std::string unused_lines(const std::string &text,
                                const std::vector<std::string> &uses)
{
    std::string lines;

    for (const std::string &use : uses)
        if (text.find(use) == std::string::npos)
            lines +=
                "    (void)" + use.substr(use.find_last_of(" )") + 1) + ";\n";
    return lines;
}

// @lines begin with a declaration and a blank line.
static std::string message_function(const Function &f, std::string_view head,
                                    const std::string &lines,
                                    const std::vector<std::string> &params)
{
    const std::string messages = messages_used(f, lines);
    const std::size_t behind = lines.find("\n\n") + 2;
    Writer w;

    // Declarations, then what is not used, then the sum.
    w.blank();
    w.text(f.names, head);
    w.text({}, "{\n" + messages + lines.substr(0, behind) +
                   unused_lines(messages + lines, params) +
                   lines.substr(behind) + "}\n");
    return w.take();
}

std::string request_size_function(const Function &f)
{
    if (f.layout.request.parts.empty())
        return "";
    return message_function(
        f, "static size_t xc_harness_size_$method(const void *in)\n",
        size_lines(f, f.layout.request), {" = in"});
}

std::string reply_size_function(const Function &f)
{
    if (f.layout.reply.parts.empty())
        return "";
    return message_function(f,
                            "static size_t xc_harness_size_$method(const void "
                            "*in, const void *out, "
                            "int64_t result)\n",
                            size_lines(f, f.layout.reply),
                            {" = in", " = out", "(uint64_t)result"});
}

// A member of the wire as an element of a buffer is.
static std::string mend_element(const Function &f, std::size_t param)
{
    const Type &type = f.method.params[param].type;
    Member member;

    member.kind = type.kind == TypeKind::Struct ? MemberKind::Struct
                  : type.kind == TypeKind::Enum ? MemberKind::Enum
                                                : MemberKind::Bool;
    member.scalar = type.scalar;
    member.index = type.index;
    return mend_member(f.header, f.owner, member, "element");
}

// Copied out and back, since nothing aligns them.
static std::string element_lines(const Function &f, const Part &part,
                                 bool in_reply)
{
    Names names = f.params[part.param];

    names["count"] = count_of_part(f, part, in_reply);
    names["message"] = in_reply ? "out" : "in";
    return expand("    for (uint64_t i = 0; i < $count; i++) {\n"
                  "        $wire element;\n"
                  "\n"
                  "        if (!xc_fuzz_peek($message, len, at, &element, "
                  "sizeof(element)))\n"
                  "            return;\n"
                  "    ",
                  names) +
           mend_element(f, part.param) +
           expand("        __builtin_memcpy((uint8_t *)$message + at, "
                  "&element, sizeof(element));\n"
                  "        at += sizeof(element);\n"
                  "    }\n",
                  names);
}

static std::string elements_lines(const Function &f, const Message &message)
{
    const bool in_reply = &message == &f.layout.reply;
    std::string lines =
        "    size_t at = " + std::to_string(message.fixed.size) + ";\n\n";
    std::size_t n = message.parts.size();

    while (n > 0 && !message.parts[n - 1].converted)
        n--;
    if (n == 0)
        return "";
    for (std::size_t i = 0; i < n; i++) {
        const Part &part = message.parts[i];

        lines += if_there(f, part,
                          part.converted ? element_lines(f, part, in_reply)
                                         : part_lines(f, part, in_reply, "at"));
    }
    return lines;
}

std::string request_elements_function(const Function &f)
{
    const std::string lines = elements_lines(f, f.layout.request);

    if (lines.empty())
        return "";
    return message_function(
        f, "static void xc_harness_elements_$method(void *in, size_t len)\n",
        lines, {});
}

std::string reply_elements_function(const Function &f)
{
    const std::string lines = elements_lines(f, f.layout.reply);

    if (lines.empty())
        return "";
    return message_function(
        f,
        "static void xc_harness_elements_$method(const void *in, void *out, "
        "size_t len, int64_t result)\n",
        lines, {" = in", "(uint64_t)result"});
}

} // namespace stubc
