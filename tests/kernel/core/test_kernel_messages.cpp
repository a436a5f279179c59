// SPDX-License-Identifier: MIT
#include "programs.h"

using namespace programs;

/** Bits and small messages to somebody who does not wait for them. */
class Messages : public Kernel {
  protected:
    void SetUp() override
    {
        Kernel::SetUp();
        to = spawn();
        ASSERT_EQ(raw(XC_RAW_MAP, data, 2, writable), 0);
        for (uint64_t i = 0; i < XC_ASYNC_WORDS; i++)
            words()[i] = 100 + i;
    }

    uint64_t *words() { return reinterpret_cast<uint64_t *>(at(system, data)); }

    xc_identity to = 0;
};

TEST_F(Messages, bits_below_those_of_programs_are_the_kernels_to_say)
{
    EXPECT_EQ(raw(XC_RAW_NOTIFY, to, UINT64_MAX), 0);
    EXPECT_EQ(dispatcher_of(to)->pending,
              ~(static_cast<uint32_t>(XC_PENDING_USER) - 1));
}

TEST_F(Messages, a_notice_wakes_who_sleeps)
{
    EXPECT_EQ(raw(XC_RAW_NOTIFY, to, XC_PENDING_USER), 0);
    EXPECT_EQ(ask(XC_RAW_YIELD, 0).place, entries.run);
    EXPECT_EQ(current(), to);
}

TEST_F(Messages, a_message_says_from_whom_it_is)
{
    const xc_async &message = dispatcher_of(to)->async[0];

    EXPECT_EQ(raw(XC_RAW_SEND, to, data), 0);
    EXPECT_EQ(message.from, system);
    for (uint64_t i = 0; i < XC_ASYNC_WORDS; i++)
        EXPECT_EQ(message.words[i], 100 + i);
    EXPECT_EQ(dispatcher_of(to)->async_sent, 1u);
    EXPECT_EQ(dispatcher_of(to)->pending,
              static_cast<uint32_t>(XC_PENDING_ASYNC));
}

TEST_F(Messages, a_full_ring_takes_no_more)
{
    for (int i = 0; i < XC_ASYNC_ROOM; i++)
        ASSERT_EQ(raw(XC_RAW_SEND, to, data), 0) << i;
    words()[0] = 0;
    EXPECT_EQ(raw(XC_RAW_SEND, to, data), -XC_EAGAIN);
    EXPECT_EQ(dispatcher_of(to)->async[0].words[0], 100u);
    dispatcher_of(to)->async_taken = 1;
    EXPECT_EQ(raw(XC_RAW_SEND, to, data), 0);
    EXPECT_EQ(dispatcher_of(to)->async[0].words[0], 0u);
}

TEST_F(Messages, spoilt_counters_spoil_ones_own_ring_only)
{
    xc_dispatcher before;

    for (uint32_t sent : {0u, 31u, 0x7fffffffu, UINT32_MAX})
        for (uint32_t taken : {0u, 1u, 0x80000000u, UINT32_MAX}) {
            dispatcher_of(to)->async_sent = sent;
            dispatcher_of(to)->async_taken = taken;
            before = *dispatcher_of(to);
            raw(XC_RAW_SEND, to, data);
            EXPECT_EQ(memcmp(&before, dispatcher_of(to),
                             offsetof(xc_dispatcher, pending)),
                      0);
            EXPECT_EQ(memcmp(&before.user, &dispatcher_of(to)->user,
                             2 * sizeof(xc_saved)),
                      0);
        }
}

TEST_F(Messages, words_come_from_ones_own_pages)
{
    const uint64_t end = data + 2 * XC_PAGE;

    EXPECT_EQ(raw(XC_RAW_SEND, to, data + XC_PAGE - 8), 0) << "over two pages";
    EXPECT_EQ(raw(XC_RAW_SEND, to, end - 8 * XC_ASYNC_WORDS), 0);
    EXPECT_EQ(raw(XC_RAW_SEND, to, end - 8 * XC_ASYNC_WORDS + 1), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_SEND, to, 0), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_SEND, to, ARCH_USER_END - 8), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_SEND, to, UINT64_MAX - 7), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_SEND, to, UINT64_C(0xffff800000001000)), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_SEND, to, UINT64_C(1) << 48 | data), -XC_EINVAL);
    EXPECT_EQ(dispatcher_of(to)->async_sent, 2u);
}

TEST_F(Messages, who_has_not_registered_gets_none)
{
    xc_identity other = make();

    EXPECT_EQ(raw(XC_RAW_SEND, other, data), -XC_EAGAIN);
    EXPECT_EQ(raw(XC_RAW_NOTIFY, other, XC_PENDING_USER), 0);
    EXPECT_EQ(raw(XC_RAW_SEND, 0, data), -XC_ESRCH);
    EXPECT_EQ(raw(XC_RAW_SEND, XC_CALL_PORTAL(to), data), -XC_ESRCH);
    EXPECT_EQ(raw(XC_RAW_NOTIFY, XC_CALL_PORTAL(to), 0), -XC_ESRCH);
}

TEST_F(Messages, one_may_send_to_oneself)
{
    EXPECT_EQ(raw(XC_RAW_SEND, system, data), 0);
    EXPECT_EQ(dispatcher_of(system)->async[0].from, system);
}
