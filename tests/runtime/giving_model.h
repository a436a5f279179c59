// SPDX-License-Identifier: MIT
// What giving access means, in few words: the runtime has to agree
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include <crosscall/handle.h>

class GivingModel {
  public:
    // A gift, or what a holder has. Nodes have numbers, and no two the same.
    struct Node {
        bool is_gift;
        int holder; // or the gift's giver
        int to;     // the gift's receiver
        xc_rights rights;
        uint64_t ends;
        int parent; // 0: none
    };
    std::map<int, Node> nodes;

    int hold(int holder, xc_rights rights)
    {
        return add({false, holder, -1, rights, 0, 0});
    }
    int give(int from, int to, xc_rights rights, uint64_t now)
    {
        const Node &giver = nodes.at(from);

        if (!(giver.rights & XC_RIGHT_GIVE) || (rights & ~giver.rights))
            return 0;
        return add({true, giver.holder, to, rights, now + 30, from});
    }
    int claim(int holder, int gift, uint64_t now)
    {
        auto at = nodes.find(gift);

        if (at == nodes.end() || at->second.to != holder ||
            at->second.ends <= now)
            return 0;
        Node claimed = at->second;
        claimed.is_gift = false;
        claimed.holder = holder;
        release(gift);
        return add(claimed);
    }
    void release(int node) // a handle; or take a gift back
    {
        const int parent = nodes.at(node).parent;

        for (auto &[number, other] : nodes)
            if (other.parent == node)
                other.parent = parent;
        nodes.erase(node);
    }
    void revoke(int node)
    {
        std::vector<int> below;

        for (const auto &[number, other] : nodes)
            if (other.parent == node)
                below.push_back(number);
        for (int number : below) {
            revoke(number);
            nodes.erase(number);
        }
    }
    void die(int holder)
    {
        end_if([=](const Node &node) { return node.holder == holder; });
    }
    void expire(uint64_t now)
    {
        end_if([=](const Node &n) { return n.is_gift && n.ends <= now; });
    }

  private:
    int add(Node node)
    {
        nodes[++last_] = node;
        return last_;
    }
    template <class Test> void end_if(Test test)
    {
        for (auto at = nodes.begin(); at != nodes.end();) {
            const auto &[number, node] = *at++;
            if (test(node))
                release(number);
        }
    }

    int last_ = 0;
};
