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
        ASSERT_EQ(raw(XC_RAW_MAP, data, pages, writable), 0);
    }

    // The giver's one offer.
    void offer_data(uint64_t rights = writable, uint64_t n = pages)
    {
        become(giver);
        offer(0, taker, data, n, rights);
    }

    int64_t accept(uint64_t n = pages, uint64_t address = window)
    {
        become(taker);
        return raw(XC_RAW_ACCEPT, giver, 0, 0, n, address);
    }

    static constexpr uint64_t pages = 4;
    xc_identity giver = 0, taker = 0;
};

TEST_F(Offers, an_accepted_page_is_the_same_page)
{
    offer_data();
    EXPECT_EQ(accept(), writable);
    EXPECT_EQ(at(taker, window + XC_PAGE), at(giver, data + XC_PAGE));
}

TEST_F(Offers, a_part_is_accepted)
{
    offer_data();
    become(taker);
    EXPECT_EQ(raw(XC_RAW_ACCEPT, giver, 0, 1, 2, window), writable);
    EXPECT_EQ(at(taker, window), at(giver, data + XC_PAGE));
    EXPECT_EQ(at(taker, window + 2 * XC_PAGE), nullptr);
    EXPECT_EQ(raw(XC_RAW_ACCEPT, giver, 0, 3, 1, window + 2 * XC_PAGE),
              writable);
    EXPECT_EQ(at(taker, window + 2 * XC_PAGE), at(giver, data + 3 * XC_PAGE));
}

TEST_F(Offers, a_part_is_all_inside)
{
    offer_data();
    become(giver);
    ASSERT_EQ(raw(XC_RAW_MAP, data + pages * XC_PAGE, 2, writable), 0);
    become(taker);
    EXPECT_EQ(accept(pages + 1), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_ACCEPT, giver, 0, 1, pages, window), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_ACCEPT, giver, 0, pages, 1, window), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_ACCEPT, giver, 0, UINT64_MAX, 1, window), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_ACCEPT, giver, 0, 0 - UINT64_C(1), 2, window),
              -XC_EINVAL);
    EXPECT_EQ(accept(0), -XC_EINVAL);
    EXPECT_EQ(at(taker, window), nullptr);
}

TEST_F(Offers, any_length_is_offered_and_so_much_is_accepted_at_once)
{
    offer_data(writable, UINT64_MAX);
    EXPECT_EQ(accept(XC_MAP_PAGES_MAX + 1), -XC_EINVAL);
    EXPECT_EQ(accept(pages + 1), -XC_EINVAL) << "it has no more";
    EXPECT_EQ(accept(pages), writable);
}

TEST_F(Offers, nothing_is_mapped_before_it_is_accepted)
{
    uint32_t before = free_pages();

    offer_data();
    EXPECT_EQ(at(taker, data), nullptr);
    EXPECT_EQ(free_pages(), before);
}

TEST_F(Offers, an_offer_ends_when_its_maker_says_so)
{
    offer_data();
    EXPECT_EQ(accept(), writable);
    EXPECT_EQ(accept(pages, window + 16 * XC_PAGE), writable);
    become(giver);
    offers_of(giver)->to = 0;
    EXPECT_EQ(accept(pages, window + 32 * XC_PAGE), -XC_ENOENT);
}

TEST_F(Offers, who_is_not_named_gets_nothing)
{
    xc_identity third;

    offer_data();
    become(system);
    third = spawn();
    become(third);
    EXPECT_EQ(raw(XC_RAW_ACCEPT, giver, 0, 0, 1, window), -XC_ENOENT);
    become(giver);
    EXPECT_EQ(raw(XC_RAW_ACCEPT, giver, 0, 0, 1, window), -XC_ENOENT);
    EXPECT_EQ(accept(), writable);
}

TEST_F(Offers, who_comes_to_the_takers_place_is_not_named)
{
    xc_identity after;

    offer_data();
    become(system);
    ASSERT_EQ(raw(XC_RAW_PROCESS_END, taker, 0), 0);
    after = spawn();
    ASSERT_EQ(static_cast<uint32_t>(after), static_cast<uint32_t>(taker));
    become(after);
    EXPECT_EQ(raw(XC_RAW_ACCEPT, giver, 0, 0, 1, window), -XC_ENOENT);
}

TEST_F(Offers, offers_end_with_their_maker)
{
    xc_identity after;

    offer_data();
    become(system);
    ASSERT_EQ(raw(XC_RAW_PROCESS_END, giver, 0), 0);
    after = spawn();
    EXPECT_EQ(accept(), -XC_ESRCH);
    giver = after;
    EXPECT_EQ(accept(), -XC_ENOENT);
}

// Where somebody may have put what looks like one.
TEST_F(Offers, what_is_outside_of_the_list_is_no_offer)
{
    offer_data();
    become(giver);
    offers_of(giver)[offers_max] = *offers_of(giver);
    become(taker);
    EXPECT_EQ(raw(XC_RAW_ACCEPT, giver, offers_max, 0, 1, window), -XC_ENOENT);
    EXPECT_EQ(raw(XC_RAW_ACCEPT, giver, UINT64_C(1) << 59, 0, 1, window),
              -XC_ENOENT);
    EXPECT_EQ(raw(XC_RAW_ACCEPT, giver, UINT64_MAX, 0, 1, window), -XC_ENOENT);
}

