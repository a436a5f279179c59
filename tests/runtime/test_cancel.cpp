// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <functional>

#include <crosscall/call.h>
#include <crosscall/cancel.h>
#include <crosscall/client.h>
#include <crosscall/error.h>
#include <crosscall/loopback.h>
#include <crosscall/status.h>
#include <crosscall/stub.h>

#include "fake_port.h"

/** What a call of any object does. */
static std::function<int64_t()> method;

static int64_t dispatch(xc_call *)
{
    const std::function<int64_t()> running = method; // calls in it set another

    return running();
}

static const xc_interface interface = {"test.any", 1,       0, nullptr,
                                       0,          nullptr, 1};
static const xc_x x = {&interface, dispatch, nullptr};

/** In the thread of its caller: a loop-back. */
class Cancel : public testing::Test {
  protected:
    void SetUp() override
    {
        xc_caller nobody = {};
        xc_handle handle = 0;

        ASSERT_EQ(xc_domain_new(nullptr, &domain), 0);
        ASSERT_EQ(xc_loopback_new(domain, &nobody, &binding), 0);
        ASSERT_EQ(xc_domain_export(xc_loopback_holder(binding), &x, &object,
                                   XC_RIGHTS_ALL, &handle),
                  0);
        stub = static_cast<xc_stub_object *>(
            xc_stub_new(&interface, binding, handle));
        xc_set_cancel(&canceller);
    }

    void TearDown() override
    {
        xc_set_cancel(nullptr);
        xc_stub_free(stub);
        xc_binding_unref(binding);
        xc_domain_free(domain);
        EXPECT_EQ(fake_port::n_blocks(), 0u);
    }

    int64_t call(std::function<int64_t()> what)
    {
        xc_stub_call call;
        std::function<int64_t()> before = method;
        int64_t r = xc_stub_begin(&call, &stub->stub, 1, 0);

        if (r)
            return r;
        method = what;
        r = xc_stub_invoke(&call);
        method = before;
        xc_stub_end(&call);
        return r;
    }

    int tell(std::function<int64_t()> what)
    {
        xc_stub_call call;
        std::function<int64_t()> before = method;
        int r = xc_stub_begin_oneway(&call, &stub->stub, 1, 0);

        if (r)
            return r;
        method = what;
        r = xc_stub_post(&call);
        method = before;
        xc_stub_end(&call);
        return r;
    }

    static bool is_seen() { return xc_call_cancelled(xc_current_call()); }

    xc_domain *domain = nullptr;
    xc_binding *binding = nullptr;
    xc_stub_object *stub = nullptr;
    xc_canceller canceller = {};
    int object = 0;
};

TEST_F(Cancel, comes_before_a_call_is_sent)
{
    xc_cancel(&canceller);
    EXPECT_TRUE(xc_cancelled());
    EXPECT_EQ(call([] { return 0; }), -XC_E_UNSENT);
    EXPECT_EQ(xc_last_error()->status, -XC_E_UNSENT);
    xc_cancel_reset(&canceller);
    EXPECT_FALSE(xc_cancelled());
    EXPECT_EQ(call([] { return 3; }), 3);
}

TEST_F(Cancel, is_seen_by_a_method_in_the_same_thread)
{
    EXPECT_EQ(call([this] {
                  EXPECT_FALSE(is_seen());
                  xc_cancel(&canceller);
                  return is_seen() ? 7 : 0;
              }),
              7);
}

TEST_F(Cancel, is_inherited_by_calls_that_a_method_makes)
{
    EXPECT_EQ(call([this] {
                  EXPECT_EQ(call([this] {
                                EXPECT_FALSE(is_seen());
                                xc_cancel(&canceller);
                                return is_seen() ? 7 : 0;
                            }),
                            7);
                  return call([] { return 0; }) == -XC_E_UNSENT ? 8 : 0;
              }),
              8);
}

