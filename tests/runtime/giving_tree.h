// SPDX-License-Identifier: MIT
// What everybody has, and what hangs below what: nodes that have numbers, and
// no two ever the same
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include <crosscall/handle.h>

// A gift, or what a holder has.
struct GivingNode {
    bool is_gift;
    bool is_claimed; // then it is found by its handle alone
    int holder;      // or the gift's giver
    int to;          // the gift's receiver
    int target;
    xc_rights rights;
    uint64_t ends;     // the gift
    int parent;        // 0: none
    int n_held = 1;    // how often it has to be released
    int n_running = 0; // calls
};

class GivingTree {
  public:
    std::map<int, GivingNode> nodes; // the oldest first

    template <class Test> std::vector<int> find(Test test) const
    {
        std::vector<int> found;

        for (const auto &[number, node] : nodes)
            if (test(node))
                found.push_back(number);
        return found;
    }

    int add(const GivingNode &node)
    {
        nodes.insert({++last_, node});
        return last_;
    }

    void end(int node) // what is below it moves up
    {
        for (auto &[number, other] : nodes)
            if (other.parent == node)
                other.parent = nodes.at(node).parent;
        nodes.erase(node);
    }

    template <class Test> void end_all(Test test)
    {
        for (int node : find(test))
            end(node);
    }

  private:
    int last_ = 0;
};
