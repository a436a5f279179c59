// SPDX-License-Identifier: MIT
#include "core_test.h"

#include <crosscall/call.h>

/* A request as no Stub would send it; its words are zero. */
static int64_t send(xc_holder *holder, xc_handle on, uint32_t method,
                    uint32_t key = 0, uint32_t len = 0)
{
    alignas(8) uint8_t bytes[64] = {};
    alignas(8) uint8_t reply[64] = {};
    xc_call request = {};

    request.handle = on;
    request.method = method;
    request.key = key;
    request.deadline_ns = UINT64_MAX;
    request.request = reinterpret_cast<const xc_shared *>(bytes);
    request.request_len = len;
    request.reply = reply;
    return xc_domain_dispatch(holder, &request);
}

class Handle : public CoreTest {
  protected:
    int64_t nothing(xc_handle on)
    {
        return send(world->holder, on, EVERYTHING_METHOD_NOTHING,
                    EVERYTHING_KEY_NOTHING);
    }

    /** What a counter was called, that is released already. */
    xc_handle open_counter()
    {
        counter *opened = nullptr;

        EXPECT_EQ(everything_open(root, 1, &opened), 0);
        xc_handle was = counter_stub(opened)->handle;
        counter_release(opened);
        return was;
    }
};

TEST_F(Handle, WorksForItsHolder) { EXPECT_EQ(nothing(handle), 0); }

TEST_F(Handle, OfZeroOrAllOnesNamesNothing)
{
    EXPECT_EQ(nothing(0), -XC_E_STALE_HANDLE);
    EXPECT_EQ(nothing(~xc_handle{0}), -XC_E_STALE_HANDLE);
    EXPECT_EQ(n_runs(), 0u);
}

TEST_F(Handle, ThatIsForgedNamesNothing)
{
    const xc_handle generation = UINT64_C(1) << 32;

    for (xc_handle forged : {handle + 10, handle + generation,
                             handle - generation, handle | generation << 31,
                             (handle & ~UINT64_C(0xffffffff)) | 0xffffffff})
        EXPECT_EQ(nothing(forged), -XC_E_STALE_HANDLE) << forged;
    EXPECT_EQ(n_runs(), 0u);
}

TEST_F(Handle, OfSomebodyElseNamesNothing)
{
    xc_caller caller = some_caller();
    xc_holder *thief = nullptr;

    ASSERT_EQ(xc_holder_new(world->domain, &caller, &thief), 0);
    for (uint32_t method :
         {unsigned{EVERYTHING_METHOD_NOTHING}, unsigned{XC_METHOD_PING},
          unsigned{XC_METHOD_RELEASE}})
        EXPECT_EQ(send(thief, handle, method, EVERYTHING_KEY_NOTHING),
                  -XC_E_STALE_HANDLE);
    EXPECT_EQ(n_runs(), 0u);
    EXPECT_EQ(nothing(handle), 0);
    xc_holder_free(thief);
}

TEST_F(Handle, IsStaleOnceItIsReleased)
{
    const xc_handle released = open_counter();

    EXPECT_EQ(
        send(world->holder, released, COUNTER_METHOD_VALUE, COUNTER_KEY_VALUE),
        -XC_E_STALE_HANDLE);
    EXPECT_EQ(send(world->holder, released, XC_METHOD_RELEASE),
              -XC_E_STALE_HANDLE);
}

TEST_F(Handle, OfTheNextTenantIsAnotherOne)
{
    const xc_handle before = open_counter();
    counter *tenant = nullptr;

    ASSERT_EQ(everything_open(root, 5, &tenant), 0);
    EXPECT_EQ(static_cast<uint32_t>(counter_stub(tenant)->handle),
              static_cast<uint32_t>(before));
    EXPECT_EQ(
        send(world->holder, before, COUNTER_METHOD_VALUE, COUNTER_KEY_VALUE),
        -XC_E_STALE_HANDLE);
    EXPECT_EQ(counter_value(tenant), 5);
    counter_release(tenant);
}

TEST_F(Handle, OfOneObjectIsTheSameForTheSameHolder)
{
    static counter_object *shared;
    everything_ops ops = everything_object_ops;
    counter *a = nullptr;
    counter *b = nullptr;

    shared = &counted;
    ops.open = [](everything *, uint32_t, counter **out) -> int {
        *out = &shared->object;
        return 0;
    };
    world->object.object.ops = &ops;

    ASSERT_EQ(everything_open(root, 0, &a), 0);
    ASSERT_EQ(everything_open(root, 0, &b), 0);
    EXPECT_EQ(counter_stub(a)->handle, argument_handle);
    EXPECT_EQ(counter_stub(b)->handle, argument_handle);
    counter_release(a);
    EXPECT_EQ(counter_step(b), 6);
    counter_release(b);
    EXPECT_EQ(counter_step(argument), 7);
}

