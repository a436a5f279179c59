// SPDX-License-Identifier: MIT
// What giving access means, in few words: the runtime has to agree
//
// Below it: giving_tree.h, who has what; giving_limits.h, how much of it.
#pragma once

#include <crosscall/status.h>

#include "giving_limits.h"
#include "giving_tree.h"

// What gives somebody something returns its node, or a status.
struct GivingModel {
    GivingTree tree;

    int hold(int holder, int target, xc_rights rights)
    {
        if (!giving_limits::may_hold(tree, holder))
            return -XC_E_QUOTA;
        for (auto &[number, node] : tree.nodes)
            if (!node.is_gift && !node.is_claimed && node.holder == holder &&
                node.target == target) {
                node.rights |= rights;
                node.n_held++;
                return number;
            }
        return tree.add({false, false, holder, -1, target, rights, 0, 0});
    }
    int give(int from, int to, xc_rights rights, uint64_t ends)
    {
        const GivingNode giver = tree.nodes.at(from);

        rights = rights == XC_RIGHTS_ALL ? giver.rights : rights;
        if (!(giver.rights & XC_RIGHT_GIVE) || (rights & ~giver.rights))
            return -XC_E_DENIED;
        if (!giving_limits::make_room(tree, giver.holder, to))
            return -XC_E_QUOTA;
        return tree.add(
            {true, false, giver.holder, to, giver.target, rights, ends, from});
    }
    int claim(int holder, int gift, int giver, uint64_t now)
    {
        const GivingNode node = tree.nodes.at(gift);

        if (node.to != holder || node.ends <= now || node.holder != giver)
            return -XC_E_DENIED;
        if (!giving_limits::may_hold(tree, holder))
            return -XC_E_QUOTA;
        tree.end(gift);
        return tree.add({false, true, holder, -1, node.target, node.rights, 0,
                         node.parent});
    }
    void release(int node) // a handle; or take a gift back
    {
        if (--tree.nodes.at(node).n_held == 0)
            tree.end(node);
    }
    int revoke(int node) // how many calls are in what has ended
    {
        int n_running = 0;

        for (int n : tree.find([=](auto &n) { return n.parent == node; })) {
            n_running += tree.nodes.at(n).n_running + revoke(n);
            tree.end(n);
        }
        return n_running;
    }
    void die(int holder)
    {
        tree.end_all([=](auto &n) { return n.holder == holder; });
    }
    void expire(uint64_t now)
    {
        tree.end_all([=](auto &n) { return n.is_gift && n.ends <= now; });
    }
};
