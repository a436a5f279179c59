// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <vector>

#include <crosscall/call.h>
#include <crosscall/client.h>
#include <crosscall/loopback.h>
#include <crosscall/server.h>
#include <crosscall/state.h>
#include <crosscall/status.h>
#include <crosscall/swap.h>

#include "fake_port.h"

enum : uint32_t { READY = XC_STATE(0), AT_END = XC_STATE(1) };

/** What a call of any object does. */
static std::function<int64_t(xc_call *)> method;

static int64_t dispatch(xc_call *call) { return method(call); }

static const xc_interface interface = {"test.any", 1,       0, nullptr,
                                       0,          nullptr, 1};
static const xc_x x = {&interface, dispatch, nullptr};

struct ReleaseStub {
    void operator()(xc_stub_object *object) const { xc_stub_free(object); }
};
using Stub = std::unique_ptr<xc_stub_object, ReleaseStub>;

class State : public testing::Test {
  protected:
    void SetUp() override
    {
        xc_caller nobody = {};

        ASSERT_EQ(xc_domain_new(nullptr, &domain), 0);
        ASSERT_EQ(xc_loopback_new(domain, &nobody, &binding), 0);
        stub = hold(&object);
        item = of(stub);
    }

    void TearDown() override
    {
        method = nullptr;
        stub.reset();
        xc_binding_unref(binding);
        xc_domain_free(domain);
        EXPECT_EQ(fake_port::n_blocks(), 0u);
    }

    Stub stub_of(xc_handle handle)
    {
        return Stub(static_cast<xc_stub_object *>(
            xc_stub_new(&interface, binding, handle)));
    }

    xc_handle grant(void *target)
    {
        xc_handle handle = 0;

        EXPECT_EQ(xc_domain_export(xc_loopback_holder(binding), &x, target, 1,
                                   &handle),
                  0);
        return handle;
    }

    Stub hold(void *target) { return stub_of(grant(target)); }

    static xc_poll_item of(const Stub &stub, uint32_t wanted = READY)
    {
        xc_poll_item item = {};

        item.stub = &stub->stub;
        item.wanted = wanted;
        return item;
    }

    /** Call an object, and have its method do this. */
    int64_t call(const Stub &of, const std::function<int64_t(xc_call *)> &body)
    {
        xc_stub_call call;
        int64_t r = xc_stub_begin(&call, &of->stub, 1, 0);

        if (r)
            return r;
        method = body;
        r = xc_stub_invoke(&call);
        xc_stub_end(&call);
        return r;
    }

    /** What a method says of an object. */
    int set(void *target, uint32_t state)
    {
        return int(
            call(stub, [=](xc_call *) { return xc_set_state(target, state); }));
    }

    int touch(void *target)
    {
        return int(
            call(stub, [=](xc_call *) { return xc_touch_state(target); }));
    }

    static int poll(xc_poll_item &item) { return xc_poll(&item, 1, 0); }

    xc_domain *domain = nullptr;
    xc_binding *binding = nullptr;
    int object = 0;
    int other = 0;
    Stub stub; /* of object */
    xc_poll_item item;
};

TEST_F(State, what_a_method_says_is_seen)
{
    EXPECT_EQ(poll(item), 0);
    EXPECT_EQ(item.state, 0u);
    EXPECT_EQ(item.generation, 1u);
    set(&object, READY | AT_END);
    EXPECT_EQ(poll(item), 1);
    EXPECT_EQ(item.state, uint32_t(READY | AT_END));
    EXPECT_EQ(item.generation, 2u);
    EXPECT_EQ(item.status, 0);
}

TEST_F(State, is_ready_as_long_as_a_wanted_bit_is_set)
{
    set(&object, READY);
    EXPECT_EQ(poll(item), 1);
    EXPECT_EQ(poll(item), 1);
    set(&object, AT_END);
    EXPECT_EQ(poll(item), 0);
    EXPECT_EQ(item.state, uint32_t(AT_END));
}

TEST_F(State, the_same_bits_are_no_change)
{
    set(&object, READY);
    poll(item);
    set(&object, READY);
    EXPECT_EQ(poll(item), 1);
    EXPECT_EQ(item.generation, 2u);
}

TEST_F(State, touched_bits_are_a_change)
{
    set(&object, READY);
    touch(&object);
    poll(item);
    touch(&object);
    EXPECT_EQ(poll(item), 1);
    EXPECT_EQ(item.state, uint32_t(READY));
    EXPECT_EQ(item.generation, 4u);
}

