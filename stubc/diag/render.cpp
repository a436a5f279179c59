// SPDX-License-Identifier: MIT
// Render: errors as people read them
//
//     dir.h:12:5: error: method open of dir has no number [XC0201]
//         int (*open)(struct dir *self);
//               ^
//       mend: put XC_METHOD(number, rights) behind the parameters
//
// The quoted line comes from a file that may hold anything, so only printable
// bytes reach the terminal.

#include "diag/diagnostics.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <ostream>
#include <string>
#include <tuple>
#include <vector>

namespace stubc {

namespace {

using Lines = std::vector<std::string>;

/// Longer lines are not for people, and the caret would be off the screen.
constexpr std::size_t quoted_max = 200;

std::string number_of(Code code)
{
    std::string digits = std::to_string(static_cast<int>(code));
    return "XC" + std::string(4 - digits.size(), '0') + digits;
}

std::string printable(std::string text)
{
    for (char &c : text)
        if ((static_cast<unsigned char>(c) < ' ' && c != '\t') || c == '\x7f')
            c = '?';
    return text;
}

Lines lines_of(const std::string &file)
{
    Lines lines;
    std::ifstream in(file, std::ios::binary);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

/// The prefix of @line before the caret, so that tabs stay tabs.
std::string indent_of(const std::string &line, std::size_t n)
{
    std::string indent = line.substr(0, n);
    for (char &c : indent)
        if (c != '\t')
            c = ' ';
    return indent;
}

void render_line(const Lines &lines, const Location &where, std::ostream &out)
{
    if (where.line == 0 || where.line > lines.size())
        return;
    const std::string &line = lines[where.line - 1];
    std::size_t before = where.column > 0 ? where.column - 1 : 0;
    if (before > line.size() || before >= quoted_max)
        return;
    out << "    " << printable(line.substr(0, quoted_max)) << '\n'
        << "    " << indent_of(line, before) << "^\n";
}

bool comes_first(const Diagnostic &a, const Diagnostic &b)
{
    auto key = [](const Diagnostic &d) {
        return std::tie(d.where.file, d.where.line, d.where.column);
    };
    return key(a) < key(b);
}

} // namespace

void render(const Diagnostics &diags, std::ostream &out)
{
    std::vector<Diagnostic> sorted = diags.list();
    std::stable_sort(sorted.begin(), sorted.end(), comes_first);

    std::map<std::string, Lines> files;
    std::string last;
    for (const Diagnostic &diag : sorted) {
        std::string head;
        if (diag.where.line > 0)
            head = diag.where.file + ":" + std::to_string(diag.where.line) +
                   ":" + std::to_string(diag.where.column) + ": ";
        else
            head = "stubc: ";
        head += "error: " + diag.text + " [" + number_of(diag.code) + "]";
        if (head == last)
            continue; // one macro, used once, can be wrong in one way only
        last = head;

        out << printable(head) << '\n';
        if (diag.where.line > 0) {
            auto [lines, is_new] = files.try_emplace(diag.where.file);
            if (is_new)
                lines->second = lines_of(diag.where.file);
            render_line(lines->second, diag.where, out);
        }
        out << "  mend: " << printable(diag.remedy) << '\n';
    }
}

} // namespace stubc
