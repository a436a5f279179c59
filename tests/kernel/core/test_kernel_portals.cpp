// SPDX-License-Identifier: MIT
#include "programs.h"

using namespace programs;

/** Who can be entered, by which word, and when. */
class Portals : public Kernel {};

TEST_F(Portals, a_call_enters_at_call_and_says_who_calls)
{
    xc_identity other = spawn();
    fake_left left = ask(XC_CALL_PORTAL(other));

    EXPECT_EQ(left.where, FAKE_ENTERED);
    EXPECT_EQ(left.place, entries.call);
    EXPECT_EQ(left.result, static_cast<int64_t>(system));
    EXPECT_EQ(current(), other);
    EXPECT_EQ(fake_root(), arch_root(process_of(other)->space.root));
}

TEST_F(Portals, an_identity_enters_at_reply)
{
    xc_identity other = spawn();
    fake_left left = ask(other);

    EXPECT_EQ(left.place, entries.reply);
    EXPECT_EQ(left.result, static_cast<int64_t>(system));
}

TEST_F(Portals, nobody_enters_who_has_not_registered)
{
    xc_identity other = make();

    EXPECT_EQ(raw(other), -XC_EAGAIN);
    EXPECT_EQ(raw(XC_CALL_PORTAL(other)), -XC_EAGAIN);
    EXPECT_EQ(raw(XC_RAW_PROCESS_START, other, code, 0, 0, 0), 0);
    EXPECT_EQ(raw(XC_CALL_PORTAL(other)), -XC_EAGAIN);
    EXPECT_EQ(current(), system);
}

TEST_F(Portals, a_wild_word_enters_nobody)
{
    xc_identity other = spawn();

    for (int bit = 0; bit < 64; bit++) {
        uint64_t word = XC_CALL_PORTAL(other) ^ UINT64_C(1) << bit;

        // That is the other one of its pair; and with this one it is none.
        if (bit != 5 && bit != 32) {
            EXPECT_EQ(raw(word), -XC_ESRCH) << bit;
        }
    }
    EXPECT_EQ(raw(UINT64_MAX), -XC_ESRCH);
    EXPECT_EQ(raw(XC_RAW_END), -XC_ESRCH);
    EXPECT_EQ(current(), system);
}

TEST_F(Portals, rows_of_place_0_are_nobodys)
{
    for (uint64_t generation = 0; generation < 3; generation++) {
        EXPECT_LT(raw(generation << 32 | 0x2000), 0);
        EXPECT_LT(raw(generation << 32 | 0x2020), 0);
    }
}

TEST_F(Portals, who_has_ended_is_no_process)
{
    xc_identity other = spawn();

    EXPECT_EQ(raw(XC_RAW_PROCESS_END, other, 0), 0);
    EXPECT_EQ(raw(other), -XC_ESRCH);
    EXPECT_EQ(raw(XC_CALL_PORTAL(other)), -XC_ESRCH);
}

TEST_F(Portals, who_comes_to_the_same_place_is_not_who_was_there)
{
    xc_identity before = spawn();
    xc_identity after;

    EXPECT_EQ(raw(XC_RAW_PROCESS_END, before, 0), 0);
    after = spawn();
    EXPECT_EQ(static_cast<uint32_t>(before), static_cast<uint32_t>(after));
    EXPECT_EQ(raw(XC_CALL_PORTAL(before)), -XC_ESRCH);
    EXPECT_EQ(raw(XC_RAW_NOTIFY, before, UINT32_MAX), -XC_ESRCH);
    EXPECT_EQ(ask(XC_CALL_PORTAL(after)).where, FAKE_ENTERED);
}

TEST_F(Portals, who_is_preempted_is_not_entered_until_it_goes_on)
{
    xc_identity other = spawn();

    dispatcher_of(system)->has_work = 1;
    become(other);
    ASSERT_EQ(raw(XC_RAW_NOTIFY, system, 0), 0);
    ASSERT_EQ(fake_tick(code).place, entries.run);
    ASSERT_EQ(current(), system);
    EXPECT_EQ(raw(XC_CALL_PORTAL(other)), -XC_EAGAIN);
    EXPECT_EQ(raw(other), -XC_EAGAIN);

    EXPECT_EQ(ask(XC_RAW_YIELD, other).place, entries.interrupt);
    EXPECT_EQ(ask(system).where, FAKE_ENTERED);
    EXPECT_EQ(ask(other).where, FAKE_ENTERED);
}

TEST_F(Portals, what_is_said_in_the_dispatcher_later_does_not_count)
{
    xc_identity other = spawn();

    dispatcher_of(other)->entries.call = UINT64_MAX;
    dispatcher_of(other)->entries.run = UINT64_MAX;
    EXPECT_EQ(ask(XC_CALL_PORTAL(other)).place, entries.call);
}

TEST_F(Portals, an_entry_in_the_kernels_half_is_refused)
{
    xc_identity other = make();
    xc_dispatcher *page;

    ASSERT_EQ(raw(XC_RAW_PROCESS_START, other, code, 0, 0, 0), 0);
    ASSERT_EQ(ask(XC_RAW_YIELD, other).where, FAKE_RESUMED);
    ASSERT_EQ(raw(XC_RAW_MAP, dispatcher, 1, writable), 0);
    page = reinterpret_cast<xc_dispatcher *>(at(other, dispatcher));
    for (uint64_t xc_entries::*entry :
         {&xc_entries::run, &xc_entries::interrupt, &xc_entries::trap,
          &xc_entries::page_fault, &xc_entries::call, &xc_entries::reply}) {
        page->entries = entries;
        page->entries.*entry = ARCH_USER_END;
        EXPECT_EQ(raw(XC_RAW_REGISTER, dispatcher), -XC_EINVAL);
    }
    page->entries = entries;
    EXPECT_EQ(raw(XC_RAW_REGISTER, dispatcher), 0);
    EXPECT_EQ(raw(XC_RAW_REGISTER, dispatcher), -XC_EINVAL) << "once";
}

TEST_F(Portals, a_dispatcher_is_a_page_that_one_may_write)
{
    xc_identity other = make();

    ASSERT_EQ(raw(XC_RAW_PROCESS_START, other, code, 0, 0, 0), 0);
    ASSERT_EQ(ask(XC_RAW_YIELD, other).where, FAKE_RESUMED);
    ASSERT_EQ(raw(XC_RAW_MAP, data, 1, readable), 0);
    EXPECT_EQ(raw(XC_RAW_REGISTER, data), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_REGISTER, data + XC_PAGE), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_REGISTER, code), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_REGISTER, reinterpret_cast<uint64_t>(XC_NOTICE)),
              -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_REGISTER, 0), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_REGISTER, dispatcher + 64), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_REGISTER, UINT64_MAX - XC_PAGE + 1), -XC_EINVAL);
}
