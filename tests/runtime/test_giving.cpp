// SPDX-License-Identifier: MIT
// Random sequences of what can be done with rights, each against a model: after
// each step what everybody holds, and the books, are the same
//
// A sequence that shows a difference is made shorter for as long as it does,
// and printed.
#include <gtest/gtest.h>

#include <climits>
#include <cstdio>
#include <malloc.h>
#include <random>

#include "giving_world.h"
#include "soak.h"

namespace {

class Sequence {
  public:
    explicit Sequence(uint64_t seed) : generator_(seed)
    {
        const size_t n = random(400) ? 1 + random(64) : 300;

        // Each has favourites: what is rare on the average is common in some.
        for (unsigned &weight : weights_)
            weight = random(2) ? random(5) : 0;
        weights_[unsigned(Act::Hold)]++;
        n_workers_ = random(2) ? 1 : 2 + random(3);
        while (steps_.size() < n)
            steps_.push_back({act(), random(1000), random(1000), rights()});
    }

    bool agrees() const { return agrees(steps_); }

    // Take out what can be taken out: halves, quarters, ... single steps.
    void shorten()
    {
        for (size_t n = steps_.size(); n > 0; n = n == 1 ? 0 : (n + 1) / 2)
            for (size_t at = 0; at < steps_.size();) {
                auto fewer = steps_;
                const size_t end = std::min(at + n, fewer.size());

                fewer.erase(fewer.begin() + long(at),
                            fewer.begin() + long(end));
                if (agrees(fewer))
                    at += n;
                else
                    steps_ = fewer;
            }
    }

    std::string story() const
    {
        GivingWorld world(n_workers_);

        world.run(steps_);
        return std::to_string(n_workers_) + " workers\n" + world.story();
    }

  private:
    bool agrees(const std::vector<Step> &steps) const
    {
        return GivingWorld(n_workers_).run(steps);
    }

    unsigned random(unsigned below) { return unsigned(generator_() % below); }

    Act act()
    {
        unsigned at = 0;
        unsigned sum = 0;

        for (unsigned weight : weights_)
            sum += weight;
        for (unsigned left = random(sum); left >= weights_[at]; at++)
            left -= weights_[at];
        return Act(at);
    }

    // Few bits, so that sets are often subsets of each other.
    xc_rights rights()
    {
        if (random(8) == 0)
            return XC_RIGHTS_ALL;
        return random(8) | (random(4) ? XC_RIGHT_GIVE : 0);
    }

    std::mt19937_64 generator_;
    unsigned weights_[unsigned(Act::End)];
    unsigned n_workers_;
    std::vector<Step> steps_;
};

TEST(Giving, AgreesWithItsModel)
{
    const uint64_t first = first_seed();
    const uint64_t n = soak(SEQUENCES);

    // A domain has much memory for a moment: the kernel need not take it back.
    mallopt(M_MMAP_THRESHOLD, INT_MAX);
    mallopt(M_TRIM_THRESHOLD, INT_MAX);
    for (uint64_t seed = first; seed < first + n; seed++) {
        Sequence sequence(seed);

        if ((seed - first) % 1000 == 0) { // if one of them crashes
            std::printf("CROSSCALL_SEED=%llu and on\n",
                        static_cast<unsigned long long>(seed));
            std::fflush(stdout);
        }
        if (sequence.agrees())
            continue;
        sequence.shorten();
        FAIL() << "CROSSCALL_SEED=" << seed << ", " << sequence.story();
    }
}

} // namespace
