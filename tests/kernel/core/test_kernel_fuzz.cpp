// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "invariants.h"
#include "random_calls.h"
#include "soak.h"

// STEPS of them; CHECK: after so many all that has to be true is looked at.
TEST(Fuzz, all_stays_true_whatever_programs_ask_for)
{
    const uint64_t seed = first_seed();
    Words words(seed);
    RandomCalls calls(&words);
    std::string wrong;

    for (uint64_t i = 0; i < soak(STEPS) && wrong.empty(); i++) {
        calls.step();
        if (i % CHECK == 0)
            wrong = invariants::broken();
        ASSERT_EQ(wrong, "") << "CROSSCALL_SEED=" << seed << ", step " << i;
    }
    for (uint64_t i = 0; i < std::size(calls.done); i++) {
        RecordProperty("raw_" + std::to_string(i),
                       std::to_string(calls.done[i]));
        EXPECT_GT(calls.done[i], 0u)
            << "raw call " << i << " never did anything";
    }
    EXPECT_GT(calls.handoffs, 0u);
    EXPECT_EQ(calls.end(), "");
    RecordProperty("machines", std::to_string(calls.machines));
}
