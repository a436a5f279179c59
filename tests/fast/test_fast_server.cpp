// SPDX-License-Identifier: MIT
// Calls by registers: a hostile server, and returns that are none

#include "fake.h"
#include "fast_test.h"

#include <cstring>

TEST_F(Fast, garbage_in_all_registers_is_survived)
{
    std::memset(&fake.lie, 0xa5, sizeof(fake.lie));
    lie(0);
    volatile uint64_t canary = 77;
    uint64_t w[10];

    EXPECT_EQ(fast_series(stub_, 1, &w[0], &w[1], &w[2], &w[3], &w[4], &w[5],
                          &w[6], &w[7], &w[8], &w[9]),
              0);
    EXPECT_EQ(w[9], UINT64_C(0xa5a5a5a5a5a5a5a5));
    EXPECT_EQ(canary, 77u);
    EXPECT_EQ(fake.n_refused, 0u);
}

TEST_F(Fast, result_that_the_method_cannot_have_ends_the_connection)
{
    lie(INT64_C(1) << 31);
    EXPECT_EQ(fast_nothing(stub_), -XC_E_BAD_REPLY);
    EXPECT_EQ(seen.n_abandoned, 1u);
    fake.hostile = 0;
    EXPECT_EQ(fast_nothing(stub_), -XC_E_WOULD_BLOCK); // no such process
    EXPECT_EQ(target_.n_calls, 0u);
}

TEST_F(Fast, status_that_no_x_sends_ends_the_connection)
{
    lie(-XC_E_PEER_DIED);
    EXPECT_EQ(fast_nothing(stub_), -XC_E_BAD_REPLY);
    EXPECT_EQ(seen.n_abandoned, 1u);
}

TEST_F(Fast, status_below_all_ends_the_connection)
{
    lie(INT64_MIN);
    EXPECT_EQ(nine(stub_), -XC_E_BAD_REPLY);
    EXPECT_EQ(seen.n_abandoned, 1u);
}

TEST_F(Fast, bad_values_of_a_reply_give_nothing_back)
{
    uint8_t u8 = 1;
    int16_t i16 = 2;
    uint32_t u32 = 3;
    bool odd = true;
    fast_mood mood = FAST_GOOD;

    lie(0);
    fake.lie.rsi = 256;
    EXPECT_EQ(fast_cut(stub_, 0, &u8, &i16, &u32, &odd, &mood),
              -XC_E_BAD_REPLY);
    EXPECT_EQ(u8, 1);
    EXPECT_EQ(i16, 2);
    EXPECT_EQ(u32, 3u);
    EXPECT_EQ(seen.n_abandoned, 1u);
}

TEST_F(Fast, bad_enum_and_bool_of_a_reply_give_nothing_back)
{
    uint8_t u8 = 1;
    int16_t i16;
    uint32_t u32;
    bool odd;
    fast_mood mood;

    lie(0);
    fake.lie.r9 = 2;
    EXPECT_EQ(fast_cut(stub_, 0, &u8, &i16, &u32, &odd, &mood),
              -XC_E_BAD_REPLY);
    fake.lie.r9 = 0;
    fake.lie.rbx = 2;
    fake.lie.r15 = UINT64_C(2) << 32 | 1;
    fast_binding.server = FAKE_SERVER;
    EXPECT_EQ(fast_cut(stub_, 0, &u8, &i16, &u32, &odd, &mood),
              -XC_E_BAD_REPLY);
    EXPECT_EQ(u8, 1);
    EXPECT_EQ(seen.n_abandoned, 2u);
}

TEST_F(Fast, return_of_another_process_is_none)
{
    lie(0);
    fake.lie.rax = FAKE_SERVER + 64;
    EXPECT_EQ(fast_nothing(stub_), -XC_E_PEER_DIED);
    EXPECT_EQ(fake.n_refused, 1u);
}

TEST_F(Fast, return_with_another_calls_number_is_none)
{
    lie(0);
    fake.lie.r15 = 0;
    EXPECT_EQ(fast_nothing(stub_), -XC_E_PEER_DIED);
    fake.lie.r15 = UINT64_C(3) << 32 | 1; // too early by one
    EXPECT_EQ(fast_nothing(stub_), -XC_E_PEER_DIED);
    EXPECT_EQ(fake.n_refused, 2u);
    fake.lie.r15 = UINT64_C(3) << 32 | 1;
    EXPECT_EQ(fast_nothing(stub_), 0);
}

TEST_F(Fast, return_to_another_thread_is_none)
{
    lie(0);
    fake.lie.r15 = UINT64_C(1) << 32 | 0xf801;
    EXPECT_EQ(fast_nothing(stub_), -XC_E_PEER_DIED);
    EXPECT_EQ(fake.n_refused, 1u);
}
