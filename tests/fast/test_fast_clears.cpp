// SPDX-License-Identifier: MIT
// Calls by registers: what carries nothing tells nothing

#include "fake.h"
#include "fast_test.h"

TEST_F(Fast, stub_clears_what_carries_nothing)
{
    EXPECT_EQ(fast_answer(stub_, 1), 1);
    const fake_registers &r = fake.call;
    EXPECT_EQ(r.rdx | r.r8 | r.r9 | r.rbx | r.rbp | r.r12 | r.r13 | r.r14, 0u);
    EXPECT_EQ(r.rsp, 0u);
    EXPECT_EQ(r.r15, UINT64_C(1) << 32 | 1);
}

TEST_F(Fast, x_clears_what_carries_nothing)
{
    EXPECT_EQ(nine(stub_), 285);
    const fake_registers &r = fake.reply;
    EXPECT_EQ(r.rsi | r.rdx | r.r8 | r.r9 | r.r10, 0u);
    EXPECT_EQ(r.rsp, 0u);
    // These are the caller's own.
    EXPECT_EQ(r.rbx, 5u);
    EXPECT_EQ(r.rbp, 6u);
    EXPECT_EQ(r.r12, 7u);
    EXPECT_EQ(r.r13, 8u);
    EXPECT_EQ(r.r14, 9u);
}

TEST_F(Fast, failed_method_sends_no_words)
{
    uint64_t w[10] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    target_.result = -5;
    EXPECT_EQ(fast_series(stub_, 70, &w[0], &w[1], &w[2], &w[3], &w[4], &w[5],
                          &w[6], &w[7], &w[8], &w[9]),
              -5);
    const fake_registers &r = fake.reply;
    EXPECT_EQ(r.rsi | r.rdx | r.r8 | r.r9 | r.r10 | r.rbx | r.rbp, 0u);
    EXPECT_EQ(w[0], 1u);
    EXPECT_EQ(w[9], 10u);
}

TEST_F(Fast, vector_registers_are_cleared_where_there_are_any)
{
    // A program without them does not know that there is something in them.
    const uint64_t still = fake_clears_vectors ? 0 : 0x5a;

    EXPECT_EQ(fake_nothing_with_vectors(stub_), 0);
    for (unsigned i = 0; i < 16; i++) {
        EXPECT_EQ(fake.call.xmm[i], still);
        EXPECT_EQ(fake.reply.xmm[i], still);
    }
}
