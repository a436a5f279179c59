// SPDX-License-Identifier: MIT
#include "parse/lengths.h"

#include "parse/constant.h"

#include <clang/AST/Decl.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stubc {

namespace {

std::string trimmed(std::string_view text)
{
    const char *blanks = " \t\n\r";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return "";
    return std::string(
        text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

/// "max, *n_out" as two texts; commas in parentheses do not count.
std::vector<std::string> split(std::string_view text)
{
    std::vector<std::string> parts;
    std::size_t start = 0;
    int depth = 0;

    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '(')
            ++depth;
        if (text[i] == ')')
            --depth;
        if (text[i] == ',' && depth == 0) {
            parts.push_back(trimmed(text.substr(start, i - start)));
            start = i + 1;
        }
    }
    parts.push_back(trimmed(text.substr(start)));
    return parts;
}

std::optional<std::size_t> param_named(const Method &method,
                                       const std::string &name)
{
    for (std::size_t i = 0; i < method.params.size(); ++i)
        if (!name.empty() && method.params[i].name == name)
            return i;
    return std::nullopt;
}

std::optional<std::int64_t> enumerator(const Reader &reader,
                                       const std::string &name)
{
    const clang::DeclarationName key(&reader.ast.Idents.get(name));
    for (const clang::NamedDecl *decl :
         reader.ast.getTranslationUnitDecl()->lookup(key))
        if (const auto *value = llvm::dyn_cast<clang::EnumConstantDecl>(decl))
            if (value->getInitVal().isRepresentableByInt64())
                return value->getInitVal().getExtValue();
    return std::nullopt;
}

/// One length; nothing where @why says why.
std::optional<Length> read_length(Reader &reader, const Method &method,
                                  const std::string &text, std::string &why)
{
    Length length;
    length.text = text;

    if (text == "XC_RESULT") {
        length.kind = LengthKind::Result;
        return length;
    }
    if (const auto param = param_named(method, text)) {
        length.kind = LengthKind::Parameter;
        length.param = *param;
        return length;
    }
    if (text.starts_with("*")) {
        const std::string name = trimmed(std::string_view(text).substr(1));
        const auto param = param_named(method, name);
        if (!param) {
            why = name + " is not a parameter";
            return std::nullopt;
        }
        length.kind = LengthKind::Pointee;
        length.param = *param;
        return length;
    }

    const std::optional<std::int64_t> value = evaluate(
        text,
        [&reader](const std::string &name) { return enumerator(reader, name); },
        why);
    if (!value)
        return std::nullopt;
    if (*value < 0) {
        why = "it is negative";
        return std::nullopt;
    }
    length.value = static_cast<std::uint64_t>(*value);
    return length;
}

void read_param_lengths(Reader &reader, const Method &method, Param &param)
{
    const std::vector<std::string> texts = split(param.words.length_text);
    std::string why;

    if (texts.size() > 2) {
        param.length_error = "there are more than two";
        return;
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i].empty())
            why = "it is empty";
        std::optional<Length> length;
        if (why.empty())
            length = read_length(reader, method, texts[i], why);
        if (!length) {
            param.length_error = why;
            return;
        }
        (i == 0 ? param.bound : param.actual) = length;
    }
}

void read_within(Reader &reader, const Method &method, Param &param)
{
    const std::vector<std::string> texts = split(param.words.within_text);

    if (texts.size() != 2) {
        param.length_error = "it is not a region and a length";
        return;
    }
    const auto region = param_named(method, texts[0]);
    if (!region) {
        param.length_error = texts[0] + " is not a parameter";
        return;
    }
    const auto len = read_length(reader, method, texts[1], param.length_error);
    if (len)
        param.within = {*region, *len};
}

} // namespace

void read_lengths(Reader &reader, Method &method)
{
    for (Param &param : method.params)
        if (param.words.within)
            read_within(reader, method, param);
    for (Param &param : method.params)
        if (param.words.sized_by || param.words.counted_by ||
            param.words.string)
            read_param_lengths(reader, method, param);
}

} // namespace stubc
