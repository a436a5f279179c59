// SPDX-License-Identifier: MIT
// Calls by registers: who may call what, and how that ends

#include "fake.h"
#include "fast_test.h"

#include <crosscall/error.h>

TEST_F(Fast, denied_caller_learns_what_it_lacks)
{
    fast_point point = {};
    fast_spot spot = {};
    fast_spot before = {};

    xc_fast_rows[handle % XC_FAST_ROWS].missing = FAST_CHANGE;
    EXPECT_EQ(fast_move(stub_, &point, point, &spot, &before), -XC_E_DENIED);
    EXPECT_EQ(target_.n_calls, 0u);
    EXPECT_EQ(seen.n_denied, 1u);
    EXPECT_EQ(xc_last_error()->needs, static_cast<xc_rights>(FAST_CHANGE));
    EXPECT_EQ(xc_last_error()->uid, 1000u);
    EXPECT_EQ(xc_last_error()->pid, 77);
    EXPECT_EQ(fake.reply.r9 | fake.reply.r10, 0u);
    // The thread stands by for the next call.
    EXPECT_EQ(fast_nothing(stub_), 0);
}

TEST_F(Fast, method_without_words_is_denied_as_well)
{
    xc_fast_rows[handle % XC_FAST_ROWS].missing = FAST_CALL;
    EXPECT_EQ(fast_nothing(stub_), -XC_E_DENIED);
    EXPECT_EQ(nine(stub_), -XC_E_DENIED);
    EXPECT_EQ(target_.n_calls, 0u);
    EXPECT_EQ(fast_answer(stub_, 8), 8); // anyone may
}

TEST_F(Fast, stale_handle_is_no_fast_call)
{
    EXPECT_EQ(xc_fast_hide(row_), 0u);
    EXPECT_EQ(fast_nothing(stub_), -XC_E_WOULD_BLOCK);
    EXPECT_EQ(fake.n_visits, 1u);
    EXPECT_EQ(target_.n_calls, 0u);
}

TEST_F(Fast, handle_of_the_tenant_before_is_no_fast_call)
{
    fast *stale =
        fast_stub_new(&fast_binding.binding, handle - (UINT64_C(1) << 32));

    EXPECT_EQ(fast_nothing(stale), -XC_E_WOULD_BLOCK);
    EXPECT_EQ(fake.n_visits, 1u);
    EXPECT_EQ(target_.n_calls, 0u);
    EXPECT_EQ(fast_nothing(stub_), 0);
}

TEST_F(Fast, handle_of_another_holder_is_no_fast_call)
{
    xc_fast_rows[handle % XC_FAST_ROWS].holder = FAKE_SERVER;
    EXPECT_EQ(fast_nothing(stub_), -XC_E_WOULD_BLOCK);
    EXPECT_EQ(fake.n_visits, 1u);
    EXPECT_EQ(target_.n_calls, 0u);
}

TEST_F(Fast, row_is_not_given_to_two)
{
    EXPECT_EQ(xc_fast_show(handle + XC_FAST_ROWS, FAKE_CLIENT, target_objects,
                           &target_, rights, nullptr),
              nullptr);
    EXPECT_EQ(fast_nothing(stub_), 0);
}

namespace {

xc_fast_row *row_to_hide;
unsigned n_in_row;

int64_t hide() { return n_in_row = xc_fast_hide(row_to_hide); }

} // namespace

TEST_F(Fast, who_is_in_a_row_that_is_hidden_is_counted_and_tells)
{
    row_to_hide = row_;
    target_.meanwhile = hide;
    EXPECT_EQ(fast_nothing(stub_), 1);
    EXPECT_EQ(n_in_row, 1u);
    EXPECT_EQ(seen.n_over, 1u);
    EXPECT_EQ(seen.left, &target_);
    EXPECT_EQ(fake.n_with_care, 1u);
    // Its place is free as of now.
    EXPECT_NE(xc_fast_show(handle + XC_FAST_ROWS, FAKE_CLIENT, target_objects,
                           &target_, rights, nullptr),
              nullptr);
}

TEST_F(Fast, words_of_a_call_that_tells_come_back_as_all_others)
{
    uint64_t w[10];

    row_to_hide = row_;
    target_.meanwhile = hide;
    EXPECT_EQ(fast_series(stub_, 70, &w[0], &w[1], &w[2], &w[3], &w[4], &w[5],
                          &w[6], &w[7], &w[8], &w[9]),
              0);
    for (unsigned i = 0; i < 10; i++)
        EXPECT_EQ(w[i], 70 + i);
    EXPECT_EQ(seen.left, &target_);
}

TEST_F(Fast, row_that_somebody_is_in_is_not_given_away)
{
    row_to_hide = row_;
    target_.meanwhile = [] {
        xc_fast_hide(row_to_hide);
        return int64_t{xc_fast_show(handle + XC_FAST_ROWS, FAKE_CLIENT,
                                    target_objects, nullptr, rights,
                                    nullptr) == nullptr};
    };
    EXPECT_EQ(fast_nothing(stub_), 1);
}
