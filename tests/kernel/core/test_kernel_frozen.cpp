// SPDX-License-Identifier: MIT
#include "programs.h"

using namespace programs;

/** Pages that nobody can write any more, and who can say so of which. */
class Frozen : public Kernel {
  protected:
    void SetUp() override
    {
        Kernel::SetUp();
        maker = spawn();
        other = spawn();
        become(maker);
        ASSERT_EQ(raw(XC_RAW_MAP, data, 2, writable), 0);
    }

    int64_t freeze(uint64_t address = data, uint64_t pages = 2)
    {
        return raw(XC_RAW_MAP, address, pages, frozen);
    }

    // The maker's pages, by the other one.
    int64_t accept(uint64_t rights)
    {
        become(maker);
        offer(0, other, data, 2, rights);
        become(other);
        return raw(XC_RAW_ACCEPT, maker, 0, 0, 2, window);
    }

    xc_identity maker = 0, other = 0;
};

TEST_F(Frozen, its_maker_cannot_write_it_any_more)
{
    *at(maker, data) = 7;
    EXPECT_EQ(freeze(), 0);
    EXPECT_EQ(*at(maker, data), 7);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 1, writable), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 1, executable), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 1, readable), 0);
    EXPECT_EQ(freeze(), 0) << "it is already";
    EXPECT_EQ(space_look(process_of(maker)->space.root, data).rights, readable);
}

TEST_F(Frozen, who_accepts_it_is_told)
{
    EXPECT_EQ(freeze(), 0);
    EXPECT_EQ(accept(writable), -XC_EINVAL);
    EXPECT_EQ(accept(readable), frozen);
    EXPECT_EQ(freeze(window), 0);
}

TEST_F(Frozen, one_page_that_is_not_makes_it_none)
{
    EXPECT_EQ(freeze(data, 1), 0);
    EXPECT_EQ(accept(readable), readable);
}

TEST_F(Frozen, what_others_read_is_frozen_by_its_maker_alone)
{
    EXPECT_EQ(accept(readable), readable);
    EXPECT_EQ(freeze(window), -XC_EINVAL);
    become(maker);
    EXPECT_EQ(freeze(), 0);
    become(other);
    ASSERT_EQ(raw(XC_RAW_MAP, window, 2, XC_PAGES_NONE), 0);
    EXPECT_EQ(accept(readable), frozen);
}

TEST_F(Frozen, what_another_one_can_write_never_is)
{
    EXPECT_EQ(accept(writable), writable);
    EXPECT_EQ(freeze(window), -XC_EINVAL);
    become(maker);
    EXPECT_EQ(freeze(), -XC_EINVAL);
    become(other);
    EXPECT_EQ(raw(XC_RAW_MAP, window, 2, readable), 0);
    become(maker);
    EXPECT_EQ(freeze(), -XC_EINVAL) << "it could take that right back";
}

TEST_F(Frozen, what_one_can_write_at_two_places_never_is)
{
    offer(0, maker, data, 2, writable);
    EXPECT_EQ(raw(XC_RAW_ACCEPT, maker, 0, 0, 2, window), writable);
    EXPECT_EQ(freeze(), -XC_EINVAL);
    EXPECT_EQ(freeze(window), -XC_EINVAL);
}

TEST_F(Frozen, what_the_kernel_writes_never_is)
{
    EXPECT_EQ(freeze(dispatcher, 1), -XC_EINVAL);
    EXPECT_EQ(freeze((uint64_t)XC_NOTICE, 1), -XC_EINVAL);
}

TEST_F(Frozen, what_came_from_who_made_us_never_is)
{
    EXPECT_EQ(freeze(code, 1), -XC_EINVAL);
}

TEST_F(Frozen, what_is_not_there_is_not)
{
    EXPECT_EQ(freeze(data, 3), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 2, writable), 0) << "nor half of it";
}

TEST_F(Frozen, it_is_a_right_of_its_own)
{
    EXPECT_EQ(raw(XC_RAW_MAP, data, 1, XC_PAGES_FROZEN), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 1, writable | XC_PAGES_FROZEN), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 1, executable | XC_PAGES_FROZEN),
              -XC_EINVAL);
}

TEST_F(Frozen, a_page_that_was_freed_is_anybodys)
{
    const uint8_t *page = at(maker, data);

    EXPECT_EQ(freeze(), 0);
    ASSERT_EQ(raw(XC_RAW_MAP, data, 2, XC_PAGES_NONE), 0);
    ASSERT_EQ(raw(XC_RAW_MAP, data, 2, writable), 0);
    EXPECT_TRUE(at(maker, data) == page || at(maker, data + XC_PAGE) == page);
    EXPECT_EQ(accept(writable), writable);
}
