// SPDX-License-Identifier: MIT
#include "check/names.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace stubc {

std::string word_name(const std::string &word)
{
    std::string name = word;
    std::replace(name.begin(), name.end(), '.', '_');
    for (char &c : name)
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    return name;
}

std::string name_of(const Scope &scope, const Method &method)
{
    return scope.interface.name + "_" + method.name;
}

std::string name_of(const Scope &scope, const Method &method,
                    const Param &param)
{
    return (param.name.empty() ? "a parameter" : "parameter " + param.name) +
           " of " + name_of(scope, method);
}

std::string declaration_of(const Param &param)
{
    return (param.pointee_const ? "const " : "") + param.type.spelling + " " +
           std::string(param.pointers, '*') + param.name;
}

static void each_foreign_word(const std::vector<Method> &methods,
                              const VisitWord &visit)
{
    for (const Method &method : methods) {
        for (const auto &[word, where] : method.foreign)
            visit({word, "method " + method.name, where});
        for (const Param &param : method.params)
            for (const auto &[word, where] : param.words.foreign)
                visit({word, "parameter " + param.name, where});
    }
}

void each_foreign_word(const Header &header, const VisitWord &visit)
{
    for (const Stray &stray : header.strays)
        visit(stray);
    for (const Interface &interface : header.interfaces) {
        each_foreign_word(interface.methods, visit);
        each_foreign_word(interface.counters, visit);
    }
}

bool is_cxx_keyword(const std::string &name)
{
    // Those that are no keywords of C17 as well.
    static constexpr std::string_view keywords[] = {
        "alignas",
        "alignof",
        "and",
        "and_eq",
        "asm",
        "bitand",
        "bitor",
        "bool",
        "catch",
        "char16_t",
        "char32_t",
        "char8_t",
        "class",
        "co_await",
        "co_return",
        "co_yield",
        "compl",
        "concept",
        "const_cast",
        "consteval",
        "constexpr",
        "constinit",
        "decltype",
        "delete",
        "dynamic_cast",
        "explicit",
        "export",
        "false",
        "friend",
        "mutable",
        "namespace",
        "new",
        "noexcept",
        "not",
        "not_eq",
        "nullptr",
        "operator",
        "or",
        "or_eq",
        "private",
        "protected",
        "public",
        "requires",
        "static_assert",
        "static_cast",
        "template",
        "this",
        "thread_local",
        "throw",
        "true",
        "try",
        "typeid",
        "typename",
        "using",
        "virtual",
        "wchar_t",
        "xor",
        "xor_eq",
        "reinterpret_cast",
    };
    return std::find(std::begin(keywords), std::end(keywords), name) !=
           std::end(keywords);
}

} // namespace stubc