TEST_F(State, a_watch_is_ready_at_first_and_after_each_change)
{
    item.wanted = XC_STATE_CHANGED;
    EXPECT_EQ(poll(item), 1);
    item.seen = item.generation;
    EXPECT_EQ(poll(item), 0);
    set(&object, AT_END);
    touch(&object);
    EXPECT_EQ(poll(item), 1);
    item.seen = item.generation;
    EXPECT_EQ(poll(item), 0);
}

TEST_F(State, goes_with_an_object_that_is_replaced)
{
    int better = 0;

    set(&object, AT_END);
    poll(item);
    ASSERT_EQ(xc_domain_swap(domain, &object, &x, &better, nullptr), 0);
    EXPECT_EQ(poll(item), 0);
    EXPECT_EQ(item.state, uint32_t(AT_END));
    EXPECT_EQ(item.generation, 2u);
    set(&object, READY); /* from a method that still runs in the old one */
    EXPECT_EQ(poll(item), 1);
    set(&better, 0);
    EXPECT_EQ(poll(item), 0);
    EXPECT_EQ(item.generation, 4u);
}

TEST_F(State, is_that_of_an_object_that_is_held_and_takes_another_ones_place)
{
    Stub second = hold(&other);

    set(&other, READY);
    poll(item);
    ASSERT_EQ(xc_domain_swap(domain, &object, &x, &other, nullptr), 0);
    EXPECT_EQ(poll(item), 1);
    set(&other, 0);
    EXPECT_EQ(poll(item), 0);
}

// Who watches either of the two sees that it is not what it was.
TEST_F(State, has_a_new_generation_where_two_objects_become_one)
{
    Stub second = hold(&other);
    xc_poll_item second_item = of(second, XC_STATE_CHANGED);

    item.wanted = XC_STATE_CHANGED;
    EXPECT_EQ(poll(item), 1);
    EXPECT_EQ(poll(second_item), 1);
    item.seen = item.generation;
    second_item.seen = second_item.generation;
    EXPECT_EQ(item.seen, second_item.seen);
    ASSERT_EQ(xc_domain_swap(domain, &object, &x, &other, nullptr), 0);
    EXPECT_EQ(poll(item), 1);
    EXPECT_EQ(poll(second_item), 1);
}

TEST_F(State, counts_the_items_that_are_ready)
{
    Stub second = hold(&other);
    xc_poll_item items[] = {of(stub), of(second), of(stub, AT_END), of(stub)};

    set(&object, READY);
    EXPECT_EQ(xc_poll(items, 4, UINT64_MAX), 2);
    set(&other, READY);
    EXPECT_EQ(xc_poll(items, 4, UINT64_MAX), 3);
}

TEST_F(State, the_highest_bit_is_no_interfaces_own)
{
    EXPECT_EQ(set(&object, XC_STATE_GONE), -XC_E_MALFORMED);
    EXPECT_EQ(poll(item), 0);
    EXPECT_EQ(item.generation, 1u);
}

TEST_F(State, what_is_not_ready_in_loop_back_is_not_waited_for)
{
    EXPECT_EQ(xc_poll(&item, 1, UINT64_MAX), -XC_E_WOULD_BLOCK);
    EXPECT_EQ(xc_poll(nullptr, 0, UINT64_MAX), -XC_E_WOULD_BLOCK);
    EXPECT_EQ(xc_poll(&item, 1, fake_port::now_ns), 0);
}

TEST_F(State, an_object_that_is_called_directly_has_none)
{
    item.stub = nullptr;
    EXPECT_EQ(poll(item), 1);
    EXPECT_EQ(item.status, -XC_E_FOREIGN_OBJECT);
    EXPECT_EQ(xc_set_state(&object, READY), 0);
    EXPECT_EQ(xc_touch_state(&object), 0);
}

TEST_F(State, is_there_when_the_object_is_returned)
{
    xc_handle handle = 0;
    Stub made;

    call(stub, [&](xc_call *call) {
        EXPECT_EQ(xc_set_state(&other, AT_END), 0);
        return xc_call_grant(call, nullptr, &x, &other, 1, &handle);
    });
    made = stub_of(handle);
    item = of(made, AT_END);
    EXPECT_EQ(poll(item), 1);
}

TEST_F(State, of_what_nobody_holds_is_forgotten)
{
    Stub held;

    set(&other, READY);
    held = hold(&other);
    item = of(held);
    EXPECT_EQ(poll(item), 0);
    EXPECT_EQ(item.state, 0u);
}

