// SPDX-License-Identifier: MIT
#include <set>

#include "programs.h"

using namespace programs;

/** Who is born, by whom, and how it ends. */
class Processes : public Kernel {
  protected:
    // What is known of who was last where this one is or was.
    const xc_known &known(xc_identity identity)
    {
        return kernel.notice->known[static_cast<uint32_t>(identity) / 64];
    }
};

TEST_F(Processes, calls_for_marked_ones_are_refused_to_all_others)
{
    xc_identity other = spawn(5);
    xc_identity victim = make();
    uint32_t before;

    become(other);
    before = free_pages();
    EXPECT_EQ(raw(XC_RAW_PROCESS_NEW, 0), -XC_EPERM);
    EXPECT_EQ(raw(XC_RAW_PROCESS_FILL, victim, data, 1, writable, window),
              -XC_EPERM);
    EXPECT_EQ(raw(XC_RAW_PROCESS_START, victim, code, 0, 0, XC_MARK_SYSTEM),
              -XC_EPERM);
    EXPECT_EQ(raw(XC_RAW_PROCESS_END, victim, 0), -XC_EPERM);
    EXPECT_EQ(raw(XC_RAW_PROCESS_END, system, 0), -XC_EPERM);
    EXPECT_EQ(raw(XC_RAW_PROCESS_END, 12345, 0), -XC_EPERM);
    for (uint64_t what = 0; what <= XC_DEVICE_OFF + 1; what++)
        EXPECT_EQ(raw(XC_RAW_DEVICE, what, 1, 0), -XC_EPERM) << what;
    EXPECT_EQ(free_pages(), before);
    EXPECT_EQ(process_of(victim)->state, PROCESS_NEW);
}

TEST_F(Processes, who_is_marked_may_do_the_same)
{
    xc_identity other = make();

    ASSERT_EQ(raw(XC_RAW_PROCESS_START, other, code, 0, 0, XC_MARK_SYSTEM), 0);
    EXPECT_TRUE(known(other).marked);
    ASSERT_EQ(ask(XC_RAW_YIELD, other).where, FAKE_RESUMED);
    EXPECT_GT(raw(XC_RAW_PROCESS_NEW, 0), 0);
}

TEST_F(Processes, a_place_that_is_taken_again_is_not_marked)
{
    xc_identity other = make();

    ASSERT_EQ(raw(XC_RAW_PROCESS_START, other, code, 0, 0, XC_MARK_SYSTEM), 0);
    ASSERT_EQ(raw(XC_RAW_PROCESS_END, other, 0), 0);
    other = make();
    EXPECT_FALSE(process_of(other)->marked);
    EXPECT_FALSE(known(other).marked);
}

TEST_F(Processes, it_begins_where_it_was_told_with_its_word)
{
    xc_identity other = make();
    fake_left left;

    ASSERT_EQ(raw(XC_RAW_PROCESS_START, other, code + 8, data, 99, 0), 0);
    left = ask(XC_RAW_YIELD, other);
    EXPECT_EQ(left.where, FAKE_RESUMED);
    EXPECT_EQ(left.place, code + 8);
    EXPECT_EQ(left.word, 99u);
}

TEST_F(Processes, it_is_started_once_and_then_not_filled_any_more)
{
    xc_identity other = make();

    EXPECT_EQ(raw(XC_RAW_PROCESS_START, other, ARCH_USER_END, 0, 0, 0),
              -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_PROCESS_START, other, code, ARCH_USER_END + 1, 0, 0),
              -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_PROCESS_START, other, code, 0, 0, 2), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_PROCESS_START, other, code, 0, 0, 0), 0);
    EXPECT_EQ(raw(XC_RAW_PROCESS_START, other, code, 0, 0, 0), -XC_ESRCH);
    EXPECT_EQ(raw(XC_RAW_PROCESS_FILL, other, data, 1, writable, window),
              -XC_ESRCH);
    EXPECT_EQ(raw(XC_RAW_PROCESS_FILL, system, data, 1, writable, window),
              -XC_ESRCH);
}

TEST_F(Processes, fill_refuses_what_is_no_place_for_it)
{
    xc_identity other = make();
    uint32_t before = free_pages();

    EXPECT_EQ(raw(XC_RAW_PROCESS_FILL, other, 0, 1, writable, window),
              -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_PROCESS_FILL, other, data, 1, writable, 0),
              -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_PROCESS_FILL, other, code, 1, writable, window),
              -XC_EINVAL)
        << "it has a page there";
    EXPECT_EQ(raw(XC_RAW_PROCESS_FILL, other, data, 1, writable, code),
              -XC_EINVAL)
        << "so have we";
    EXPECT_EQ(raw(XC_RAW_PROCESS_FILL, other, data, 1,
                  writable | XC_PAGES_EXECUTE, window),
              -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_PROCESS_FILL, other, data, 1, 0, window), -XC_EINVAL);
    EXPECT_EQ(free_pages(), before);
}

TEST_F(Processes, it_is_not_started_while_another_can_write_its_code)
{
    xc_identity other = make();
    xc_identity third = spawn();

    ASSERT_EQ(raw(XC_RAW_PROCESS_FILL, other, data, 1, executable, window), 0);
    EXPECT_EQ(raw(XC_RAW_PROCESS_START, other, code, 0, 0, 0), -XC_EINVAL);
    offer(0, third, window, 1, writable);
    become(third);
    ASSERT_EQ(raw(XC_RAW_ACCEPT, system, 0, 0, 1, window), writable);
    become(system);
    ASSERT_EQ(raw(XC_RAW_MAP, window, 1, XC_PAGES_NONE), 0);
    EXPECT_EQ(raw(XC_RAW_PROCESS_START, other, code, 0, 0, 0), -XC_EINVAL);
    ASSERT_EQ(raw(XC_RAW_PROCESS_END, third, 0), 0);
    EXPECT_EQ(raw(XC_RAW_PROCESS_START, other, code, 0, 0, 0), 0);
}

