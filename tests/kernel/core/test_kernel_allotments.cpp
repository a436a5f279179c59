// SPDX-License-Identifier: MIT
#include "invariants.h"
#include "programs.h"

using namespace programs;

/** A process has so many pages at most, and others have theirs. */
class Allotments : public Kernel {
  protected:
    static uint32_t used(xc_identity whose)
    {
        return process_of(whose)->space.used;
    }

    // Map pages one by one, until that is refused. Return: how many.
    static uint64_t map_all()
    {
        uint64_t n = 0;
        int64_t r;

        while (!(r = raw(XC_RAW_MAP, data + n * XC_PAGE, 1, writable)))
            n++;
        EXPECT_EQ(r, -XC_ENOMEM);
        return n;
    }
};

static constexpr uint64_t most = 40;

TEST_F(Allotments, who_has_all_of_its_pages_is_told_and_others_go_on)
{
    xc_identity one = spawn(1, most);
    xc_identity other = spawn(2, most);
    uint32_t before;

    become(one);
    before = used(one);
    EXPECT_GT(map_all(), 0u);
    EXPECT_EQ(used(one), most);
    EXPECT_GT(free_pages(), most);
    become(other);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 8, writable), 0);
    become(one);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 32, XC_PAGES_NONE), 0);
    EXPECT_LT(used(one), before + 4) << "but for the tables";
    EXPECT_EQ(raw(XC_RAW_MAP, data, 8, writable), 0) << "it may have them anew";
}

TEST_F(Allotments, nothing_is_mapped_where_not_all_of_it_may_be)
{
    xc_identity one = spawn(1, most);

    become(one);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 32, writable), -XC_ENOMEM);
    EXPECT_EQ(at(one, data), nullptr);
    EXPECT_EQ(at(one, data + 31 * XC_PAGE), nullptr);
}

TEST_F(Allotments, other_rights_for_what_is_there_cost_nothing)
{
    xc_identity one = spawn(1, most);

    become(one);
    ASSERT_GT(map_all(), 4u);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 4, readable), 0);
    EXPECT_EQ(used(one), most);
}

TEST_F(Allotments, tables_count)
{
    xc_identity one = spawn(1, most);
    const uint64_t gib = UINT64_C(1) << 30;
    uint64_t n = 0;

    become(one);
    while (!raw(XC_RAW_MAP, data + n * gib, 1, writable))
        n++;
    EXPECT_GT(n, 5u);
    EXPECT_LT(n, most / 3) << "each of them has two tables";
    EXPECT_LE(used(one), most);
}

TEST_F(Allotments, what_is_accepted_counts_for_both)
{
    xc_identity one = spawn(1, most);
    const uint64_t there = data + 100 * XC_PAGE;
    uint64_t left;

    ASSERT_EQ(raw(XC_RAW_MAP, data, 8, writable), 0);
    offer(0, one, data, 8, writable);
    become(one);
    left = map_all();
    EXPECT_EQ(raw(XC_RAW_ACCEPT, system, 0, 0, 8, there), -XC_ENOMEM);
    EXPECT_EQ(at(one, there), nullptr);
    ASSERT_GE(left, 8u);
    ASSERT_EQ(raw(XC_RAW_MAP, data, 8, XC_PAGES_NONE), 0);
    EXPECT_EQ(raw(XC_RAW_ACCEPT, system, 0, 0, 8, there), writable);
    EXPECT_EQ(used(one), most);
    become(system);
    ASSERT_EQ(raw(XC_RAW_MAP, data, 8, XC_PAGES_NONE), 0);
    EXPECT_EQ(used(one), most) << "it alone has them now";
}

TEST_F(Allotments, who_is_filled_has_no_more_either)
{
    xc_identity one = make(1, most);
    int64_t r;
    uint64_t n = 0;

    while (!(r = raw(XC_RAW_PROCESS_FILL, one, data + n * XC_PAGE, 1, writable,
                     window + n * XC_PAGE)))
        n++;
    EXPECT_EQ(r, -XC_ENOMEM);
    EXPECT_EQ(used(one), most);
    EXPECT_EQ(at(one, data + n * XC_PAGE), nullptr);
    EXPECT_EQ(at(system, window + n * XC_PAGE), nullptr);
}

TEST_F(Allotments, the_last_pages_are_for_who_has_no_limit)
{
    xc_identity one = spawn(1, 1000);
    std::vector<uint32_t> taken;

    leave_free(ARCH_FRAMES_FOR_UNLIMITED + 20, &taken);
    become(one);
    EXPECT_GT(map_all(), 8u);
    EXPECT_EQ(free_pages(), ARCH_FRAMES_FOR_UNLIMITED);
    become(system);
    EXPECT_EQ(raw(XC_RAW_PROCESS_NEW, 1, 1000), -XC_ENOMEM);
    EXPECT_GT(map_all(), ARCH_FRAMES_FOR_UNLIMITED - 4u) << "but for tables";
    EXPECT_EQ(free_pages(), 0u);
    become(one);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 8, readable), 0) << "these are its own";
    become(system);
    give_back(&taken);
}

TEST_F(Allotments, who_is_filled_leaves_the_last_pages)
{
    xc_identity one = make(1, 1000);
    std::vector<uint32_t> taken;

    ASSERT_EQ(raw(XC_RAW_PROCESS_FILL, one, data, 1, writable, window), 0);
    leave_free(ARCH_FRAMES_FOR_UNLIMITED + 7, &taken);
    EXPECT_EQ(raw(XC_RAW_PROCESS_FILL, one, data + XC_PAGE, 8, writable,
                  window + XC_PAGE),
              -XC_ENOMEM);
    EXPECT_EQ(raw(XC_RAW_PROCESS_FILL, one, data + XC_PAGE, 7, writable,
                  window + XC_PAGE),
              0);
    give_back(&taken);
}

TEST_F(Allotments, a_process_of_too_few_pages_is_none)
{
    uint32_t before = free_pages();
    uint64_t pages = 1;

    while (raw(XC_RAW_PROCESS_NEW, 1, pages) == -XC_ENOMEM) {
        ASSERT_EQ(free_pages(), before) << pages;
        pages++;
    }
    EXPECT_GT(pages, 4u) << "its tables, the notice, its dispatcher";
    EXPECT_LT(pages, 12u);
    EXPECT_EQ(raw(XC_RAW_PROCESS_NEW, 1, UINT64_C(1) << 32), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_PROCESS_NEW, 1, UINT64_MAX), -XC_EINVAL);
}

TEST_F(Allotments, a_dispatcher_that_is_not_mapped_any_more_counts)
{
    xc_identity one = spawn(1, most);
    uint32_t before;

    become(one);
    before = used(one);
    ASSERT_EQ(raw(XC_RAW_MAP, dispatcher, 1, XC_PAGES_NONE), 0);
    EXPECT_EQ(used(one), before - 1);
    ASSERT_EQ(raw(XC_RAW_MAP, dispatcher, 1, writable), 0);
    EXPECT_EQ(used(one), before);
    EXPECT_EQ(invariants::broken(), "");
}