TEST_F(State, can_be_said_when_another_object_is_released)
{
    static int *reader;
    xc_handle handle = 0;
    Stub writer;

    reader = &object;
    call(stub, [&](xc_call *call) {
        xc_on_last_release(&other,
                           [](void *) { xc_set_state(reader, AT_END); });
        return xc_call_grant(call, nullptr, &x, &other, 1, &handle);
    });
    writer = stub_of(handle);
    item.wanted = AT_END;
    EXPECT_EQ(poll(item), 0);
    writer.reset();
    EXPECT_EQ(poll(item), 1);
    /* And nothing is said of anything afterwards. */
    EXPECT_EQ(xc_set_state(&object, 0), 0);
    EXPECT_EQ(poll(item), 1);
}

TEST_F(State, a_second_holder_sees_it_too)
{
    xc_binding *first = binding;
    xc_binding *second = nullptr;
    xc_caller nobody = {};
    Stub theirs;

    poll(item);
    ASSERT_EQ(xc_loopback_new(domain, &nobody, &second), 0);
    binding = second;
    theirs = hold(&object);
    binding = first;
    xc_poll_item items[] = {of(stub), of(theirs)};
    EXPECT_EQ(xc_poll(items, 2, 0), 0);
    set(&object, READY);
    EXPECT_EQ(xc_poll(items, 2, 0), 2);
    theirs.reset();
    xc_binding_unref(second);
    set(&object, AT_END);
    EXPECT_EQ(poll(item), 0);
    EXPECT_EQ(item.state, uint32_t(AT_END));
}

TEST_F(State, a_stale_handle_is_gone)
{
    Stub stale = stub_of(12345);

    item = of(stale);
    EXPECT_EQ(xc_poll(&item, 1, UINT64_MAX), 1);
    EXPECT_EQ(item.state, XC_STATE_GONE);
    EXPECT_EQ(item.status, -XC_E_STALE_HANDLE);
}

TEST_F(State, what_is_taken_away_is_gone)
{
    set(&object, READY);
    poll(item);
    xc_domain_withdraw(xc_loopback_holder(binding), &object);
    EXPECT_EQ(poll(item), 1);
    EXPECT_EQ(item.state, XC_STATE_GONE);
    EXPECT_EQ(item.generation, 0u);
    EXPECT_EQ(item.status, -XC_E_STALE_HANDLE);
}

TEST_F(State, two_stubs_of_one_handle_are_shown_in_one_cell)
{
    Stub again = hold(&object);
    xc_poll_item items[] = {of(stub), of(again)};

    ASSERT_EQ(again->stub.handle, stub->stub.handle);
    set(&object, READY);
    EXPECT_EQ(xc_poll(items, 2, 0), 2);
    EXPECT_EQ(again->stub.cell, stub->stub.cell);
    again.reset();
    set(&object, AT_END);
    EXPECT_EQ(poll(item), 0);
    EXPECT_EQ(item.state, uint32_t(AT_END));
}

TEST_F(State, cells_end_and_come_back)
{
    std::vector<int> objects(XC_CELLS + 1);
    std::vector<Stub> stubs;
    std::vector<xc_poll_item> items;

    for (int &each : objects) {
        stubs.push_back(hold(&each));
        items.push_back(of(stubs.back()));
    }
    EXPECT_EQ(xc_poll(items.data(), XC_CELLS + 1, 0), 1);
    EXPECT_EQ(items.back().status, -XC_E_QUOTA);
    EXPECT_EQ(items.back().state, 0u);
    stubs[7].reset();
    set(&objects[XC_CELLS], READY);
    EXPECT_EQ(xc_poll(&items.back(), 1, 0), 1);
    EXPECT_EQ(items.back().status, 0);
    EXPECT_EQ(items.back().state, uint32_t(READY));
}

TEST_F(State, a_cells_next_tenant_sees_nothing_of_the_last)
{
    Stub second = hold(&other);

    set(&other, AT_END);
    item = of(second);
    poll(item);
    uint32_t cell = second->stub.cell;
    second.reset();
    second = hold(&object);
    item = of(second);
    EXPECT_EQ(poll(item), 0);
    EXPECT_EQ(second->stub.cell, cell);
    EXPECT_EQ(item.state, 0u);
}

TEST_F(State, without_memory_it_is_not_shown)
{
    fake_port::allow_allocations(1); /* the frame of the call */
    EXPECT_EQ(poll(item), 1);
    EXPECT_EQ(item.status, -XC_E_QUOTA);
    fake_port::allow_all_allocations();
    Stub second = hold(&other);
    item = of(second);
    EXPECT_EQ(poll(item), 0);
    EXPECT_EQ(item.generation, 1u);
}

TEST_F(State, without_memory_nothing_is_said)
{
    set(&object, READY); /* so that what a call needs is there */
    fake_port::allow_allocations(0);
    call(stub, [&](xc_call *) {
        EXPECT_EQ(xc_set_state(&other, READY), -XC_E_RESOURCES);
        return 0;
    });
    fake_port::allow_all_allocations();
}
