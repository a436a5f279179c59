// SPDX-License-Identifier: MIT
//
// A line is words before a bracket, a list in the bracket, and words behind
// it. The list is filled: as many items on each line as fit, the next line
// below the first item. An item that is itself too long is broken by the same
// rule. This is what clang-format's search finds for the lines that stubc
// writes; the golden tests compare the two.

#include "emit/wrap.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace stubc {

static constexpr std::size_t continuation = 4;

// Calls @visit with each position outside of strings, and its bracket depth.
template <typename Visit> static void scan(const std::string &text, Visit visit)
{
    bool in_string = false;
    int depth = 0;

    for (std::size_t i = 0; i < text.size(); i++) {
        const char c = text[i];

        if (c == '"')
            in_string = !in_string;
        if (in_string)
            continue;
        if (c == ')' || c == '}')
            depth--;
        visit(i, depth);
        if (c == '(' || c == '{')
            depth++;
    }
}

// The loosest first.
static constexpr std::array<std::string_view, 9> separators = {
    ", ", " || ", " && ", " == ", " != ", " > ", " | ", " + ", " * "};

static bool stands_at(const std::string &text, std::size_t i,
                      std::string_view separator)
{
    return text[i] == separator.front() &&
           text.compare(i, separator.size(), separator) == 0;
}

// The loosest separator in a list, or nothing.
static std::string_view loosest_in(const std::string &list)
{
    std::size_t loosest = separators.size();

    scan(list, [&](std::size_t i, int depth) {
        if (depth == 0 && (list[i] == ' ' || list[i] == ','))
            for (std::size_t each = 0; each < loosest; each++)
                if (stands_at(list, i, separators[each]))
                    loosest = each;
    });
    return loosest < separators.size() ? separators[loosest] : "";
}

// Items of a list with their separators, for the loosest separator in it.
static std::vector<std::string> split(const std::string &list)
{
    const std::string_view separator = loosest_in(list);
    std::vector<std::string> items;
    std::size_t begin = 0;

    if (separator.empty())
        return {list};
    scan(list, [&](std::size_t i, int depth) {
        if (depth == 0 && stands_at(list, i, separator)) {
            const std::size_t end = i + separator.size();

            items.push_back(list.substr(begin, end - 1 - begin));
            begin = end;
        }
    });
    items.push_back(list.substr(begin));
    return items;
}

static std::size_t column_after(const std::string &text)
{
    const std::size_t newline = text.rfind('\n');

    return newline == text.npos ? text.size() : text.size() - newline - 1;
}

static bool fits(const std::string &text)
{
    std::size_t begin = 0;

    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());

        if (end - begin > columns)
            return false;
        begin = end + 1;
    }
    return true;
}

static std::string broken(const std::string &before, const std::string &line,
                          std::size_t indent);

static auto lines_of(const std::string &text)
{
    return std::ranges::count(text, '\n');
}

// Appends @item, too long for any line: behind @before or below, whichever
// takes fewer lines.
static std::string place(const std::string &before, const std::string &gap,
                         const std::string &below, const std::string &item)
{
    const std::string there = broken(below, item, column_after(below));

    if (loosest_in(item) == " * ")
        return there;

    const std::string here =
        broken(before + gap, item, column_after(before + gap));

    return fits(here) && lines_of(here) < lines_of(there) ? here : there;
}

// Appends @list to @before, filled at @column; @behind follows the last item.
static std::string fill(std::string before, const std::string &list,
                        std::size_t column, const std::string &behind)
{
    const std::vector<std::string> items = split(list);
    // Designated members stand in one line, or each in its own.
    const bool is_column = before.ends_with('{') && list.starts_with('.');
    bool was_broken = false; // then nothing more stands behind the item

    for (std::size_t i = 0; i < items.size(); i++) {
        const std::string item =
            items[i] + (i + 1 < items.size() ? "" : behind);
        const std::string gap = i == 0 ? "" : " ";
        const std::string below =
            i == 0 ? before : before + "\n" + std::string(column, ' ');
        const bool fits_behind =
            column_after(before) + gap.size() + item.size() <= columns;
        const bool goes_below = is_column || was_broken || !fits_behind;

        was_broken = goes_below && column_after(below) + item.size() > columns;
        if (was_broken && !is_column)
            before = place(before, gap, below, item);
        else if (was_broken)
            before = broken(below, item, column_after(below));
        else
            before = (goes_below ? below : before + gap) + item;
    }
    return before;
}

struct Bracket {
    std::size_t open = std::string::npos;
    std::size_t close = std::string::npos;
};

// The last bracket that is in no other: a call's or a parameter list's.
static Bracket last_bracket(const std::string &line)
{
    Bracket bracket;
    std::size_t open = line.npos;

    scan(line, [&](std::size_t i, int depth) {
        if (depth != 0)
            return;
        if (line[i] == '(' || line[i] == '{')
            open = i;
        if (line[i] == ')' || line[i] == '}')
            bracket = {open, i}; // "if (...) {" ends in one that stays open
    });
    return bracket;
}

