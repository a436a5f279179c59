// SPDX-License-Identifier: MIT
// Calls by registers: generated Stub, generated X object, the library's
// assembly, and between them a kernel of the test's own

#include "fake.h"
#include "target.h"

#include <crosscall/cancel.h>
#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/port.h>
#include <fast.stub.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>

namespace {

constexpr xc_handle handle = UINT64_C(0x300000007);
constexpr xc_rights rights = FAST_CALL | FAST_CHANGE;

unsigned n_begun;
unsigned n_abandoned;
unsigned n_denied;
unsigned n_over;
void *left;

int begin(xc_binding *, xc_stub_call *)
{
    n_begun++;
    return -XC_E_WOULD_BLOCK;
}

void abandon(xc_binding *binding)
{
    n_abandoned++;
    reinterpret_cast<xc_fast_binding *>(binding)->server = 0;
}

void close(xc_binding *) {}

// Messages end where they would begin: that one was tried is all we ask.
xc_transport_ops ops()
{
    xc_transport_ops ops = {};

    ops.begin = begin;
    ops.abandon = abandon;
    ops.close = close;
    ops.fast = true;
    return ops;
}

const xc_transport_ops fast_ops_of_test = ops();
xc_fast_binding binding = {{&fast_ops_of_test, 1000}, FAKE_SERVER};

class Fast : public testing::Test {
  protected:
    void SetUp() override
    {
        fake_start();
        fake = {};
        std::memset(xc_fast_rows, 0, sizeof(xc_fast_rows));
        n_begun = n_abandoned = n_denied = n_over = 0;
        left = nullptr;
        binding.server = FAKE_SERVER;
        row_ = xc_fast_show(handle, FAKE_CLIENT, target_objects, &target_,
                            rights, &target_);
        ASSERT_NE(row_, nullptr);
        stub_ = fast_stub_new(&binding.binding, handle);
        ASSERT_NE(stub_, nullptr);
    }

    void lie(int64_t status)
    {
        fake.hostile = 1;
        fake.lie.rax = FAKE_SERVER;
        fake.lie.r15 = UINT64_C(1) << 32 | 1; // of the first call, thread 0
        fake.lie.rdi = static_cast<uint64_t>(status);
        fake.lie.rsp = 0xdead;
    }

    target target_ = {};
    xc_fast_row *row_ = nullptr;
    fast *stub_ = nullptr;
};

int64_t nine(fast *stub) { return fast_nine(stub, 1, 2, 3, 4, 5, 6, 7, 8, 9); }

} // namespace

extern "C" void xc_fast_denied(xc_rights needs)
{
    const xc_rights holds = ~xc_kernel_self->serving->missing;

    n_denied++;
    xc_kernel_self->denied[0] = needs | static_cast<uint64_t>(holds) << 32;
    xc_kernel_self->denied[1] = 1000 | UINT64_C(77) << 32;
    xc_kernel_self->denied[2] = 0;
}

extern "C" void xc_fast_over(xc_kernel_thread *) { n_over++; }

extern "C" void xc_fast_left(void *xobject) { left = xobject; }

extern "C" xc_binding *xc_fast_binding_of(xc_identity server)
{
    return server == FAKE_SERVER ? &binding.binding : nullptr;
}

