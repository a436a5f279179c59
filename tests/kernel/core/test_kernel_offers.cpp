// SPDX-License-Identifier: MIT
#include "programs.h"

using namespace programs;

/** Pages that two share: only if both want, with what rights, and whose. */
class Offers : public Kernel {
  protected:
    void SetUp() override
    {
        Kernel::SetUp();
        giver = spawn();
        taker = spawn();
        become(giver);
        ASSERT_EQ(raw(XC_RAW_MAP, data, 4, writable), 0);
    }

    uint64_t offer(uint64_t rights = writable, uint64_t pages = 4)
    {
        int64_t number;

        become(giver);
        number = raw(XC_RAW_OFFER, taker, data, pages, rights);
        EXPECT_GE(number, 0);
        return static_cast<uint64_t>(number);
    }

    int64_t accept(uint64_t number, uint64_t address = window)
    {
        become(taker);
        return raw(XC_RAW_ACCEPT, giver, number, address);
    }

    xc_identity giver = 0, taker = 0;
};

TEST_F(Offers, an_accepted_page_is_the_same_page)
{
    EXPECT_EQ(accept(offer()), 4);
    EXPECT_EQ(at(taker, window + XC_PAGE), at(giver, data + XC_PAGE));
}

TEST_F(Offers, nothing_is_mapped_before_it_is_accepted)
{
    uint32_t before = free_pages();

    offer();
    EXPECT_EQ(at(taker, data), nullptr);
    EXPECT_EQ(free_pages(), before);
}

TEST_F(Offers, an_offer_is_accepted_once)
{
    uint64_t number = offer();

    EXPECT_EQ(accept(number), 4);
    EXPECT_EQ(accept(number, window + 16 * XC_PAGE), -XC_ENOENT);
}

TEST_F(Offers, who_is_not_named_gets_nothing)
{
    uint64_t number = offer();
    xc_identity third;

    become(system);
    third = spawn();
    become(third);
    EXPECT_EQ(raw(XC_RAW_ACCEPT, giver, number, window), -XC_ENOENT);
    become(giver);
    EXPECT_EQ(raw(XC_RAW_ACCEPT, giver, number, window), -XC_ENOENT);
    EXPECT_EQ(accept(number), 4);
}

TEST_F(Offers, who_comes_to_the_takers_place_is_not_named)
{
    uint64_t number = offer();
    xc_identity after;

    become(system);
    ASSERT_EQ(raw(XC_RAW_PROCESS_END, taker, 0), 0);
    after = spawn();
    ASSERT_EQ(static_cast<uint32_t>(after), static_cast<uint32_t>(taker));
    become(after);
    EXPECT_EQ(raw(XC_RAW_ACCEPT, giver, number, window), -XC_ENOENT);
}

TEST_F(Offers, offers_end_with_their_maker)
{
    uint64_t number = offer();
    xc_identity after;

    become(system);
    ASSERT_EQ(raw(XC_RAW_PROCESS_END, giver, 0), 0);
    after = spawn();
    EXPECT_EQ(accept(number), -XC_ESRCH);
    giver = after;
    EXPECT_EQ(accept(number), -XC_ENOENT);
}

TEST_F(Offers, no_more_rights_than_offered_now_or_later)
{
    EXPECT_EQ(accept(offer(readable)), 4);
    EXPECT_EQ(raw(XC_RAW_MAP, window, 1, writable), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, window, 1, executable), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_OFFER, giver, window, 1, writable), 0);
    become(giver);
    EXPECT_EQ(raw(XC_RAW_ACCEPT, taker, 0, window), -XC_EINVAL)
        << "cannot give what it does not have";
}

TEST_F(Offers, the_rights_are_those_of_when_it_is_accepted)
{
    uint64_t number = offer(writable);

    ASSERT_EQ(raw(XC_RAW_MAP, data + 3 * XC_PAGE, 1, readable), 0);
    EXPECT_EQ(accept(number), -XC_EINVAL);
    EXPECT_EQ(at(taker, window), nullptr) << "all of it or nothing";
    become(giver);
    ASSERT_EQ(raw(XC_RAW_MAP, data + 3 * XC_PAGE, 1, XC_PAGES_NONE), 0);
    EXPECT_EQ(accept(number), -XC_EINVAL);
    become(giver);
    ASSERT_EQ(raw(XC_RAW_MAP, data + 3 * XC_PAGE, 1, writable), 0);
    EXPECT_EQ(accept(number), 4) << "it was open all the time";
}

TEST_F(Offers, what_comes_to_an_unmapped_address_was_not_offered)
{
    uint64_t number = offer(readable);

    ASSERT_EQ(raw(XC_RAW_MAP, data, XC_MAP_PAGES_MAX, XC_PAGES_NONE), 0);
    ASSERT_EQ(raw(XC_RAW_MAP, data, 4, writable), 0);
    EXPECT_EQ(accept(number), -XC_ENOENT);
    EXPECT_EQ(at(taker, window), nullptr);
}

