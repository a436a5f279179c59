// SPDX-License-Identifier: MIT
// How much anybody may have, and whose gifts make room for others
#pragma once

#include "giving_tree.h"

namespace giving_limits {

enum { HANDLES_MAX = 8, GIFTS_MAX = 6 };

inline int user_of(int holder) { return holder % 2; }
inline int process_of(int holder) { return holder; }

inline size_t count(const GivingTree &tree, bool is_gift, int holder)
{
    return tree
        .find([=](const auto &node) {
            return node.is_gift == is_gift && node.holder == holder;
        })
        .size();
}

inline bool may_hold(const GivingTree &tree, int holder)
{
    return count(tree, false, holder) < HANDLES_MAX;
}

// The oldest gift of who has most of a giver's, and more than a quarter; or 0.
inline int excess(const GivingTree &tree, int giver, int to, int (*who)(int))
{
    size_t most = GIFTS_MAX / 4;
    int found = 0;

    for (const auto &[number, gift] : tree.nodes) {
        const auto same = tree.find([&, receiver = gift.to](const auto &node) {
            return node.is_gift && node.holder == giver &&
                   who(node.to) == who(receiver);
        });

        if (gift.is_gift && gift.holder == giver && who(gift.to) != who(to) &&
            same.size() > most) {
            most = same.size();
            found = number;
        }
    }
    return found;
}

// For one gift more. Who has too many loses one: users first, then processes.
inline bool make_room(GivingTree &tree, int giver, int to)
{
    if (count(tree, true, giver) < GIFTS_MAX)
        return true;
    for (auto who : {user_of, process_of})
        if (const int gift = excess(tree, giver, to, who)) {
            tree.end(gift);
            return true;
        }
    return false;
}

} // namespace giving_limits