// As a server's thread does, which has not set what its caller has.
TEST_F(Cancel, is_the_callers_also_where_the_thread_has_set_another_one)
{
    xc_canceller other = {};

    EXPECT_EQ(call([&] {
                  xc_set_cancel(&other);
                  EXPECT_FALSE(xc_cancelled());
                  xc_cancel(&canceller);
                  EXPECT_TRUE(xc_cancelled());
                  int64_t r = call([] { return 0; });
                  xc_set_cancel(&canceller);
                  return r == -XC_E_UNSENT ? 9 : 0;
              }),
              9);
}

// What waits for nothing: who cancels keeps nobody else from being told.
TEST_F(Cancel, is_not_inherited_by_one_way_calls_that_a_method_makes)
{
    int n_told = 0;

    EXPECT_EQ(call([&] {
                  xc_set_cancel(nullptr);
                  xc_cancel(&canceller);
                  EXPECT_EQ(tell([&] { return ++n_told; }), 0);
                  xc_set_cancel(&canceller);
                  EXPECT_EQ(tell([&] { return ++n_told; }), -XC_E_UNSENT);
                  return 7;
              }),
              7);
    EXPECT_EQ(n_told, 1);
}

// Nor is the deadline: who gives little time keeps nobody from being told.
TEST_F(Cancel, leaves_one_way_calls_that_a_method_makes_time_of_their_own)
{
    const uint64_t deadline_ns = fake_port::now_ns + 1000;
    int n_told = 0;

    xc_set_deadline(deadline_ns);
    EXPECT_EQ(call([&] {
                  xc_set_deadline(0); // as it is in a server's thread
                  fake_port::now_ns = deadline_ns + 1;
                  EXPECT_EQ(call([&] { return ++n_told; }), -XC_E_DEADLINE);
                  EXPECT_EQ(tell([&] { return ++n_told; }), 0);
                  return 7;
              }),
              7);
    EXPECT_EQ(n_told, 1);
}

TEST_F(Cancel, is_also_what_a_caller_does_that_goes)
{
    uint32_t gone = 0;

    xc_holder_gone(xc_loopback_holder(binding), &gone);
    EXPECT_EQ(call([&] {
                  EXPECT_FALSE(is_seen());
                  gone = 1;
                  EXPECT_TRUE(xc_cancelled());
                  return is_seen() ? 7 : 0;
              }),
              7);
}

// As one-way calls have none.
TEST_F(Cancel, is_nobodys_who_does_not_wait)
{
    uint32_t gone = 1;

    xc_holder_gone(xc_loopback_holder(binding), &gone);
    xc_set_cancel(nullptr);
    EXPECT_EQ(call([] { return is_seen() ? 0 : 1; }), 1);
}

TEST_F(Cancel, of_ones_own_does_not_look_like_the_callers)
{
    xc_canceller other = {};

    EXPECT_EQ(call([&] {
                  xc_set_cancel(&other);
                  xc_cancel(&other);
                  EXPECT_TRUE(xc_cancelled());
                  EXPECT_FALSE(is_seen());
                  xc_set_cancel(&canceller);
                  return 1;
              }),
              1);
}

TEST_F(Cancel, does_not_concern_who_has_set_nothing)
{
    xc_set_cancel(nullptr);
    xc_cancel(&canceller);
    EXPECT_EQ(call([] { return is_seen() ? 0 : 1; }), 1);
}

TEST_F(Cancel, lets_objects_be_released)
{
    static int n_released;

    n_released = 0;
    ASSERT_EQ(
        xc_domain_on_release(domain, &object, [](void *) { n_released++; }), 0);
    xc_cancel(&canceller);
    xc_stub_free(stub);
    stub = nullptr;
    EXPECT_EQ(n_released, 1);
}

TEST_F(Cancel, is_nobodys_outside_of_a_call)
{
    xc_cancel(&canceller);
    EXPECT_FALSE(xc_call_cancelled(nullptr));
    EXPECT_FALSE(is_seen());
}

TEST(CancelStatus, says_whether_it_may_have_run)
{
    EXPECT_TRUE(xc_may_have_run(-XC_E_CANCELLED));
    EXPECT_FALSE(xc_may_have_run(-XC_E_UNSENT));
}
