// SPDX-License-Identifier: MIT
#include "emit/words_of.h"

#include <sstream>

namespace stubc {

std::string code(std::string_view text)
{
    return "`" + std::string(text) + "`";
}

std::string listed(const std::vector<std::string> &items)
{
    std::string text;

    for (const std::string &item : items)
        text += (text.empty() ? "" : ", ") + item;
    return text;
}

// Without the brackets and blanks that a header may have around it.
static std::string trimmed(const std::string &text)
{
    const std::size_t begin = text.find_first_not_of(" \t\n()");
    const std::size_t end = text.find_last_not_of(" \t\n");

    return begin == text.npos ? "" : text.substr(begin, end - begin + 1);
}

std::string rights_words(const std::string &text)
{
    std::istringstream parts(text);
    std::vector<std::string> rights;
    std::string part;

    while (std::getline(parts, part, '|'))
        if (!trimmed(part).empty())
            rights.push_back(code(trimmed(part)));
    return listed(rights);
}

std::string needs_words(const Method &method)
{
    return method.anyone ? "anyone" : rights_words(method.rights_text);
}

std::string method_words(const Method &method)
{
    std::vector<std::string> words;

    if (method.oneway)
        words.push_back("one-way");
    if (method.idempotent)
        words.push_back("may be repeated");
    if (method.fast)
        words.push_back("all in registers");
    if (method.nonblocking)
        words.push_back("never waits");
    if (method.deprecated)
        words.push_back("deprecated: " + *method.deprecated_text);
    return listed(words);
}

std::string direction_words(const Param &param)
{
    const std::string way = param.words.out     ? "out"
                            : param.words.inout ? "in and out"
                                                : "in";

    return way + (param.words.optional ? ", or NULL" : "");
}

static std::string region_words(const Param &param)
{
    return param.words.frozen     ? "region that nobody writes any more"
           : param.words.private_ ? "private copy of a region"
           : param.pointee_const  ? "region to read"
                                  : "region to read and write";
}

std::string travel_words(const Header &header, const Method &method,
                         std::size_t param)
{
    const Param &p = method.params[param];

    switch (kind_of(method, param)) {
    case ParamKind::Self:
    case ParamKind::Value:
    case ParamKind::StructIn:
    case ParamKind::ScalarOut:
    case ParamKind::ScalarInout:
    case ParamKind::StructOut:
    case ParamKind::StructInout:
        return code(p.type.spelling);
    case ParamKind::BufferIn:
    case ParamKind::BufferOut:
    case ParamKind::BufferInout:
        return p.words.counted_by ? code(p.type.spelling) + " elements"
                                  : "bytes";
    case ParamKind::StringIn:
    case ParamKind::StringOut:
        return "string";
    case ParamKind::ObjectIn:
    case ParamKind::ObjectOut: {
        const Object &object = header.objects[p.type.index];

        return "object " + code(object.interface_name) + " with " +
               rights_words(p.words.grant_text);
    }
    case ParamKind::FdIn:
    case ParamKind::FdOut:
        return "open file";
    case ParamKind::RegionIn:
    case ParamKind::RegionOut:
        return region_words(p) +
               (p.words.lease ? ", for the length of the call" : "");
    }
    return "";
}

static std::string length_words(const Method &method, const Length &length)
{
    switch (length.kind) {
    case LengthKind::Parameter:
        return code(method.params[length.param].name);
    case LengthKind::Pointee:
        return code("*" + method.params[length.param].name);
    case LengthKind::Constant:
        return std::to_string(length.value);
    case LengthKind::Result:
        return "the result";
    }
    return "";
}

std::string bound_words(const Method &method, const MethodLayout &layout,
                        std::size_t param)
{
    const Param &p = method.params[param];
    std::string text;

    if (p.within)
        return length_words(method, p.within->len) + " bytes from there in " +
               code(method.params[p.within->region].name);
    if (!p.bound)
        return "";
    const Part &part = part_of(layout, param);

    if (p.words.string)
        return "at most " + std::to_string(part.max) + " bytes";
    text = length_words(method, *p.bound);
    if (!part.constant)
        text += ", at most " + std::to_string(part.max);
    if (p.actual)
        text += "; of these " + length_words(method, *p.actual) + " count";
    return text;
}

} // namespace stubc
