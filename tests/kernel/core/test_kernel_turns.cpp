// SPDX-License-Identifier: MIT
#include <algorithm>

#include "programs.h"

using namespace programs;

/** Whose turn it is, and what becomes of who had it. */
class Turns : public Kernel {
  protected:
    void SetUp() override
    {
        Kernel::SetUp();
        a = spawn();
        b = spawn();
        c = spawn();
        dispatcher_of(system)->pending = 0;
    }

    // These want the processor, always.
    void busy(std::initializer_list<xc_identity> all)
    {
        for (xc_identity each : all)
            dispatcher_of(each)->has_work = 1;
    }

    // Who had the processor when each of so many ticks came.
    std::vector<xc_identity> ticks(int n, uint64_t place = code)
    {
        std::vector<xc_identity> had;

        for (int i = 0; i < n; i++) {
            had.push_back(current());
            fake_tick(place);
        }
        return had;
    }

    static int64_t times(const std::vector<xc_identity> &had, xc_identity who)
    {
        return std::count(had.begin(), had.end(), who);
    }

    xc_identity a = 0, b = 0, c = 0;
};

TEST_F(Turns, all_who_have_work_take_turns)
{
    std::vector<xc_identity> had;

    busy({system, a, b, c});
    had = ticks(40);
    for (xc_identity each : {system, a, b, c})
        EXPECT_EQ(times(had, each), 10);
}

TEST_F(Turns, who_gives_its_turn_away_before_each_tick_has_no_more_of_them)
{
    int steps = 0;

    // Ten steps to a tick: a always goes before the last, b and c never do.
    busy({a, b, c});
    become(a);
    for (int i = 0; i < 3000; i++) {
        steps += current() == a;
        if (i % 10 == 9)
            fake_tick(code);
        else if (i % 10 == 8 && current() == a)
            ask(XC_RAW_YIELD, 0);
    }
    EXPECT_GE(steps, 500);
    EXPECT_LE(steps, 1000) << "a third";
}

TEST_F(Turns, who_is_given_the_end_of_a_turn_has_its_own_one_as_well)
{
    int64_t steps = 0;

    // Ten steps to a tick: a gives the last one of its turns to b.
    busy({a, b, c});
    become(a);
    for (int i = 0; i < 3000; i++) {
        steps += current() == b;
        if (i % 10 == 9)
            fake_tick(code);
        else if (i % 10 == 8 && current() == a)
            ask(XC_RAW_YIELD, b);
    }
    EXPECT_GE(steps, 1000) << "a third";
}

TEST_F(Turns, who_is_next_and_yields_comes_last)
{
    busy({a, b});
    fake_tick(code);
    while (ready_next() != process_of(a))
        ASSERT_EQ(ask(XC_RAW_YIELD, 0).where, FAKE_ENTERED);
    become(a);
    ASSERT_EQ(ask(XC_RAW_YIELD, 0).where, FAKE_ENTERED);
    EXPECT_NE(current(), a);
}

TEST_F(Turns, who_has_no_work_gets_none)
{
    std::vector<xc_identity> had;

    busy({system, a});
    had = ticks(40);
    EXPECT_EQ(times(had, b) + times(had, c), 0);
}

TEST_F(Turns, who_is_entered_by_calls_alone_does_not_keep_its_turn)
{
    std::vector<xc_identity> had;

    // All are in the queue, and who is first in it is called.
    busy({a, b, c});
    fake_tick(code);
    while (ready_next() != process_of(a))
        ASSERT_EQ(ask(XC_RAW_YIELD, 0).where, FAKE_ENTERED);
    become(a);
    had = ticks(30);
    for (xc_identity each : {a, b, c})
        EXPECT_GE(times(had, each), 7) << "of 30, by four";
}

TEST_F(Turns, two_who_yield_to_each_other_do_not_keep_the_third_out)
{
    int turns = 0;

    busy({a, b, c});
    become(a);
    for (int i = 0; i < 1000; i++) {
        xc_identity other = current() == a ? b : a;

        if (current() == c) {
            turns++;
            fake_tick(code);
        } else if (i % 10 == 0) {
            fake_tick(code);
        } else {
            ask(XC_RAW_YIELD, other);
        }
    }
    EXPECT_GE(turns, 30);
}

TEST_F(Turns, two_who_call_each_other_do_not_keep_the_third_out)
{
    int turns = 0;

    busy({a, b, c});
    become(a);
    for (int i = 0; i < 1000; i++) {
        if (current() == c) {
            turns++;
            fake_tick(code);
        } else if (i % 10 == 0 ||
                   ask(XC_CALL_PORTAL(current() == a ? b : a)).where !=
                       FAKE_ENTERED) {
            fake_tick(code);
        }
    }
    EXPECT_GE(turns, 30);
}

TEST_F(Turns, who_is_preempted_finds_its_state)
{
    become(a);
    busy({b});
    ASSERT_EQ(fake_tick(code + 0x123).place, entries.run);
    ASSERT_EQ(current(), b);
    EXPECT_EQ(dispatcher_of(a)->user.rip, code + 0x123);
    EXPECT_EQ(ask(XC_RAW_YIELD, a).place, entries.interrupt);
}

