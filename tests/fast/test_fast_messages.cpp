// SPDX-License-Identifier: MIT
// Calls by registers: which go by messages all the same

#include "fake.h"
#include "fast_test.h"

#include <crosscall/cancel.h>
#include <crosscall/client.h>
#include <crosscall/port.h>

TEST_F(Fast, ten_words_go_by_a_message)
{
    EXPECT_EQ(fast_ten(stub_, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
              -XC_E_WOULD_BLOCK);
    EXPECT_EQ(seen.n_begun, 1u);
}

TEST_F(Fast, string_and_large_number_go_by_messages)
{
    EXPECT_EQ(fast_say(stub_, "x"), -XC_E_WOULD_BLOCK);
    EXPECT_EQ(fast_distant(stub_, 1), -XC_E_WOULD_BLOCK);
    EXPECT_EQ(fake.call.rax, 0u);
}

TEST_F(Fast, who_has_a_deadline_sends_a_message)
{
    xc_set_deadline(1);
    EXPECT_NE(xc_port_thread()->limited, 0u);
    xc_kernel_self->core.limited = xc_port_thread()->limited;
    xc_set_deadline(0);
    EXPECT_EQ(xc_port_thread()->limited, 0u);
    EXPECT_EQ(fast_nothing(stub_), -XC_E_WOULD_BLOCK);
    EXPECT_EQ(fake.call.rax, 0u);
}

TEST_F(Fast, who_can_be_cancelled_sends_a_message)
{
    xc_canceller cancel = {};

    xc_set_cancel(&cancel);
    EXPECT_NE(xc_port_thread()->limited, 0u);
    xc_kernel_self->core.limited = xc_port_thread()->limited;
    xc_set_cancel(nullptr);
    EXPECT_EQ(xc_port_thread()->limited, 0u);
    EXPECT_EQ(fast_nothing(stub_), -XC_E_WOULD_BLOCK);
    EXPECT_EQ(fake.call.rax, 0u);
}

TEST_F(Fast, who_serves_a_call_sends_a_message)
{
    xc_call call = {};

    xc_kernel_self->core.call = &call;
    EXPECT_EQ(fast_nothing(stub_), -XC_E_WOULD_BLOCK);
    EXPECT_EQ(fake.call.rax, 0u);
}

TEST_F(Fast, who_serves_by_registers_sends_a_message)
{
    xc_kernel_self->core.limited = XC_LIMITED_BY_SERVING;
    EXPECT_EQ(fast_nothing(stub_), -XC_E_WOULD_BLOCK);
    EXPECT_EQ(fake.call.rax, 0u);
}

TEST_F(Fast, server_that_cannot_be_entered_gets_a_message)
{
    fake.error = -11;
    EXPECT_EQ(nine(stub_), -XC_E_WOULD_BLOCK);
    EXPECT_EQ(seen.n_begun, 1u);
    EXPECT_EQ(target_.n_calls, 0u);
    EXPECT_EQ(xc_kernel_self->peer, 0u);
}

TEST_F(Fast, stub_of_an_ordinary_binding_sends_messages)
{
    xc_transport_ops slow_ops = fast_test_ops();
    xc_binding slow = {&slow_ops, 1000};

    slow_ops.fast = false;
    fast *stub = fast_stub_new(&slow, handle);
    EXPECT_EQ(fast_nothing(stub), -XC_E_WOULD_BLOCK);
    EXPECT_NE(fast_stub(stub), nullptr);
    EXPECT_EQ(fake.call.rax, 0u);
}

TEST_F(Fast, stub_knows_itself_and_others_do_not)
{
    fast other = {nullptr};
    fast_ops nothing = {};

    other.ops = &nothing;
    EXPECT_NE(fast_stub(stub_), nullptr);
    EXPECT_EQ(fast_stub(&other), nullptr);
    EXPECT_EQ(fast_stub(nullptr), nullptr);
}