TEST_F(Fast, method_without_values_runs)
{
    EXPECT_EQ(fast_nothing(stub_), 0);
    EXPECT_EQ(target_.n_calls, 1u);
    EXPECT_EQ(n_begun, 0u);
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

TEST_F(Fast, ten_words_go_by_a_message)
{
    EXPECT_EQ(fast_ten(stub_, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
              -XC_E_WOULD_BLOCK);
    EXPECT_EQ(n_begun, 1u);
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

TEST_F(Fast, server_that_cannot_be_entered_gets_a_message)
{
    fake.error = -11;
    EXPECT_EQ(nine(stub_), -XC_E_WOULD_BLOCK);
    EXPECT_EQ(n_begun, 1u);
    EXPECT_EQ(target_.n_calls, 0u);
    EXPECT_EQ(xc_kernel_self->peer, 0u);
}

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

TEST_F(Fast, failure_of_a_nested_call_is_not_this_ones)
{
    target_.result = -XC_E_DENIED;
    EXPECT_EQ(fast_answer64(stub_, 1), -XC_EREMOTEIO);
}

TEST_F(Fast, denied_caller_learns_what_it_lacks)
{
    fast_point point = {};
    fast_spot spot = {};
    fast_spot before = {};

    xc_fast_rows[handle % XC_FAST_ROWS].missing = FAST_CHANGE;
    EXPECT_EQ(fast_move(stub_, &point, point, &spot, &before), -XC_E_DENIED);
    EXPECT_EQ(target_.n_calls, 0u);
    EXPECT_EQ(n_denied, 1u);
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
    EXPECT_EQ(n_over, 1u);
    EXPECT_EQ(left, &target_);
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
    EXPECT_EQ(left, &target_);
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

TEST_F(Fast, handle_of_the_tenant_before_is_no_fast_call)
{
    fast *stale = fast_stub_new(&binding.binding, handle - (UINT64_C(1) << 32));

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

TEST_F(Fast, who_serves_by_registers_sends_a_message)
{
    xc_kernel_self->core.limited = XC_LIMITED_BY_SERVING;
    EXPECT_EQ(fast_nothing(stub_), -XC_E_WOULD_BLOCK);
    EXPECT_EQ(fake.call.rax, 0u);
}

TEST_F(Fast, row_is_not_given_to_two)
{
    EXPECT_EQ(xc_fast_show(handle + XC_FAST_ROWS, FAKE_CLIENT, target_objects,
                           &target_, rights, nullptr),
              nullptr);
    EXPECT_EQ(fast_nothing(stub_), 0);
}

namespace {

// Words that no Stub sends.
int64_t raw(fast *stub, uint32_t method, uint32_t key,
            std::initializer_list<uint64_t> words)
{
    xc_fast_call call = {};

    std::copy(words.begin(), words.end(), call.words);
    fake_call(&call, fast_stub(stub), method, key);
    return call.status;
}

} // namespace

TEST_F(Fast, x_refuses_another_key_and_number)
{
    EXPECT_EQ(raw(stub_, FAST_METHOD_NOTHING, FAST_KEY_NOTHING, {}), 0);
    EXPECT_EQ(raw(stub_, FAST_METHOD_NOTHING, FAST_KEY_NOTHING + 1, {}),
              XC_KERNEL_STRANGER);
    EXPECT_EQ(raw(stub_, FAST_METHOD_TEN, FAST_KEY_TEN, {}),
              XC_KERNEL_STRANGER);
    EXPECT_EQ(raw(stub_, 0, 0, {}), XC_KERNEL_STRANGER);
    EXPECT_EQ(raw(stub_, 1, 0, {}), XC_KERNEL_STRANGER);
    EXPECT_EQ(raw(stub_, 63, 0, {}), XC_KERNEL_STRANGER);
    EXPECT_EQ(raw(stub_, 64 + FAST_METHOD_NOTHING, FAST_KEY_NOTHING, {}),
              XC_KERNEL_STRANGER);
    EXPECT_EQ(raw(stub_, UINT32_MAX, UINT32_MAX, {}), XC_KERNEL_STRANGER);
    EXPECT_EQ(target_.n_calls, 1u);
}

TEST_F(Fast, x_refuses_words_that_are_more_than_their_values)
{
    const auto narrow = [this](std::initializer_list<uint64_t> words) {
        return raw(stub_, FAST_METHOD_NARROW, FAST_KEY_NARROW, words);
    };

    EXPECT_EQ(narrow({1}), 1);
    EXPECT_EQ(narrow({256}), -XC_E_MALFORMED);
    EXPECT_EQ(narrow({0, 128}), -XC_E_MALFORMED);
    EXPECT_EQ(narrow({0, static_cast<uint64_t>(-128)}), -128);
    EXPECT_EQ(narrow({0, 0, 65536}), -XC_E_MALFORMED);
    EXPECT_EQ(narrow({0, 0, 0, 32768}), -XC_E_MALFORMED);
    EXPECT_EQ(narrow({0, 0, 0, 0, UINT64_C(1) << 32}), -XC_E_MALFORMED);
    EXPECT_EQ(narrow({0, 0, 0, 0, 0, UINT64_C(1) << 31}), -XC_E_MALFORMED);
    EXPECT_EQ(narrow({0, 0, 0, 0, 0, 0, 2}), -XC_E_MALFORMED);
    EXPECT_EQ(narrow({0, 0, 0, 0, 0, 0, 0, 2}), -XC_E_MALFORMED);
    EXPECT_EQ(narrow({0, 0, 0, 0, 0, 0, 0, UINT64_MAX}), -1);
}

TEST_F(Fast, x_refuses_padding_and_what_is_absent_but_not_zero)
{
    const auto move = [this](std::initializer_list<uint64_t> words) {
        return raw(stub_, FAST_METHOD_MOVE, FAST_KEY_MOVE, words);
    };

    EXPECT_EQ(move({}), 0);
    EXPECT_EQ(move({0, 0, 2}), -XC_E_MALFORMED);      // a bool
    EXPECT_EQ(move({0, 0, 1 << 8}), -XC_E_MALFORMED); // padding behind it
    EXPECT_EQ(move({0, 0, 0, 1 << 16}), -XC_E_MALFORMED);
    EXPECT_EQ(move({0, 0, 0, UINT64_C(1) << 40}), -XC_E_MALFORMED);
    EXPECT_EQ(raw(stub_, FAST_METHOD_MAYBE, FAST_KEY_MAYBE, {0, 1}),
              -XC_E_MALFORMED);
    EXPECT_EQ(raw(stub_, FAST_METHOD_MAYBE, FAST_KEY_MAYBE, {2}),
              -XC_E_MALFORMED);
}

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
    EXPECT_EQ(n_abandoned, 1u);
    fake.hostile = 0;
    EXPECT_EQ(fast_nothing(stub_), -XC_E_WOULD_BLOCK); // no such process
    EXPECT_EQ(target_.n_calls, 0u);
}

TEST_F(Fast, status_that_no_x_sends_ends_the_connection)
{
    lie(-XC_E_PEER_DIED);
    EXPECT_EQ(fast_nothing(stub_), -XC_E_BAD_REPLY);
    EXPECT_EQ(n_abandoned, 1u);
}

TEST_F(Fast, status_below_all_ends_the_connection)
{
    lie(INT64_MIN);
    EXPECT_EQ(nine(stub_), -XC_E_BAD_REPLY);
    EXPECT_EQ(n_abandoned, 1u);
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
    EXPECT_EQ(n_abandoned, 1u);
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
    binding.server = FAKE_SERVER;
    EXPECT_EQ(fast_cut(stub_, 0, &u8, &i16, &u32, &odd, &mood),
              -XC_E_BAD_REPLY);
    EXPECT_EQ(u8, 1);
    EXPECT_EQ(n_abandoned, 2u);
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

TEST_F(Fast, stub_knows_itself_and_others_do_not)
{
    fast other = {nullptr};
    fast_ops nothing = {};

    other.ops = &nothing;
    EXPECT_NE(fast_stub(stub_), nullptr);
    EXPECT_EQ(fast_stub(&other), nullptr);
    EXPECT_EQ(fast_stub(nullptr), nullptr);
}

TEST_F(Fast, stub_of_an_ordinary_binding_sends_messages)
{
    xc_transport_ops slow_ops = ops();
    xc_binding slow = {&slow_ops, 1000};

    slow_ops.fast = false;
    fast *stub = fast_stub_new(&slow, handle);
    EXPECT_EQ(fast_nothing(stub), -XC_E_WOULD_BLOCK);
    EXPECT_NE(fast_stub(stub), nullptr);
    EXPECT_EQ(fake.call.rax, 0u);
}
