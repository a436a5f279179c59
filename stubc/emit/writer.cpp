// SPDX-License-Identifier: MIT
#include "emit/writer.h"

#include "emit/wrap.h"

#include <cassert>
#include <cctype>
#include <utility>
#include <vector>

namespace stubc {

static bool is_name(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

std::string expand(std::string_view text, const Names &names)
{
    std::string result;

    for (std::size_t i = 0; i < text.size();) {
        if (text[i] != '$') {
            result += text[i++];
            continue;
        }

        const bool braced = text[i + 1] == '{';
        const std::size_t begin = i + (braced ? 2 : 1);
        std::size_t end = begin;

        while (end < text.size() && is_name(text[end]))
            end++;

        result += names.at(text.substr(begin, end - begin));
        i = end + (braced ? 1 : 0);
    }
    return result;
}

std::string indented(std::string_view lines)
{
    std::string text;

    if (lines.starts_with('\n'))
        lines.remove_prefix(1);
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n') + 1;

        text += "    " + std::string(lines.substr(0, end));
        lines.remove_prefix(end);
    }
    return text;
}

void Writer::text(const Names &names, std::string_view lines)
{
    if (lines.starts_with('\n'))
        lines.remove_prefix(1);
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');

        assert(end != lines.npos && "whole lines only");
        text_ += wrap(expand(lines.substr(0, end), names));
        text_ += '\n';
        lines.remove_prefix(end + 1);
    }
}

void Writer::function(const Names &names, std::string_view head,
                      std::string_view statement)
{
    const std::string line = expand(head, names);
    const std::string body = expand(statement, names);

    if (line.size() + body.size() + 5 <= columns)
        text_ += line + " { " + body + " }\n";
    else
        text_ += wrap(line) + "\n{\n" + wrap("    " + body) + "\n}\n";
}

// Words of @text, as many on each line as fit after @prefix.
static std::string fill(const std::string &prefix, const std::string &text)
{
    std::string lines;
    std::string line = prefix;

    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = std::min(text.find(' ', i), text.size());
        const std::string word = text.substr(i, end - i);

        if (line.size() > prefix.size() &&
            line.size() + 1 + word.size() > columns) {
            lines += line + "\n";
            line = prefix;
        }
        line += " " + word;
        i = end + 1;
    }
    return lines + line + "\n";
}

void Writer::comment(unsigned indent, const std::string &words)
{
    const std::string margin(indent, ' ');

    if (margin.size() + words.size() + 6 <= columns)
        text_ += margin + "/* " + words + " */\n";
    else
        text_ +=
            margin + "/*\n" + fill(margin + " *", words) + margin + " */\n";
}

std::string Writer::take() { return std::exchange(text_, {}); }

} // namespace stubc