TEST_F(Offers, the_list_is_somewhere_or_there_is_none)
{
    for (uint64_t place :
         {UINT64_C(0), data + 64 * XC_PAGE, data + pages * XC_PAGE - 8,
          static_cast<uint64_t>(ARCH_USER_END), UINT64_MAX - 15, UINT64_MAX}) {
        offer_data();
        dispatcher_of(giver)->offers = place;
        EXPECT_EQ(accept(), -XC_ENOENT) << place;
    }
    dispatcher_of(giver)->offers = offers;
    EXPECT_EQ(accept(), writable);
}

TEST_F(Offers, who_has_not_registered_offers_nothing)
{
    become(system);
    giver = make();
    become(taker);
    EXPECT_EQ(accept(), -XC_ENOENT);
}

TEST_F(Offers, no_more_rights_than_offered_now_or_later)
{
    offer_data(readable);
    EXPECT_EQ(accept(), readable);
    EXPECT_EQ(raw(XC_RAW_MAP, window, 1, writable), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, window, 1, executable), -XC_EINVAL);
    offer(0, giver, window, 1, writable);
    become(giver);
    EXPECT_EQ(raw(XC_RAW_ACCEPT, taker, 0, 0, 1, window), -XC_EINVAL)
        << "cannot give what it does not have";
}

TEST_F(Offers, the_rights_are_those_of_when_it_is_accepted)
{
    offer_data(writable);
    ASSERT_EQ(raw(XC_RAW_MAP, data + 3 * XC_PAGE, 1, readable), 0);
    EXPECT_EQ(accept(), -XC_EINVAL);
    EXPECT_EQ(at(taker, window), nullptr) << "all of it or nothing";
    become(giver);
    ASSERT_EQ(raw(XC_RAW_MAP, data + 3 * XC_PAGE, 1, XC_PAGES_NONE), 0);
    EXPECT_EQ(accept(), -XC_EINVAL);
    become(giver);
    ASSERT_EQ(raw(XC_RAW_MAP, data + 3 * XC_PAGE, 1, writable), 0);
    EXPECT_EQ(accept(), writable) << "it was open all the time";
}

TEST_F(Offers, pages_and_rights_are_such_as_there_are)
{
    for (uint64_t rights :
         {UINT64_C(0), static_cast<uint64_t>(XC_PAGES_WRITE),
          static_cast<uint64_t>(executable), static_cast<uint64_t>(frozen),
          UINT64_C(7), UINT64_C(1) << 31}) {
        offer_data(rights);
        EXPECT_EQ(accept(), -XC_EINVAL) << rights;
    }
    offer_data();
    for (uint64_t address :
         {UINT64_C(0), data + 1, static_cast<uint64_t>(ARCH_USER_END),
          UINT64_C(0) - XC_PAGE, UINT64_C(0xffff800000000000)}) {
        offers_of(giver)->address = address;
        EXPECT_EQ(accept(), -XC_EINVAL) << address;
    }
}

TEST_F(Offers, what_is_executed_meanwhile_is_not_written)
{
    offer_data(writable, 1);
    ASSERT_EQ(raw(XC_RAW_MAP, data, 1, executable), 0);
    EXPECT_EQ(accept(1), -XC_EINVAL);
}

TEST_F(Offers, what_two_have_is_not_executed_by_either)
{
    offer_data(writable, 1);
    ASSERT_EQ(accept(1), writable);
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
    become(giver);
    offer(0, giver, data, 1, writable);
    EXPECT_EQ(raw(XC_RAW_ACCEPT, giver, 0, 0, 1, window), writable);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 1, executable), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, window, 1, executable), -XC_EINVAL);
}

TEST_F(Offers, nothing_is_put_where_something_is)
{
    offer_data();
    become(taker);
    ASSERT_EQ(raw(XC_RAW_MAP, window + 3 * XC_PAGE, 1, writable), 0);
    EXPECT_EQ(accept(), -XC_EINVAL);
    EXPECT_EQ(accept(pages, 0), -XC_EINVAL);
    EXPECT_EQ(accept(pages, window + 1), -XC_EINVAL);
    EXPECT_EQ(accept(pages, ARCH_USER_END - 3 * XC_PAGE), -XC_EINVAL);
    EXPECT_EQ(accept(pages, UINT64_MAX - XC_PAGE + 1), -XC_EINVAL);
    EXPECT_EQ(accept(pages, window + 4 * XC_PAGE), writable);
}

TEST_F(Offers, a_page_stays_with_who_is_left)
{
    uint32_t before;

    offer_data();
    ASSERT_EQ(accept(), writable);
    *at(giver, data) = 7;
    before = free_pages();
    become(system);
    ASSERT_EQ(raw(XC_RAW_PROCESS_END, giver, 0), 0);
    EXPECT_EQ(*at(taker, window), 7);
    EXPECT_GT(free_pages(), before);
}
