// SPDX-License-Identifier: MIT
#include "check/words.h"

#include "check/names.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace stubc {

struct Known {
    std::string_view word;
    std::string_view place;
};

static constexpr std::string_view on_pointer =
    "before a pointer parameter of a method of an interface";

static constexpr Known known[] = {
    {"xc.interface", "between \"struct\" and NAME_ops"},
    {"xc.method", "behind the parameters of a method of an interface"},
    {"xc.oneway", "behind XC_METHOD of a method"},
    {"xc.addref", "behind the parameters of addref(), without XC_METHOD"},
    {"xc.release", "behind the parameters of release(), without XC_METHOD"},
    {"xc.idempotent", "behind XC_METHOD of a method"},
    {"xc.fast", "behind XC_METHOD of a method"},
    {"xc.deprecated", "behind XC_METHOD of a method"},
    {"xc.flags", "between \"enum\" and its tag"},
    {"xc.nonblocking", "behind XC_METHOD of a method, or before a function"},
    {"xc.union_by", "before a union that is a member of a struct"},
    {"xc.case", "before a member of a union that has XC_UNION_BY"},
    {"xc.out", on_pointer},
    {"xc.inout", on_pointer},
    {"xc.optional", on_pointer},
    {"xc.sized_by", on_pointer},
    {"xc.counted_by", on_pointer},
    {"xc.string", on_pointer},
    {"xc.up_to", on_pointer},
    {"xc.grant", on_pointer},
    {"xc.fd", "before an int parameter of a method of an interface"},
    {"xc.region", on_pointer},
    {"xc.frozen", on_pointer},
    {"xc.private", on_pointer},
    {"xc.lease", on_pointer},
    {"xc.within", "before an unsigned integer that goes in"},
};

std::string known_place(const std::string &word)
{
    for (const Known &entry : known)
        if (entry.word == word)
            return std::string(entry.place);
    return "";
}

/// Names of <crosscall/interface.h> that are no annotations.
static constexpr std::string_view helpers[] = {
    "XC_ANYONE",
    "XC_RESULT",
    "XC_RIGHT",
    "XC_RIGHT_GIVE",
};

static std::string upper(std::string text)
{
    for (char &c : text)
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    return text;
}

/// Letters to insert, remove, replace or swap until @a is @b.
static std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::vector<std::size_t>> d(
        a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1,
                                d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[a.size()][b.size()];
}

std::vector<std::string> nearest_words(const std::string &name)
{
    std::vector<std::string> words(std::begin(helpers), std::end(helpers));
    for (const Known &entry : known)
        words.push_back(word_name(std::string(entry.word)));

    const std::string asked = upper(name);
    std::vector<std::string> best;
    std::size_t best_distance = 0;
    for (const std::string &word : words) {
        // A third of what stands behind XC_ may be wrong. A letter may always
        // be, if it is XC_ and no other case.
        const std::size_t third = (word.size() - 3) / 3;
        const std::size_t allowed =
            name.starts_with("XC_") ? std::max<std::size_t>(third, 1) : third;
        const std::size_t wrong = distance(asked, word);
        if (wrong > allowed || (!best.empty() && wrong > best_distance))
            continue;
        if (wrong < best_distance)
            best.clear();
        best.push_back(word);
        best_distance = wrong;
    }
    return best;
}

} // namespace stubc
