// SPDX-License-Identifier: MIT
// Calls by registers: values go there and come back as they were

#include "fake.h"
#include "fast_test.h"

#include <crosscall/error.h>

TEST_F(Fast, method_without_values_runs)
{
    EXPECT_EQ(fast_nothing(stub_), 0);
    EXPECT_EQ(target_.n_calls, 1u);
    EXPECT_EQ(seen.n_begun, 0u);
}

TEST_F(Fast, result_of_either_width_comes_back)
{
    EXPECT_EQ(fast_answer(stub_, INT32_MAX), INT32_MAX);
    EXPECT_EQ(fast_answer(stub_, -4095), -4095);
    EXPECT_EQ(fast_answer64(stub_, INT64_MAX), INT64_MAX);
    EXPECT_EQ(fast_answer64(stub_, -2), -2);
}

TEST_F(Fast, four_words_arrive_in_order)
{
    EXPECT_EQ(fast_four(stub_, 4, 3, 2, 1), 4321);
    EXPECT_EQ(fake.call.rsi, 4u);
    EXPECT_EQ(fake.call.rdx, 3u);
    EXPECT_EQ(fake.call.r8, 2u);
    EXPECT_EQ(fake.call.r9, 1u);
}

TEST_F(Fast, nine_words_arrive_in_order)
{
    EXPECT_EQ(nine(stub_), 285);
    EXPECT_EQ(fake.call.rdi, handle);
    EXPECT_EQ(fake.call.rsi, 1u);
    EXPECT_EQ(fake.call.rdx, 2u);
    EXPECT_EQ(fake.call.r8, 3u);
    EXPECT_EQ(fake.call.r9, 4u);
    EXPECT_EQ(fake.call.rbx, 5u);
    EXPECT_EQ(fake.call.rbp, 6u);
    EXPECT_EQ(fake.call.r12, 7u);
    EXPECT_EQ(fake.call.r13, 8u);
    EXPECT_EQ(fake.call.r14, 9u);
}

TEST_F(Fast, ten_words_come_back)
{
    uint64_t w[10];

    EXPECT_EQ(fast_series(stub_, 70, &w[0], &w[1], &w[2], &w[3], &w[4], &w[5],
                          &w[6], &w[7], &w[8], &w[9]),
              0);
    for (unsigned i = 0; i < 10; i++)
        EXPECT_EQ(w[i], 70 + i);
    EXPECT_EQ(fake.reply.rsi, 70u);
    EXPECT_EQ(fake.reply.rbp, 75u);
    EXPECT_EQ(fake.reply.r10, 79u);
}

TEST_F(Fast, narrow_values_are_extended)
{
    EXPECT_EQ(fast_narrow(stub_, 255, -128, 65535, -32768, UINT32_MAX,
                          INT32_MIN, true, FAST_BAD),
              INT64_C(255) - 128 + 65535 - 32768 + UINT32_MAX + INT32_MIN);
    EXPECT_EQ(fake.call.rsi, 255u);
    EXPECT_EQ(fake.call.rdx, static_cast<uint64_t>(-128));
    EXPECT_EQ(fake.call.rbp, static_cast<uint64_t>(INT32_MIN));
}

TEST_F(Fast, narrow_values_come_back)
{
    uint8_t u8;
    int16_t i16;
    uint32_t u32;
    bool odd;
    fast_mood mood;

    EXPECT_EQ(fast_cut(stub_, UINT64_C(0x123456789abcdeff), &u8, &i16, &u32,
                       &odd, &mood),
              0);
    EXPECT_EQ(u8, 0xff);
    EXPECT_EQ(i16, static_cast<int16_t>(0xdeff));
    EXPECT_EQ(u32, 0x9abcdeffu);
    EXPECT_TRUE(odd);
    EXPECT_EQ(mood, FAST_GOOD);
}

TEST_F(Fast, structs_go_there_and_come_back)
{
    fast_point point = {1, -2};
    fast_spot spot = {true, FAST_BAD, 9};
    fast_spot before = {};

    EXPECT_EQ(fast_move(stub_, &point, {10, 20}, &spot, &before), 0);
    EXPECT_EQ(point.x, 11);
    EXPECT_EQ(point.y, 18);
    EXPECT_TRUE(before.on);
    EXPECT_EQ(before.mood, FAST_BAD);
    EXPECT_EQ(before.size, 9);
    EXPECT_FALSE(spot.on);
}

TEST_F(Fast, optional_values_may_be_absent)
{
    uint32_t value = 5;
    const fast_point step = {3, 0};

    EXPECT_EQ(fast_maybe(stub_, nullptr, nullptr), 0);
    EXPECT_EQ(fast_maybe(stub_, &value, nullptr), 1);
    EXPECT_EQ(value, 5u);
    EXPECT_EQ(fast_maybe(stub_, &value, &step), 2);
    EXPECT_EQ(value, 8u);
}

TEST_F(Fast, value_that_is_not_declared_is_not_sent)
{
    EXPECT_EQ(
        fast_narrow(stub_, 0, 0, 0, 0, 0, 0, false, static_cast<fast_mood>(-2)),
        -XC_E_MALFORMED);
    EXPECT_EQ(fake.call.rax, 0u);
}

TEST_F(Fast, failure_of_a_nested_call_is_not_this_ones)
{
    target_.result = -XC_E_DENIED;
    EXPECT_EQ(fast_answer64(stub_, 1), -XC_EREMOTEIO);
}