TEST_F(Processes, everybody_is_told_of_a_death)
{
    xc_identity other = spawn(3);
    xc_identity third = spawn();

    EXPECT_EQ(known(other).identity, other);
    EXPECT_EQ(known(other).user, 3u);
    dispatcher_of(system)->pending = dispatcher_of(third)->pending = 0;
    EXPECT_EQ(raw(XC_RAW_PROCESS_END, other, 77), 0);
    EXPECT_EQ(dispatcher_of(system)->pending,
              static_cast<uint32_t>(XC_PENDING_DEATH));
    EXPECT_EQ(dispatcher_of(third)->pending,
              static_cast<uint32_t>(XC_PENDING_DEATH));
    EXPECT_EQ(known(other).identity, 0u);
    EXPECT_EQ(known(other).ended, other);
    EXPECT_EQ(known(other).status, 77);
    EXPECT_EQ(kernel.notice->deaths, 1u);
}

TEST_F(Processes, who_ends_itself_gives_the_processor_to_somebody)
{
    xc_identity other = spawn();
    fake_left left;

    become(other);
    left = ask(XC_RAW_PROCESS_END, 0, 5);
    EXPECT_EQ(left.where, FAKE_ENTERED);
    EXPECT_EQ(left.place, entries.run);
    EXPECT_EQ(current(), system);
    EXPECT_EQ(known(other).status, 5);
}

TEST_F(Processes, who_ends_itself_by_its_name_does_not_come_back)
{
    xc_identity other = spawn();

    become(other);
    EXPECT_EQ(ask(XC_RAW_PROCESS_END, other, 5).place, entries.run);
    EXPECT_EQ(current(), system);
}

TEST_F(Processes, the_last_one_stops_the_machine)
{
    EXPECT_EQ(ask(XC_RAW_PROCESS_END, 0, 0).where, FAKE_PANIC);
    EXPECT_EQ(fake_root(), 0u) << "not in a space that is no more";
}

TEST_F(Processes, an_identity_is_never_used_again)
{
    std::set<xc_identity> seen = {system};

    for (int i = 0; i < 10000; i++) {
        int64_t identity = raw(XC_RAW_PROCESS_NEW, 0);

        ASSERT_GT(identity, 0);
        ASSERT_TRUE(seen.insert(static_cast<xc_identity>(identity)).second);
        ASSERT_EQ(
            raw(XC_RAW_PROCESS_END, static_cast<xc_identity>(identity), 0), 0);
    }
}

TEST_F(Processes, a_place_whose_identities_are_used_up_stays_empty)
{
    const uint64_t last = UINT64_C(0x7fffffff);
    struct process *place = &kernel.processes[2];
    int64_t identity;

    place->identity = last << 32 | 2 * 64;
    identity = raw(XC_RAW_PROCESS_NEW, 0);
    EXPECT_EQ(identity, static_cast<int64_t>(last << 32 | 2 * 64));
    EXPECT_EQ(raw(XC_RAW_PROCESS_END, static_cast<xc_identity>(identity), 0),
              0);
    EXPECT_EQ(raw(XC_RAW_PROCESS_NEW, 0) % 8192, 3 * 64);
}

TEST_F(Processes, there_are_so_many_places_and_no_more)
{
    for (int i = 2; i < XC_PROCESSES_MAX; i++)
        ASSERT_GT(raw(XC_RAW_PROCESS_NEW, 0), 0) << i;
    EXPECT_EQ(raw(XC_RAW_PROCESS_NEW, 0), -XC_EAGAIN);
}

TEST_F(Processes, a_fault_leads_to_its_own_entry)
{
    xc_identity other = spawn();
    fake_left left;

    become(other);
    left = fake_fault(14, code, 0x1234);
    EXPECT_EQ(left.where, FAKE_ENTERED);
    EXPECT_EQ(left.place, entries.page_fault);
    EXPECT_EQ(dispatcher_of(other)->exception.address, 0x1234u);
    EXPECT_EQ(fake_fault(6, code, 0).place, entries.trap);
    EXPECT_EQ(ask(1).place, entries.trap) << "a system call of Linux's";
    EXPECT_EQ(dispatcher_of(other)->exception.cause,
              static_cast<uint64_t>(XC_CAUSE_CALL));
}

TEST_F(Processes, a_fault_in_the_critical_range_ends_it)
{
    xc_identity other = spawn();

    become(other);
    EXPECT_EQ(fake_fault(14, critical, 0).place, entries.run);
    EXPECT_EQ(current(), system);
    EXPECT_EQ(process_of(other), nullptr);
    EXPECT_EQ(known(other).status, XC_ENDED_FAULT + 14);
}

TEST_F(Processes, a_fault_before_it_has_registered_ends_it)
{
    xc_identity before = spawn(); // leaves its entries in the place
    xc_identity other;

    ASSERT_EQ(raw(XC_RAW_PROCESS_END, before, 0), 0);
    other = make();
    ASSERT_EQ(raw(XC_RAW_PROCESS_START, other, code, 0, 0, 0), 0);
    ASSERT_EQ(ask(XC_RAW_YIELD, other).where, FAKE_RESUMED);
    EXPECT_EQ(fake_fault(13, code, 0).where, FAKE_ENTERED);
    EXPECT_EQ(current(), system);
    EXPECT_EQ(process_of(other), nullptr);
    EXPECT_EQ(known(other).status, XC_ENDED_FAULT + 13);
}