TEST_F(Handle, EndsWithTheLastOfItsReferences)
{
    xc_handle again = 0;

    ASSERT_EQ(xc_domain_export(world->holder, counter_objects, &counted.object,
                               0, &again),
              0);
    EXPECT_EQ(again, argument_handle);
    EXPECT_EQ(send(world->holder, again, XC_METHOD_RELEASE), 0);
    EXPECT_EQ(counter_value(argument), 5);
}

TEST_F(Handle, CountsAgainstTheQuotaOfItsHolder)
{
    xc_domain *small = nullptr;
    xc_domain_options options = {};
    xc_binding *binding = nullptr;
    xc_handle first = 0;
    const xc_caller caller = some_caller();
    everything_object object;
    counter *opened[2] = {};
    counter *more = nullptr;

    options.max_handles = 3;
    everything_object_init(&object);
    ASSERT_EQ(xc_domain_new(&options, &small), 0);
    ASSERT_EQ(xc_loopback_new(small, &caller, &binding), 0);
    ASSERT_EQ(xc_domain_export(xc_loopback_holder(binding), everything_objects,
                               &object.object, XC_RIGHTS_ALL, &first),
              0);
    everything *stub = everything_stub_new(binding, first);

    EXPECT_EQ(everything_open(stub, 1, &opened[0]), 0);
    EXPECT_EQ(everything_open(stub, 2, &opened[1]), 0);
    EXPECT_EQ(everything_open(stub, 3, &more), -XC_E_QUOTA);
    EXPECT_EQ(everything_object_n_counters(&object), 2u);
    counter_release(opened[0]);
    EXPECT_EQ(everything_open(stub, 3, &more), 0);

    counter_release(opened[1]);
    counter_release(more);
    everything_release(stub);
    xc_binding_unref(binding);
    EXPECT_EQ(object.counters, nullptr);
    xc_domain_free(small);
}

TEST_F(Handle, OfAHolderThatDiedIsGoneWithItsObjects)
{
    const xc_caller caller = some_caller();
    xc_binding *binding = nullptr;
    xc_handle held = 0;
    unsigned before;
    unsigned handles;
    unsigned gifts;
    counter *opened = nullptr;

    xc_domain_count(world->domain, &before, &gifts);
    ASSERT_EQ(xc_loopback_new(world->domain, &caller, &binding), 0);
    ASSERT_EQ(xc_domain_export(xc_loopback_holder(binding), everything_objects,
                               &world->object.object, XC_RIGHTS_ALL, &held),
              0);
    everything *stub = everything_stub_new(binding, held);
    ASSERT_EQ(everything_open(stub, 1, &opened), 0);
    xc_domain_count(world->domain, &handles, &gifts);
    EXPECT_EQ(handles, before + 2);

    everything_release(stub);
    xc_binding_unref(binding);
    counter_release(opened); /* the last one: it closes, and says nothing */

    xc_domain_count(world->domain, &handles, &gifts);
    EXPECT_EQ(handles, before);
    EXPECT_EQ(everything_object_n_counters(&world->object), 0u);
}

TEST_F(Handle, AnswersThePingOfItsHolder)
{
    EXPECT_EQ(send(world->holder, handle, XC_METHOD_PING), 0);
    EXPECT_EQ(send(world->holder, handle, XC_METHOD_PING, 0, 8),
              -XC_E_MALFORMED);
    EXPECT_EQ(n_runs(), 0u);
}

TEST_F(Handle, IsNotReleasedByAMalformedRelease)
{
    EXPECT_EQ(send(world->holder, handle, XC_METHOD_RELEASE, 0, 1),
              -XC_E_MALFORMED);
    EXPECT_EQ(nothing(handle), 0);
}

TEST_F(Handle, MayBeReleasedDuringACallOnIt)
{
    const xc_caller caller = some_caller();
    everything_ops ops = everything_object_ops;
    xc_holder *holder = nullptr;
    xc_handle held = 0;

    ops.answer = [](everything *, int32_t) -> int {
        const xc_call *call = xc_current_call();

        EXPECT_EQ(send(call->holder, call->handle, XC_METHOD_RELEASE), 0);
        EXPECT_EQ(send(call->holder, call->handle, XC_METHOD_PING),
                  -XC_E_STALE_HANDLE);
        return 9;
    };
    world->object.object.ops = &ops;
    ASSERT_EQ(xc_holder_new(world->domain, &caller, &holder), 0);
    ASSERT_EQ(xc_domain_export(holder, everything_objects,
                               &world->object.object, XC_RIGHTS_ALL, &held),
              0);

    EXPECT_EQ(send(holder, held, EVERYTHING_METHOD_ANSWER,
                   EVERYTHING_KEY_ANSWER, sizeof(everything_answer_request)),
              9);
    EXPECT_EQ(send(holder, held, XC_METHOD_PING), -XC_E_STALE_HANDLE);
    xc_holder_free(holder);
}
