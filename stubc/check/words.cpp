// SPDX-License-Identifier: MIT
#include "check/words.h"

#include <string>
#include <string_view>

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
    {"xc.out", on_pointer},
    {"xc.inout", on_pointer},
    {"xc.sized_by", on_pointer},
    {"xc.counted_by", on_pointer},
    {"xc.string", on_pointer},
    {"xc.grant", on_pointer},
};

std::string known_place(const std::string &word)
{
    for (const Known &entry : known)
        if (entry.word == word)
            return std::string(entry.place);
    return "";
}

} // namespace stubc
