// SPDX-License-Identifier: MIT
// Render: errors as people read them
//
//     dir.h:12:5: error: method open of dir has no number [XC0201]
//         int (*open)(struct dir *self);
//               ^~~~
//                                       XC_METHOD(3, DIR_READ)
//       mend: put XC_METHOD(number, rights) behind the parameters
//
// The quoted line comes from a file that may hold anything, so only printable
// bytes reach the terminal.

#include "diag/diagnostics.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <tuple>
#include <vector>

namespace stubc {

namespace {

using Lines = std::vector<std::string>;

/// Longer lines are not for people, and the caret would be off the screen.
constexpr std::size_t quoted_max = 200;

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

bool in_name(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

/// How much of @line from @begin on is one thing: a name, a word with its
/// parentheses, or a string.
std::size_t length_at(const std::string &line, std::size_t begin)
{
    std::size_t end = begin;
    while (end < line.size() && in_name(line[end]))
        ++end;
    if (end < line.size() && end == begin && line[begin] == '"') {
        const std::size_t quote = line.find('"', begin + 1);
        return quote == std::string::npos ? 1 : quote + 1 - begin;
    }
    if (end < line.size() && line[end] == '(' &&
        line.compare(begin, 3, "XC_") == 0) {
        int open = 0;
        for (std::size_t i = end; i < line.size(); ++i) {
            open += line[i] == '(' ? 1 : line[i] == ')' ? -1 : 0;
            if (open == 0)
                return i + 1 - begin;
        }
    }
    return std::max<std::size_t>(end - begin, 1);
}

/// The part of a line that people get to see; nothing if @where is beyond it.
std::optional<std::string> quoted_line(const Lines &lines,
                                       const Location &where)
{
    if (where.line == 0 || where.line > lines.size())
        return std::nullopt;
    const std::string &line = lines[where.line - 1];
    if (where.column == 0 || where.column - 1 > line.size() ||
        where.column > quoted_max)
        return std::nullopt;
    return line.substr(0, quoted_max);
}

/// @mark below the column of @where.
void render_below(const std::string &line, const Location &where,
                  const std::string &mark, std::ostream &out)
{
    out << "    " << indent_of(line, where.column - 1) << mark << '\n';
}

/// A fixit's text where it goes, below its line; what it removes as dashes.
void render_fixit(const std::string &line, const Fixit &fixit,
                  std::ostream &out)
{
    std::string text = fixit.text.substr(0, fixit.text.find('\n'));
    if (text.empty())
        text = std::string(fixit.length, '-');
    render_below(line, fixit.where, printable(text), out);
}

void render_source(const Lines &lines, const Diagnostic &diag,
                   std::ostream &out)
{
    const std::optional<std::string> line = quoted_line(lines, diag.where);
    if (!line)
        return;
    out << "    " << printable(*line) << '\n';
    const std::size_t length = length_at(*line, diag.where.column - 1);
    render_below(*line, diag.where, "^" + std::string(length - 1, '~'), out);

    unsigned shown = diag.where.line;
    for (const Fixit &fixit : diag.fixits) {
        const std::optional<std::string> other =
            quoted_line(lines, fixit.where);
        if (!other || fixit.where.file != diag.where.file)
            continue;
        if (fixit.where.line != shown)
            out << "    " << printable(*other) << '\n';
        shown = fixit.where.line;
        render_fixit(*other, fixit, out);
    }
}

bool comes_first(const Diagnostic &a, const Diagnostic &b)
{
    auto key = [](const Diagnostic &d) {
        return std::tie(d.where.file, d.where.line, d.where.column);
    };
    return key(a) < key(b);
}

} // namespace

namespace {

std::string place_of(const Location &where)
{
    return where.line == 0 ? "stubc: "
                           : where.file + ":" + std::to_string(where.line) +
                                 ":" + std::to_string(where.column) + ": ";
}

/// Files that were read to be quoted.
class Sources {
  public:
    const Lines &of(const std::string &file)
    {
        auto [lines, is_new] = files_.try_emplace(file);
        if (is_new)
            lines->second = lines_of(file);
        return lines->second;
    }

  private:
    std::map<std::string, Lines> files_;
};

void render_remark(Sources &sources, const Remark &remark, std::ostream &out)
{
    out << printable(place_of(remark.where) + "note: " + remark.text) << '\n';
    render_source(sources.of(remark.where.file),
                  {Code::NotValidC, remark.where, "", ""}, out);
}

} // namespace

void render(const Diagnostics &diags, std::ostream &out)
{
    std::vector<Diagnostic> sorted = diags.list();
    std::stable_sort(sorted.begin(), sorted.end(), comes_first);

    Sources sources;
    std::string last;
    for (const Diagnostic &diag : sorted) {
        const std::string head = place_of(diag.where) + "error: " + diag.text +
                                 " [" + number_of(diag.code) + "]";
        if (head == last)
            continue; // one macro, used once, can be wrong in one way only
        last = head;

        out << printable(head) << '\n';
        if (diag.where.line > 0)
            render_source(sources.of(diag.where.file), diag, out);
        for (const Remark &remark : diag.remarks)
            render_remark(sources, remark, out);
        out << "  mend: " << printable(diag.remedy) << '\n';
    }
}

} // namespace stubc
