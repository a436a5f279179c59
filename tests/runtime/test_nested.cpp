// SPDX-License-Identifier: MIT
// Calls within calls, and what is left of them
#include "core_test.h"

#include <functional>
#include <utility>

#include <crosscall/call.h>

namespace {

/*
 * A bottle keeps nothing: put() takes bytes, look() leaves its buffer as it
 * found it. Passed to a shelf, it is put into or looked at through it, by a
 * call within the call.
 */
enum { LOOK = 1, PUT = 2, SIZE = 32 };

const xc_method bottle_methods[] = {{LOOK, 7, 0, 0, "look"},
                                    {PUT, 7, 0, 0, "put"}};
const xc_interface bottle = {"test.bottle", 1, 2, bottle_methods, 0, {}, 1};
const xc_method shelf_methods[] = {{LOOK, 9, 0, 0, "look"},
                                   {PUT, 9, 0, 0, "put"}};
const xc_interface shelf = {"test.shelf", 1, 2, shelf_methods, 0, {}, 2};

int64_t bottle_dispatch(xc_call *call)
{
    if (call->method == PUT)
        return xc_call_take_bytes(call, SIZE, SIZE) ? 0 : -XC_E_MALFORMED;
    xc_call_put(call, xc_call_room(call, SIZE), SIZE);
    return SIZE;
}

void *bottle_make(xc_binding *binding, xc_handle handle)
{
    return xc_stub_new(&bottle, binding, handle);
}

/* A request of handle and SIZE bytes; the bottle gets the method we got. */
int64_t shelf_dispatch(xc_call *call)
{
    uint64_t handle = 0;
    void *passed = nullptr;
    uint8_t *bytes = nullptr;
    xc_stub_call nested;

    if (!xc_call_take(call, &handle, sizeof(handle)))
        return -XC_E_MALFORMED;
    bytes = xc_call_take_bytes(call, SIZE, SIZE);
    if (!bytes ||
        xc_call_accept(call, &bottle, handle, 0, bottle_make, &passed))
        return -XC_E_MALFORMED;
    const xc_stub *stub = &static_cast<xc_stub_object *>(passed)->stub;
    int64_t r = xc_stub_begin(&nested, stub, call->method, 7);

    if (r == 0) {
        xc_stub_put(&nested, bytes, call->method == PUT ? SIZE : 0);
        r = xc_stub_invoke(&nested);
        if (r == SIZE) {
            xc_stub_take_bytes(&nested, bytes, SIZE);
            xc_call_put(call, bytes, SIZE);
        }
        xc_stub_end(&nested);
    }
    xc_call_drop(passed);
    return r;
}

/* A relay does whatever the test wants, in the midst of a call. */
const xc_interface relay = {"test.relay", 1, 2, bottle_methods, 0, {}, 3};
std::function<void()> in_the_midst;

int64_t relay_dispatch(xc_call *)
{
    in_the_midst();
    return 0;
}

const xc_x relay_x = {&relay, relay_dispatch, nullptr};
const xc_x bottle_x = {&bottle, bottle_dispatch, nullptr};
const xc_x shelf_x = {&shelf, shelf_dispatch, nullptr};

/** Somebody who holds the shelf, and a bottle to pass to it. */
struct Client {
    xc_holder *holder = nullptr;
    xc_handle shelf_handle = 0;
    xc_handle bottle_handle = 0;

    Client(xc_domain *domain, uint32_t uid)
    {
        static int shelf_target;
        static int bottle_target;
        const xc_caller caller = {true, uid, uid, 1, 1};

        EXPECT_EQ(xc_holder_new(domain, &caller, &holder), 0);
        EXPECT_EQ(
            xc_domain_export(holder, &shelf_x, &shelf_target, 0, &shelf_handle),
            0);
        EXPECT_EQ(xc_domain_export(holder, &bottle_x, &bottle_target, 0,
                                   &bottle_handle),
                  0);
    }

    ~Client() { xc_holder_free(holder); }

    std::string call(uint32_t method, const std::string &text)
    {
        alignas(8) uint8_t bytes[8 + SIZE] = {};

        std::memcpy(bytes, &bottle_handle, 8);
        std::memcpy(bytes + 8, text.data(), text.size());
        return send(shelf_handle, method, 9, bytes, sizeof(bytes));
    }

    std::string look() { return send(bottle_handle, LOOK, 7, nullptr, 0); }