TEST_F(Offers, who_unmaps_what_it_offers_may_offer_again)
{
    uint64_t other = offer(readable, 1);

    become(giver);
    for (int i = 0; i < 2 * XC_OFFERS_MAX; i++) {
        ASSERT_EQ(raw(XC_RAW_MAP, data + 8 * XC_PAGE, 2, writable), 0);
        ASSERT_GE(raw(XC_RAW_OFFER, taker, data + 8 * XC_PAGE, 2, readable), 0)
            << i;
        ASSERT_EQ(raw(XC_RAW_MAP, data + 8 * XC_PAGE, 2, XC_PAGES_NONE), 0);
    }
    EXPECT_EQ(accept(other), 1) << "it is of other pages";
}

TEST_F(Offers, nothing_executable_is_offered_as_that)
{
    become(giver);
    EXPECT_EQ(raw(XC_RAW_OFFER, taker, data, 1, executable), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_OFFER, taker, data, 1, XC_PAGES_NONE), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_OFFER, taker, data, 1, XC_PAGES_WRITE), -XC_EINVAL);
}

TEST_F(Offers, what_is_executed_meanwhile_is_not_written)
{
    uint64_t number = offer(writable, 1);

    ASSERT_EQ(raw(XC_RAW_MAP, data, 1, executable), 0);
    EXPECT_EQ(accept(number), -XC_EINVAL);
}

TEST_F(Offers, what_two_have_is_not_executed_by_either)
{
    ASSERT_EQ(accept(offer(writable, 1)), 1);
    EXPECT_EQ(raw(XC_RAW_MAP, window, 1, executable), -XC_EINVAL);
    become(giver);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 1, executable), -XC_EINVAL);
    become(taker);
    ASSERT_EQ(raw(XC_RAW_MAP, window, 1, XC_PAGES_NONE), 0);
    become(giver);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 1, executable), 0) << "alone again";
}

TEST_F(Offers, one_may_offer_to_oneself)
{
    int64_t number;

    become(giver);
    number = raw(XC_RAW_OFFER, giver, data, 1, writable);
    EXPECT_EQ(raw(XC_RAW_ACCEPT, giver, static_cast<uint64_t>(number), window),
              1);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 1, executable), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, window, 1, executable), -XC_EINVAL);
}

TEST_F(Offers, nothing_is_put_where_something_is)
{
    uint64_t number = offer();

    become(taker);
    ASSERT_EQ(raw(XC_RAW_MAP, window + 3 * XC_PAGE, 1, writable), 0);
    EXPECT_EQ(accept(number), -XC_EINVAL);
    EXPECT_EQ(accept(number, 0), -XC_EINVAL);
    EXPECT_EQ(accept(number, window + 1), -XC_EINVAL);
    EXPECT_EQ(accept(number, ARCH_USER_END - 3 * XC_PAGE), -XC_EINVAL);
    EXPECT_EQ(accept(number, UINT64_MAX - XC_PAGE + 1), -XC_EINVAL);
    EXPECT_EQ(accept(number, window + 4 * XC_PAGE), 4);
}

TEST_F(Offers, a_page_stays_with_who_is_left)
{
    uint32_t before;

    ASSERT_EQ(accept(offer()), 4);
    *at(giver, data) = 7;
    before = free_pages();
    become(system);
    ASSERT_EQ(raw(XC_RAW_PROCESS_END, giver, 0), 0);
    EXPECT_EQ(*at(taker, window), 7);
    EXPECT_GT(free_pages(), before);
}

TEST_F(Offers, only_so_many_are_open)
{
    std::vector<uint64_t> numbers;

    for (int i = 0; i < XC_OFFERS_MAX; i++)
        numbers.push_back(offer(writable, 1));
    EXPECT_EQ(raw(XC_RAW_OFFER, taker, data, 1, writable), -XC_EAGAIN);
    EXPECT_EQ(accept(numbers[3]), 1);
    numbers[3] = offer(writable, 1);
    for (uint64_t i = 0; i < numbers.size(); i++)
        EXPECT_EQ(accept(numbers[i], window + (i + 1) * XC_PAGE), 1) << i;
}

TEST_F(Offers, an_offer_to_who_has_ended_is_none)
{
    xc_identity third;

    become(system);
    third = spawn();
    become(giver);
    for (int i = 0; i < XC_OFFERS_MAX; i++)
        ASSERT_EQ(raw(XC_RAW_OFFER, third, data, 1, readable), i);
    become(system);
    ASSERT_EQ(raw(XC_RAW_PROCESS_END, third, 0), 0);
    EXPECT_EQ(accept(offer()), 4);
    become(giver);
    EXPECT_EQ(raw(XC_RAW_OFFER, third, data, 1, readable), -XC_ESRCH);
}

TEST_F(Offers, numbers_stay_positive)
{
    process_of(giver)->offers_made = INT32_MAX;
    EXPECT_EQ(accept(offer(writable, 1)), 1);
    EXPECT_EQ(offer(writable, 1), 0u);
}