TEST_F(Turns, in_the_critical_range_it_is_kept_whole)
{
    fake_left left;

    for (uint64_t place : {critical, critical_end - 1}) {
        become(a);
        busy({b});
        ASSERT_EQ(fake_tick(place).place, entries.run);
        dispatcher_of(a)->user.rip = 1;
        EXPECT_EQ(raw(XC_CALL_PORTAL(a)), -XC_EAGAIN);
        left = ask(XC_RAW_YIELD, a);
        EXPECT_EQ(left.where, FAKE_RESUMED);
        EXPECT_EQ(left.place, place);
    }
    busy({b});
    EXPECT_EQ(fake_tick(critical_end).where, FAKE_ENTERED);
    EXPECT_EQ(ask(XC_RAW_YIELD, a).place, entries.interrupt)
        << "the end is out";
}

TEST_F(Turns, who_is_alone_goes_on)
{
    become(a);
    EXPECT_EQ(fake_tick(code).where, FAKE_RETURNED);
    EXPECT_EQ(current(), a);
}

TEST_F(Turns, who_is_alone_is_shown_what_it_has_not_seen)
{
    become(a);
    ASSERT_EQ(raw(XC_RAW_NOTIFY, a, XC_PENDING_USER), 0);
    EXPECT_EQ(fake_tick(critical).where, FAKE_RETURNED) << "not there";
    EXPECT_EQ(fake_tick(code).place, entries.interrupt);
    EXPECT_EQ(current(), a);
}

TEST_F(Turns, time_comes_once)
{
    become(a);
    dispatcher_of(b)->wake_ns = kernel.notice->now_ns + 2 * FAKE_TICK_NS + 1;
    EXPECT_EQ(fake_tick(code).where, FAKE_RETURNED);
    EXPECT_EQ(fake_tick(code).where, FAKE_RETURNED);
    EXPECT_EQ(fake_tick(code).place, entries.run);
    EXPECT_EQ(current(), b);
    EXPECT_EQ(dispatcher_of(b)->pending,
              static_cast<uint32_t>(XC_PENDING_TIMER));
    EXPECT_EQ(dispatcher_of(b)->wake_ns, 0u);
}

TEST_F(Turns, who_wants_to_be_woken_never_is_not)
{
    become(a);
    dispatcher_of(b)->wake_ns = UINT64_MAX;
    for (int i = 0; i < 10; i++)
        EXPECT_EQ(fake_tick(code).where, FAKE_RETURNED);
}

TEST_F(Turns, nobody_runs_until_somebody_has_work)
{
    EXPECT_EQ(ask(XC_RAW_YIELD, 0).where, FAKE_IDLE);
    EXPECT_EQ(current(), 0u);
    EXPECT_EQ(fake_tick(0).where, FAKE_IDLE);
    dispatcher_of(c)->wake_ns = 1;
    EXPECT_EQ(fake_tick(0).place, entries.run);
    EXPECT_EQ(current(), c);
}

TEST_F(Turns, a_device_wakes_whose_line_it_is)
{
    ASSERT_EQ(raw(XC_RAW_DEVICE, XC_DEVICE_INTERRUPT, 4, system), 0);
    EXPECT_EQ(raw(XC_RAW_DEVICE, XC_DEVICE_INTERRUPT, 0, system), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_DEVICE, XC_DEVICE_INTERRUPT, ARCH_LINES, system),
              -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_DEVICE, XC_DEVICE_INTERRUPT, 5, system ^ 64),
              -XC_ESRCH);
    EXPECT_EQ(raw(XC_RAW_DEVICE, XC_DEVICE_DONE, ARCH_LINES, 0), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_DEVICE, XC_DEVICE_READ8, UINT16_MAX + 1, 0),
              -XC_EINVAL);
    ASSERT_EQ(ask(XC_RAW_YIELD, 0).where, FAKE_IDLE);
    fake_line(5);
    EXPECT_EQ(fake_tick(0).where, FAKE_IDLE);
    fake_line(4);
    EXPECT_EQ(fake_tick(0).place, entries.run);
    EXPECT_EQ(current(), system);
    EXPECT_EQ(dispatcher_of(system)->pending,
              static_cast<uint32_t>(XC_PENDING_DEVICE));
}

TEST_F(Turns, a_line_is_anothers_until_it_is_nobodys)
{
    ASSERT_EQ(raw(XC_RAW_DEVICE, XC_DEVICE_INTERRUPT, 4, c), 0);
    dispatcher_of(c)->pending = 0;
    fake_line(4);
    EXPECT_EQ(dispatcher_of(system)->pending, 0u);
    EXPECT_EQ(dispatcher_of(c)->pending,
              static_cast<uint32_t>(XC_PENDING_DEVICE));
    dispatcher_of(c)->pending = 0;
    ASSERT_EQ(raw(XC_RAW_DEVICE, XC_DEVICE_INTERRUPT, 4, 0), 0);
    fake_line(4);
    EXPECT_EQ(dispatcher_of(c)->pending, 0u);
    ASSERT_EQ(raw(XC_RAW_DEVICE, XC_DEVICE_INTERRUPT, 4, c), 0);
    ASSERT_EQ(raw(XC_RAW_PROCESS_END, c, 0), 0);
    fake_line(4); /* whose it was has ended */
}