    /** Call the relay, and do @what meanwhile. @later: where the caller will
     * say its deadline, when it begins to wait. */
    int64_t relay_call(std::function<void()> what,
                       const uint64_t *later = nullptr,
                       uint64_t deadline_ns = UINT64_MAX)
    {
        alignas(8) static uint8_t reply[XC_MESSAGE_AREA];
        xc_call request = {};

        static int relay_target;
        xc_handle handle = 0;

        EXPECT_EQ(xc_domain_export(holder, &relay_x, &relay_target, 0, &handle),
                  0);
        in_the_midst = std::move(what);
        request.handle = handle;
        request.method = LOOK;
        request.key = 7;
        request.deadline_ns = deadline_ns;
        request.later = later;
        request.reply = reply;
        return xc_domain_dispatch(holder, &request);
    }

  private:
    std::string send(xc_handle handle, uint32_t method, uint32_t key,
                     const uint8_t *bytes, uint32_t len)
    {
        alignas(8) static uint8_t reply[XC_MESSAGE_AREA];
        xc_call request = {};

        request.handle = handle;
        request.method = method;
        request.key = key;
        request.deadline_ns = UINT64_MAX;
        request.request = reinterpret_cast<const xc_shared *>(bytes);
        request.request_len = len;
        request.reply = reply;
        EXPECT_GE(xc_domain_dispatch(holder, &request), 0);
        return {reinterpret_cast<char *>(reply), request.reply_len};
    }
};

} // namespace

TEST(NestedCall, ShowsNoCallerWhatAnotherOnePassed)
{
    xc_domain *domain = nullptr;

    ASSERT_EQ(xc_domain_new(nullptr, &domain), 0);
    {
        Client alice(domain, 1);
        Client bob(domain, 2);

        alice.call(PUT, "alice's secret");
        EXPECT_EQ(bob.call(LOOK, ""), std::string(SIZE, '\0'));
    }
    xc_domain_free(domain);
}

/* As when a method calls what another client lent, and that one calls back. */
TEST(NestedCall, OfAnotherHolderShowsNothingOfTheOuterOne)
{
    xc_domain *domain = nullptr;
    std::string seen;

    ASSERT_EQ(xc_domain_new(nullptr, &domain), 0);
    {
        Client alice(domain, 1);
        Client bob(domain, 2);

        alice.call(PUT, "alice's secret"); // stays one call deep
        alice.relay_call([&] { seen = bob.look(); });
    }
    EXPECT_EQ(seen, std::string(SIZE, '\0'));
    xc_domain_free(domain);
}

namespace {

class CallOfWhoIsAwake : public testing::Test {
  protected:
    void SetUp() override
    {
        ASSERT_EQ(xc_domain_new(nullptr, &domain_), 0);
        fake_port::now_ns = 1'000'000'000;
    }

    void TearDown() override { xc_domain_free(domain_); }

    int64_t call(std::function<void()> what, const uint64_t *later)
    {
        return Client(domain_, 1).relay_call(std::move(what), later, 0);
    }

    xc_domain *domain_ = nullptr;
};

TEST_F(CallOfWhoIsAwake, MayTakeAsLongFromNowAsAnyOther)
{
    const uint64_t later = 0;
    uint64_t seen = 0;

    EXPECT_EQ(call([&] { seen = xc_current_call()->deadline_ns; }, &later), 0);
    EXPECT_EQ(seen, fake_port::now_ns + XC_CALL_TIME_NS);
}

TEST_F(CallOfWhoIsAwake, IsOverWhenItsCallerSaysThatGoesToSleep)
{
    uint64_t later = 0;
    uint64_t seen = 0;

    EXPECT_EQ(call(
                  [&] {
                      later = 1'234'567'890; // while the method runs
                      seen = xc_current_call()->deadline_ns;
                  },
                  &later),
              0);
    EXPECT_EQ(seen, later);
}

TEST_F(CallOfWhoIsAwake, IsNoneOfACallerThatCannotSayWhenItSleeps)
{
    EXPECT_EQ(call([] { ADD_FAILURE(); }, nullptr), -XC_E_DEADLINE);
}

} // namespace

class LateCall : public CoreTest {};

TEST_F(LateCall, GetsNoObjectThatItsCallerWouldNeverRelease)
{
    static everything_ops ops;
    counter *opened = nullptr;

    ops = everything_object_ops;
    ops.open = [](everything *self, uint32_t start, counter **out) -> int {
        fake_port::now_ns += UINT64_C(60000000000);
        return everything_object_ops.open(self, start, out);
    };
    world->object.object.ops = &ops;

    EXPECT_EQ(everything_open(root, 1, &opened), -XC_E_DEADLINE);
    EXPECT_EQ(opened, nullptr);
    EXPECT_EQ(everything_object_n_counters(&world->object), 0u);
}

TEST_F(LateCall, StillReleases)
{
    counter *opened = nullptr;

    ASSERT_EQ(everything_open(root, 1, &opened), 0);
    xc_set_deadline(1);
    counter_release(opened);
    xc_set_deadline(0);
    EXPECT_EQ(everything_object_n_counters(&world->object), 0u);
}
