// SPDX-License-Identifier: MIT
// Excerpts: the lines in which a header differs from its mended twin
#pragma once

#include <algorithm>
#include <cstddef>
#include <sstream>
#include <string>
#include <vector>

namespace stubc_test {

using Lines = std::vector<std::string>;

inline Lines lines_of(const std::string &text)
{
    Lines lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

struct Part {
    std::size_t first;
    std::size_t end;
};

inline bool ends_statement(const std::string &line)
{
    return line.empty() || line.starts_with("#") ||
           std::string(";{}/").find(line.back()) != std::string::npos;
}

/// Braces that are open behind @part, if none is before it.
inline std::ptrdiff_t open_braces(const Lines &lines, Part part)
{
    std::ptrdiff_t open = 0;
    for (std::size_t i = part.first; i < part.end; ++i)
        open += std::count(lines[i].begin(), lines[i].end(), '{') -
                std::count(lines[i].begin(), lines[i].end(), '}');
    return open;
}

/// Whole statements, and the whole of a struct that is no interface.
inline Part grown(const Lines &lines, Part part)
{
    while (part.first > 0 && !ends_statement(lines[part.first - 1]))
        --part.first;
    while (part.end < lines.size() && !ends_statement(lines[part.end - 1]))
        ++part.end;

    std::size_t open = part.first;
    while (open > 0 && (lines[open].starts_with(" ") || lines[open] == "};"))
        --open;
    if (lines[open].ends_with("{") &&
        lines[open].find("XC_INTERFACE") == std::string::npos)
        part.first = open;
    while (part.end < lines.size() && open_braces(lines, part) > 0)
        ++part.end;
    return part;
}

/// The part of @lines that is not in @twin as well.
inline Lines excerpt(const Lines &lines, const Lines &twin)
{
    const std::size_t shorter = std::min(lines.size(), twin.size());
    std::size_t before = 0;
    while (before < shorter && lines[before] == twin[before])
        ++before;
    std::size_t after = 0;
    while (after < shorter - before &&
           lines[lines.size() - 1 - after] == twin[twin.size() - 1 - after])
        ++after;
    if (before == shorter - after && after > 0)
        --after; // something is missing in one: show where
    const Part part = grown(lines, {before, lines.size() - after});
    Lines found(lines.begin() + static_cast<std::ptrdiff_t>(part.first),
                lines.begin() + static_cast<std::ptrdiff_t>(part.end));
    while (!found.empty() && found.back().empty())
        found.pop_back();
    return found;
}

} // namespace stubc_test
