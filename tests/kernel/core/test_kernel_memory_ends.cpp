// SPDX-License-Identifier: MIT
#include <functional>
#include <random>

#include "invariants.h"
#include "programs.h"
#include "soak.h"

using namespace programs;

/** There is no page left, at whatever point; and all come back. */
class MemoryEnds : public Kernel {
  protected:
    // Do it with so many pages free, from none on, until that is enough. Where
    // it is not, nothing has changed but tables, which go with their process.
    void sweep(const std::function<int64_t()> &act, uint64_t changed,
               xc_identity whose)
    {
        int64_t r = -XC_ENOMEM;
        uint32_t pages = 0;

        for (; r == -XC_ENOMEM; pages++) {
            std::vector<uint32_t> taken;

            ASSERT_LT(pages, 100u);
            leave_free(pages, &taken);
            r = act();
            give_back(&taken);
            ASSERT_EQ(invariants::broken(), "") << pages;
            if (r == -XC_ENOMEM) {
                ASSERT_EQ(at(whose, changed), nullptr) << pages;
            }
        }
        EXPECT_GE(r, 0);
        EXPECT_GT(pages, 1u) << "it failed at no point";
    }
};

static constexpr uint64_t far = UINT64_C(0x500000000000);

TEST_F(MemoryEnds, while_pages_are_mapped)
{
    // Over the ends of two tables on each level.
    sweep([] { return raw(XC_RAW_MAP, far - 4 * XC_PAGE, 8, writable); },
          far - 4 * XC_PAGE, system);
}

TEST_F(MemoryEnds, while_an_offer_is_accepted)
{
    xc_identity taker = spawn();

    ASSERT_EQ(raw(XC_RAW_MAP, data, 8, writable), 0);
    offer(0, taker, data, 8, writable);
    become(taker);
    sweep(
        [this] {
            return raw(XC_RAW_ACCEPT, system, 0, 0, 8, far - 4 * XC_PAGE);
        },
        far - 4 * XC_PAGE, taker);
}

TEST_F(MemoryEnds, while_a_process_is_made)
{
    int64_t r = -XC_ENOMEM;
    uint32_t pages = 0;

    for (; r == -XC_ENOMEM; pages++) {
        std::vector<uint32_t> taken;

        leave_free(pages, &taken);
        r = raw(XC_RAW_PROCESS_NEW, 0);
        EXPECT_TRUE(r > 0 || free_pages() == pages) << pages;
        give_back(&taken);
        ASSERT_EQ(invariants::broken(), "") << pages;
    }
    EXPECT_GT(pages, 4u) << "its tables and those of the notice";
}

TEST_F(MemoryEnds, while_a_process_is_filled)
{
    xc_identity other = make();

    sweep(
        [other] {
            return raw(XC_RAW_PROCESS_FILL, other, far - 4 * XC_PAGE, 8,
                       executable, far - 4 * XC_PAGE);
        },
        far - 4 * XC_PAGE, other);
}

TEST_F(MemoryEnds, ten_thousand_processes_leave_nothing)
{
    const uint64_t seed = first_seed();
    const uint64_t all = soak(10000);
    std::mt19937_64 random(seed);
    std::vector<xc_identity> others;
    uint32_t before = free_pages();

    SCOPED_TRACE(seed);
    for (uint64_t i = 0; i < all; i++) {
        others.push_back(spawn());
        become(others.back());
        ASSERT_EQ(
            raw(XC_RAW_MAP, data + random() % 64 * XC_PAGE * 512, 8, writable),
            0);
        ASSERT_EQ(raw(XC_RAW_MAP, data, 1, writable), 0);
        offer(random() % 4, others[random() % others.size()], data, 1,
              writable);
        raw(XC_RAW_ACCEPT, others[random() % others.size()], random() % 4, 0, 1,
            window);
        become(system);
        while (others.size() > random() % 8) {
            uint64_t one = random() % others.size();

            ASSERT_EQ(raw(XC_RAW_PROCESS_END, others[one], 0), 0);
            others.erase(others.begin() + static_cast<int64_t>(one));
        }
    }
    for (xc_identity other : others)
        ASSERT_EQ(raw(XC_RAW_PROCESS_END, other, 0), 0);
    // But for the tables of our own window.
    EXPECT_LE(before - free_pages(), 3u);
    EXPECT_EQ(kernel.notice->deaths, all);
}
