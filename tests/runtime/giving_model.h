// SPDX-License-Identifier: MIT
// What giving access means, in few words: the runtime has to agree
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include <crosscall/handle.h>
#include <crosscall/status.h>

class GivingModel {
  public:
    enum { HANDLES_MAX = 8, GIFTS_MAX = 6, SECONDS = 30 };

    // A gift, or what a holder has. Nodes have numbers, and no two the same.
    struct Node {
        bool is_gift;
        bool is_claimed; // then it is found by its handle alone
        int holder;      // or the gift's giver
        int to;          // the gift's receiver
        int target;
        xc_rights rights;
        uint64_t ends;
        int parent; // 0: none
        int n_held;
        int n_running; // calls
    };
    std::map<int, Node> nodes;

    // What gives somebody something returns its node, or a status.
    int hold(int holder, int target, xc_rights rights)
    {
        if (count(false, holder) == HANDLES_MAX)
            return -XC_E_QUOTA;
        for (auto &[number, node] : nodes)
            if (!node.is_gift && !node.is_claimed && node.holder == holder &&
                node.target == target) {
                node.rights |= rights;
                node.n_held++;
                return number;
            }
        return add({false, false, holder, -1, target, rights, 0, 0, 1, 0});
    }
    int give(int from, int to, xc_rights rights, uint64_t now)
    {
        const Node &giver = nodes.at(from);

        if (rights == XC_RIGHTS_ALL)
            rights = giver.rights;
        if (!(giver.rights & XC_RIGHT_GIVE) || (rights & ~giver.rights))
            return -XC_E_DENIED;
        if (count(true, giver.holder) == GIFTS_MAX &&
            !make_room(giver.holder, to))
            return -XC_E_QUOTA;
        return add({true, true, giver.holder, to, giver.target, rights,
                    now + SECONDS, from, 1, 0});
    }
    int claim(int holder, int gift, int giver, uint64_t now)
    {
        const Node node = nodes.at(gift);

        if (node.to != holder || node.ends <= now || node.holder != giver)
            return -XC_E_DENIED;
        if (count(false, holder) == HANDLES_MAX)
            return -XC_E_QUOTA;
        end(gift);
        return add({false, true, holder, -1, node.target, node.rights, 0,
                    node.parent, 1, 0});
    }
    void release(int node) // a handle; or take a gift back
    {
        if (--nodes.at(node).n_held == 0)
            end(node);
    }
    int revoke(int node) // how many calls are in what has ended
    {
        int n_running = 0;

        for (int below : find([=](auto &n) { return n.parent == node; })) {
            n_running += nodes.at(below).n_running + revoke(below);
            end(below);
        }
        return n_running;
    }
    void die(int holder)
    {
        for (int node : find([=](auto &n) { return n.holder == holder; }))
            end(node);
    }
    void expire(uint64_t now)
    {
        for (int n : find([=](auto &n) { return n.is_gift && n.ends <= now; }))
            end(n);
    }
    size_t count(bool is_gift, int holder)
    {
        return find([=](const Node &node) {
                   return node.is_gift == is_gift && node.holder == holder;
               })
            .size();
    }
    static int user_of(int holder) { return holder % 2; }
    static int process_of(int holder) { return holder; }

    template <class Test> std::vector<int> find(Test test) const
    {
        std::vector<int> found;

        for (const auto &[number, node] : nodes)
            if (test(node))
                found.push_back(number);
        return found;
    }

  private:
    bool make_room(int giver, int to)
    {
        int gift = excess(giver, to, user_of);

        if (!gift)
            gift = excess(giver, to, process_of);
        if (gift)
            end(gift);
        return gift;
    }
    // The oldest gift of who has most of a giver's, and more than a quarter.
    int excess(int giver, int to, int (*who)(int)) const
    {
        size_t most = GIFTS_MAX / 4;
        int found = 0;

        for (const auto &[number, gift] : nodes) {
            const auto same = find([&, to = gift.to](const Node &node) {
                return node.is_gift && node.holder == giver &&
                       who(node.to) == who(to);
            });

            if (gift.is_gift && gift.holder == giver &&
                who(gift.to) != who(to) && same.size() > most) {
                most = same.size();
                found = number;
            }
        }
        return found;
    }
    int add(const Node &node)
    {
        nodes[++last_] = node;
        return last_;
    }
    void end(int node) // what is below it moves up
    {
        for (auto &[number, other] : nodes)
            if (other.parent == node)
                other.parent = nodes.at(node).parent;
        nodes.erase(node);
    }

    int last_ = 0;
};
