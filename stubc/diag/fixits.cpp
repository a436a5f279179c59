// SPDX-License-Identifier: MIT
#include "diag/fixits.h"

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <tuple>
#include <vector>

namespace stubc {

namespace {

bool comes_first(const Fixit &a, const Fixit &b)
{
    auto key = [](const Fixit &f) {
        return std::tie(f.where.file, f.where.line, f.where.column);
    };
    return key(a) < key(b);
}

/// All fixits in the order of the source; one that is said twice, once.
std::vector<Fixit> sorted(const Diagnostics &diags)
{
    std::vector<Fixit> fixits;
    for (const Diagnostic &diag : diags.list())
        fixits.insert(fixits.end(), diag.fixits.begin(), diag.fixits.end());
    std::stable_sort(fixits.begin(), fixits.end(), comes_first);
    const auto same = [](const Fixit &a, const Fixit &b) {
        return !comes_first(a, b) && !comes_first(b, a) &&
               a.length == b.length && a.text == b.text;
    };
    fixits.erase(std::unique(fixits.begin(), fixits.end(), same), fixits.end());
    return fixits;
}

std::string escaped(const std::string &text)
{
    std::string result;
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result += '\\';
        result += c == '\n' ? "\\n" : std::string(1, c);
    }
    return result;
}

/// Where each line of @text begins.
std::vector<std::size_t> line_starts(const std::string &text)
{
    std::vector<std::size_t> starts = {0};
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n')
            starts.push_back(i + 1);
    return starts;
}

} // namespace

void print_fixits(const Diagnostics &diags, std::ostream &out)
{
    for (const Fixit &fixit : sorted(diags))
        out << "fix-it:\"" << escaped(fixit.where.file) << "\":{"
            << fixit.where.line << ':' << fixit.where.column << '-'
            << fixit.where.line << ':' << fixit.where.column + fixit.length
            << "}:\"" << escaped(fixit.text) << "\"\n";
}

std::string apply_fixits(const Diagnostics &diags, const std::string &file,
                         const std::string &text)
{
    const std::vector<std::size_t> starts = line_starts(text);
    std::string mended;
    std::size_t done = 0; // up to here @text is in @mended

    for (const Fixit &fixit : sorted(diags)) {
        if (fixit.where.file != file || fixit.where.line > starts.size())
            continue;
        const std::size_t begin =
            starts[fixit.where.line - 1] + fixit.where.column - 1;
        if (begin < done || begin > text.size() ||
            fixit.length > text.size() - begin)
            continue;
        mended += text.substr(done, begin - done) + fixit.text;
        done = begin + fixit.length;
    }
    return mended + text.substr(done);
}

} // namespace stubc
