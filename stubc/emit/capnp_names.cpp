// SPDX-License-Identifier: MIT
#include "emit/capnp_names.h"

#include "model/shape.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <string_view>

namespace stubc {

// Underscores end a word; capitals are kept only where words are mixed.
static std::string camel(const std::string &name, bool first_is_upper)
{
    const bool is_all_upper = std::ranges::none_of(
        name, [](unsigned char c) { return std::islower(c); });
    bool upper = first_is_upper;
    std::string text;

    for (const char c : name) {
        const unsigned char byte = static_cast<unsigned char>(c);

        if (c == '_') {
            upper = upper || !text.empty();
            continue;
        }
        const bool keeps = !text.empty() && !is_all_upper;
        text += static_cast<char>(upper   ? std::toupper(byte)
                                  : keeps ? byte
                                          : std::tolower(byte));
        upper = false;
    }
    if (text.empty() || !std::isalpha(static_cast<unsigned char>(text[0])))
        text = (first_is_upper ? "N" : "n") + text;
    return text;
}

// Words that begin something else in a struct, an enum or an interface.
static bool is_keyword(std::string_view name)
{
    static constexpr std::string_view keywords[] = {
        "annotation", "const",     "enum", "extends", "group",  "import",
        "inf",        "interface", "nan",  "struct",  "stream", "union",
        "using",      "void",      "true", "false"};

    return std::ranges::find(keywords, name) != std::end(keywords);
}

static bool is_builtin(std::string_view name)
{
    static constexpr std::string_view builtins[] = {
        "AnyList", "AnyPointer", "AnyStruct", "Bool",  "Capability",
        "Data",    "Float32",    "Float64",   "Int16", "Int32",
        "Int64",   "Int8",       "List",      "Text",  "UInt16",
        "UInt32",  "UInt64",     "UInt8",     "Void",  "Crosscall"};

    return std::ranges::find(builtins, name) != std::end(builtins);
}

std::string capnp_type(const std::string &name)
{
    const std::string text = camel(name, true);

    return is_builtin(text) ? text + "Type" : text;
}

std::string capnp_member(const std::string &name)
{
    const std::string text = camel(name, false);

    return is_keyword(text) ? text + "Member" : text;
}

std::string CapnpScope::pick(const std::string &name)
{
    std::string free = name;

    for (unsigned i = 2; !taken_.insert(free).second; i++)
        free = name + std::to_string(i);
    return free;
}

std::string capnp_id(std::uint64_t number)
{
    char text[24];

    std::snprintf(
        text, sizeof(text), "@0x%016llx",
        static_cast<unsigned long long>(number | std::uint64_t{1} << 63));
    return text;
}

std::string capnp_id(const std::string &text)
{
    return capnp_id(hash_of(text));
}

} // namespace stubc