// The ways to break a line, the preferred ones first.
static std::vector<std::string> candidates(const std::string &before,
                                           const std::string &line,
                                           std::size_t indent)
{
    const std::string margin(indent + continuation, ' ');
    const std::size_t equals = line.find(" = ");
    const Bracket bracket = last_bracket(line);
    const bool is_assignment = equals != line.npos && equals < bracket.open &&
                               line[bracket.open] == '(';
    std::vector<std::string> ways;

    // Below a short name nothing is won.
    if (is_assignment && equals + 3 > indent + continuation) {
        const std::string head =
            before + line.substr(0, equals + 2) + "\n" + margin;
        const std::string rest = line.substr(equals + 3);

        ways.push_back(margin.size() + rest.size() <= columns
                           ? head + rest
                           : broken(head, rest, margin.size()));
    }

    const std::string head = before + line.substr(0, bracket.open + 1);
    const std::string list =
        line.substr(bracket.open + 1, bracket.close - bracket.open - 1);
    const std::string behind = line.substr(bracket.close);

    ways.push_back(fill(head, list, column_after(head), behind));
    if (list.starts_with('.'))
        return ways; // designated members never go below their bracket
    ways.push_back(fill(head + "\n" + margin, list, margin.size(), behind));
    return ways;
}

// A function's or a pointer's declaration; the other lines are statements.
static bool is_declaration(const std::string &line)
{
    return line.find(" = ") == line.npos &&
           !line.starts_with("static_assert") &&
           (!line.starts_with(' ') || line.find(" (*") != line.npos);
}

// A function's head may leave its result on a line of its own, but for very
// short ones.
static std::string with_result_above(const std::string &line)
{
    const Bracket bracket = last_bracket(line);
    const std::size_t space = line.rfind(' ', bracket.open);
    const std::size_t name = line.find_first_not_of(" *", space);
    const std::string result =
        line.substr(0, line.find_last_not_of(' ', name - 1) + 1);
    const std::string head =
        result + "\n" + line.substr(name, bracket.open + 1 - name);

    if (result.size() < 6)
        return std::string(columns + 1, ' '); // does not fit
    return fill(head,
                line.substr(bracket.open + 1, bracket.close - bracket.open - 1),
                column_after(head), line.substr(bracket.close));
}

// An operator's right side goes below, one step in, or behind a left side that
// was itself broken.
static std::string broken_operands(const std::string &before,
                                   const std::string &line,
                                   const std::string &left, std::size_t indent)
{
    const std::string margin(indent + continuation, ' ');
    const std::string right = line.substr(left.size() + 1);

    if (column_after(before) + left.size() <= columns)
        return fill(before + left + "\n" + margin, right, margin.size(), "");

    const std::string text = broken(before, left, indent);

    return column_after(text) + 1 + right.size() <= columns
               ? text + " " + right
               : fill(text + "\n" + margin, right, margin.size(), "");
}

static std::string broken_assignment(const std::string &before,
                                     const std::string &line,
                                     std::size_t indent)
{
    const std::size_t equals = line.find(" = ");

    if (equals == line.npos)
        return before + line;
    return before + line.substr(0, equals + 2) + "\n" +
           std::string(indent + continuation, ' ') + line.substr(equals + 3);
}

// Appends @line, which is too long, to @before; @indent is where it begins.
static std::string broken(const std::string &before, const std::string &line,
                          std::size_t indent)
{
    const std::vector<std::string> operands = split(line);

    if (operands.size() > 2 && operands.front().ends_with(" |"))
        return fill(before, line, indent + continuation, ""); // rights
    if (operands.size() > 1)
        return broken_operands(before, line, operands.front(), indent);
    if (last_bracket(line).open == line.npos)
        return broken_assignment(before, line, indent);

    const std::vector<std::string> ways = candidates(before, line, indent);
    const auto cost = [](const std::string &text) {
        return lines_of(text) + (fits(text) ? 0 : 1000);
    };

    if (!before.empty() || !is_declaration(line))
        return *std::ranges::min_element(ways, {}, cost);

    const std::string above = with_result_above(line);

    // A result alone on its line has to save three others.
    if (fits(ways.front()) &&
        (!fits(above) || lines_of(ways.front()) < lines_of(above) + 2))
        return fits(ways.back()) &&
                       lines_of(ways.back()) + 3 <= lines_of(ways.front())
                   ? ways.back() // so has a break behind the bracket
                   : ways.front();
    return fits(above) ? above : ways.back();
}

std::string wrap(const std::string &line)
{
    const std::size_t indent = line.find_first_not_of(' ');

    if (line.size() <= columns || line.starts_with('#'))
        return line;
    return broken("", line, indent);
}

} // namespace stubc
