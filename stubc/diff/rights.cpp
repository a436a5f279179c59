// SPDX-License-Identifier: MIT
// Rights: names are the header's own, bits are what travels
#include "diff/compare.h"

#include <algorithm>
#include <bit>

namespace stubc {

static const Right *find(const std::vector<Right> &rights,
                         const std::string &name)
{
    const auto found = std::ranges::find(rights, name, &Right::name);

    return found == rights.end() ? nullptr : &*found;
}

static std::string bit_of(const Right &right)
{
    return "bit " + std::to_string(std::countr_zero(right.bit));
}

void compare_rights(const Pair &pair)
{
    const std::vector<Right> before = rights_of(pair.old_header, pair.before);
    const std::vector<Right> now = rights_of(pair.new_header, pair.now);

    for (const Right &right : before) {
        const Right *same = find(now, right.name);

        // What needed it and what does now is said at the methods.
        if (!same)
            pair.add(Verdict::None,
                     "right " + right.name + " removed, " + bit_of(right));
        else if (same->bit != right.bit)
            pair.add(Verdict::Breaking,
                     "right " + right.name + " " +
                         is_was(bit_of(*same), bit_of(right)));
    }
    for (const Right &right : now)
        if (!find(before, right.name))
            pair.add(Verdict::None,
                     "right " + right.name + " added, " + bit_of(right));
}

} // namespace stubc
