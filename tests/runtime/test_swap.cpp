// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <functional>
#include <vector>

#include <crosscall/call.h>
#include <crosscall/domain.h>
#include <crosscall/server.h>
#include <crosscall/status.h>
#include <crosscall/swap.h>

#include "fake_port.h"

enum : xc_rights { LOOK = 1 };

/** A target says which one it is. */
struct Target {
    int64_t number;
};

static std::function<void(xc_call *)> in_call; /* before it says so */
static std::vector<int64_t> retired;
static std::vector<int64_t> released;

static int64_t dispatch(xc_call *call)
{
    auto *target = static_cast<Target *>(call->target);
    auto todo = in_call;

    in_call = nullptr; /* not for nested calls */
    if (todo)
        todo(call);
    return target->number;
}

static void note_retired(void *target)
{
    retired.push_back(static_cast<Target *>(target)->number);
}

static void note_released(void *target)
{
    released.push_back(static_cast<Target *>(target)->number);
}

using Numbers = std::vector<int64_t>;

/** One holder, which has target 1; 2 and 3 are to come. */
class Swap : public testing::Test {
  protected:
    void SetUp() override
    {
        retired.clear();
        released.clear();
        ASSERT_EQ(xc_domain_new(nullptr, &domain), 0);
        ASSERT_EQ(xc_domain_root(domain, &x, &targets[0]), 0);
        holder = new_holder(1);
        handle = hold(&targets[1]);
    }

    void TearDown() override
    {
        in_call = nullptr;
        fake_port::allow_all_allocations();
        end();
        EXPECT_EQ(fake_port::n_blocks(), 0u);
    }

    void end()
    {
        for (xc_holder *each : holders)
            xc_holder_free(each);
        holders.clear();
        xc_domain_free(domain);
        domain = nullptr;
    }

    xc_holder *new_holder(uint64_t process)
    {
        xc_caller caller = {};
        xc_holder *made = nullptr;

        caller.known = true;
        caller.process = process;
        EXPECT_EQ(xc_holder_new(domain, &caller, &made), 0);
        holders.push_back(made);
        return made;
    }

    xc_handle hold(Target *target)
    {
        xc_handle of = 0;

        EXPECT_EQ(
            xc_domain_export(holder, &x, target, LOOK | XC_RIGHT_GIVE, &of), 0);
        return of;
    }

    void begin_with_two_seats()
    {
        xc_domain_options two_seats = {};

        end();
        two_seats.seats = 2;
        ASSERT_EQ(xc_domain_new(&two_seats, &domain), 0);
        ASSERT_EQ(xc_domain_root(domain, &x, &targets[0]), 0);
        holder = new_holder(1);
        handle = hold(&targets[1]);
    }

    int64_t call(xc_holder *who, xc_handle what, uint32_t number = 1)
    {
        uint64_t reply[XC_MESSAGE_AREA / 8];
        xc_call request = {};

        request.handle = what;
        request.method = number;
        request.deadline_ns = fake_port::now_ns + 1;
        request.reply = reinterpret_cast<uint8_t *>(reply);
        return xc_domain_dispatch(who, &request);
    }

    int64_t call() { return call(holder, handle); }

    int swap(int from, int to)
    {
        return xc_domain_swap(domain, &targets[from], &x, &targets[to],
                              note_retired);
    }

    xc_domain *domain = nullptr;
    std::vector<xc_holder *> holders;
    xc_holder *holder = nullptr;
    xc_handle handle = 0;
    Target targets[4] = {{0}, {1}, {2}, {3}};
    xc_method methods[2] = {{1, 11, 0, 0, "a"}, {2, 22, 0, 0, "b"}};
    xc_interface interface = {"test.swap", 1, 2, methods, 0, nullptr, 0};
    xc_interface lacking = {"test.swap", 1, 1, methods, 0, nullptr, 0};
    xc_x x = {&interface, dispatch, nullptr};
    xc_x lacking_x = {&lacking, dispatch, nullptr};
};

TEST_F(Swap, RunsTheNextCallOnTheNewTarget)
{
    xc_holder *other = new_holder(2);
    xc_handle its = 0;

    ASSERT_EQ(xc_domain_export(other, &x, &targets[1], LOOK, &its), 0);
    ASSERT_EQ(swap(1, 2), 0);
    EXPECT_EQ(call(), 2);
    EXPECT_EQ(call(other, its), 2);
    EXPECT_EQ(retired, Numbers{1});
}

TEST_F(Swap, LetsTheCallThatRunsEndOnTheOldTarget)
{
    in_call = [&](xc_call *) {
        EXPECT_EQ(swap(1, 2), 0);
        EXPECT_EQ(retired, Numbers{});
    };
    EXPECT_EQ(call(), 1);
    EXPECT_EQ(retired, Numbers{1});
    EXPECT_EQ(call(), 2);
}

TEST_F(Swap, WaitsForACallThatWaitsForANestedOne)
{
    in_call = [&](xc_call *) {
        in_call = [&](xc_call *) { EXPECT_EQ(swap(1, 2), 0); };
        EXPECT_EQ(call(), 1); /* it ends, and the one around it does not */
        EXPECT_EQ(call(), 2);
        EXPECT_EQ(retired, Numbers{});
    };
    EXPECT_EQ(call(), 1);
    EXPECT_EQ(retired, Numbers{1});
}

// A method waits, and another thread has become the worker: it passes, and the
// one that waits has not.
TEST_F(Swap, WaitsForACallOfAnotherSeat)
{
    begin_with_two_seats();
    in_call = [&](xc_call *) {
        xc_domain_worker(0, 1);
        EXPECT_EQ(swap(1, 2), 0);
        EXPECT_EQ(call(), 2);
        xc_domain_pass(domain);
        xc_domain_rest(domain);
        xc_domain_worker(0, 0);
        EXPECT_EQ(retired, Numbers{});
    };
    EXPECT_EQ(call(), 1);
    EXPECT_EQ(retired, Numbers{1});
}

static uint32_t none_is_idle() { return 0; }
static uint32_t second_is_idle() { return 2; }

TEST_F(Swap, DoesNotWaitForASeatThatIsIdle)
{
    begin_with_two_seats();
    xc_domain_worker(0, 1);
    EXPECT_EQ(call(), 1); // from now on the second one counts
    xc_domain_worker(0, 0);
    ASSERT_EQ(swap(1, 2), 0);
    EXPECT_EQ(call(), 2);
    EXPECT_TRUE(xc_domain_pass_idle(domain, none_is_idle));
    EXPECT_EQ(retired, Numbers{});
    EXPECT_FALSE(xc_domain_pass_idle(domain, second_is_idle));
    EXPECT_EQ(retired, Numbers{1});
}

TEST_F(Swap, WaitsForACallBesideASeatThatIsIdle)
{
    begin_with_two_seats();
    in_call = [&](xc_call *) {
        EXPECT_EQ(swap(1, 2), 0);
        EXPECT_TRUE(xc_domain_pass_idle(domain, second_is_idle));
        EXPECT_EQ(retired, Numbers{});
    };
    EXPECT_EQ(call(), 1);
    EXPECT_EQ(retired, Numbers{1});
}

TEST_F(Swap, ExportsTheNewTargetForAMethodThatStillKnowsTheOldOne)
{
    xc_handle made = 0;

    in_call = [&](xc_call *) {
        EXPECT_EQ(swap(1, 2), 0);
        made = hold(&targets[1]);
    };
    call();
    EXPECT_EQ(made, handle); /* one object, one holder: one X object */
    EXPECT_EQ(call(holder, made), 2);
}

TEST_F(Swap, RefusesToExportWhatItsSuccessorIsNot)
{
    in_call = [&](xc_call *) {
        xc_handle made = 0;
        xc_method other = {3, 33, 0, 0, "c"};
        xc_interface more = {"test.other", 1, 1, &other, 0, nullptr, 0};
        xc_x another = {&more, dispatch, nullptr};

        EXPECT_EQ(swap(1, 2), 0);
        EXPECT_EQ(xc_domain_export(holder, &another, &targets[1], 0, &made),
                  -XC_E_SHAPE);
    };
    call();
}

TEST_F(Swap, RetiresOneAfterTheOther)
{
    in_call = [&](xc_call *) {
        EXPECT_EQ(swap(1, 2), 0);
        EXPECT_EQ(swap(2, 3), 0);
        EXPECT_EQ(swap(1, 3), -XC_E_STALE_HANDLE);
        EXPECT_EQ(call(holder, hold(&targets[1])), 3);
    };
    EXPECT_EQ(call(), 1);
    EXPECT_EQ(retired, (Numbers{1, 2}));
    EXPECT_EQ(call(), 3);
}

TEST_F(Swap, DoesNotRetireWhatHasComeBack)
{
    in_call = [&](xc_call *) {
        EXPECT_EQ(swap(1, 2), 0);
        EXPECT_EQ(swap(2, 1), 0);
        EXPECT_EQ(call(), 1);
    };
    EXPECT_EQ(call(), 1);
    EXPECT_EQ(retired, Numbers{2});
    EXPECT_EQ(call(), 1);
    ASSERT_EQ(swap(1, 3), 0);
    EXPECT_EQ(call(), 3);
    EXPECT_EQ(retired, (Numbers{2, 1}));
}

TEST_F(Swap, EndsWhatNobodyHoldsWhenItsPredecessorComesBack)
{
    xc_handle other = hold(&targets[3]);

    in_call = [&](xc_call *) {
        xc_on_last_release(&targets[1], note_released);
    };
    call();
    in_call = [&](xc_call *) {
        EXPECT_EQ(swap(1, 2), 0);
        call(holder, handle, XC_METHOD_RELEASE);
        EXPECT_EQ(released, Numbers{}); /* 1 leads there */
        EXPECT_EQ(swap(3, 1), 0);
    };
    EXPECT_EQ(call(holder, other), 3);
    EXPECT_EQ(released, Numbers{2});
    EXPECT_EQ(call(holder, other), 1);
}

/* 1 -> 2 -> 3 -> 1 -> 2, in one call that all of them wait for. */
TEST_F(Swap, MayGoInCircles)
{
    in_call = [&](xc_call *) {
        EXPECT_EQ(swap(1, 2), 0);
        EXPECT_EQ(swap(2, 3), 0);
        EXPECT_EQ(swap(3, 1), 0);
        EXPECT_EQ(swap(1, 2), 0);
        EXPECT_EQ(call(holder, hold(&targets[3])), 2);
    };
    EXPECT_EQ(call(), 1);
    EXPECT_EQ(retired, (Numbers{3, 1}));
    EXPECT_EQ(call(), 2);
}

TEST_F(Swap, JoinsTwoObjectsThatAreHeld)
{
    xc_handle second = hold(&targets[2]);

    ASSERT_EQ(swap(1, 2), 0);
    EXPECT_EQ(call(), 2);
    EXPECT_EQ(call(holder, second), 2);
    EXPECT_EQ(retired, Numbers{1});
}

TEST_F(Swap, MovesTheLastReleaseToTheNewTarget)
{
    in_call = [&](xc_call *) {
        xc_on_last_release(&targets[1], note_released);
    };
    call();
    ASSERT_EQ(swap(1, 2), 0);
    call();
    EXPECT_EQ(released, Numbers{});
    call(holder, handle, XC_METHOD_RELEASE);
    EXPECT_EQ(released, Numbers{2});
    EXPECT_EQ(retired, Numbers{1});
}

TEST_F(Swap, KeepsALastReleaseOfTheNewTargetsOwn)
{
    in_call = [&](xc_call *) {
        xc_on_last_release(&targets[1], note_retired); /* another function */
        xc_on_last_release(&targets[2], note_released);
        EXPECT_EQ(xc_domain_swap(domain, &targets[1], &x, &targets[2], nullptr),
                  0);
    };
    call();
    call(holder, handle, XC_METHOD_RELEASE);
    EXPECT_EQ(released, Numbers{2});
    EXPECT_EQ(retired, Numbers{});
}

TEST_F(Swap, TellsOfALastReleaseThatCameBeforeTheOldOneRetired)
{
    in_call = [&](xc_call *) {
        xc_on_last_release(&targets[1], note_released);
        EXPECT_EQ(swap(1, 2), 0);
        call(holder, handle, XC_METHOD_RELEASE);
        EXPECT_EQ(released, Numbers{});
    };
    EXPECT_EQ(call(), 1);
    EXPECT_EQ(retired, Numbers{1});
    EXPECT_EQ(released, Numbers{2});
    EXPECT_EQ(call(), -XC_E_STALE_HANDLE);
}

TEST_F(Swap, WatchesTheNewTargetForAMethodThatStillKnowsTheOldOne)
{
    in_call = [&](xc_call *) {
        EXPECT_EQ(swap(1, 2), 0);
        xc_on_last_release(&targets[1], note_released);
    };
    call();
    EXPECT_EQ(retired, Numbers{1});
    call(holder, handle, XC_METHOD_RELEASE);
    EXPECT_EQ(released, Numbers{2});
}

TEST_F(Swap, IsSeenByWhoClaimsAGiftOfBefore)
{
    xc_holder *other = new_holder(2);
    xc_claimed claimed = {};
    uint64_t gift = 0;

    ASSERT_EQ(xc_domain_give(holder, handle, {2, 0, 0}, LOOK, 1, &gift), 0);
    ASSERT_EQ(swap(1, 2), 0);
    xc_domain_pass(domain);
    ASSERT_EQ(xc_domain_claim(other, gift, 0, 2, &claimed), 0);
    EXPECT_EQ(call(other, claimed.handle), 2);
}

TEST_F(Swap, OfTheRootIsSeenByWhoConnectsLater)
{
    xc_claimed claimed = {};

    ASSERT_EQ(swap(0, 3), 0);
    xc_domain_pass(domain);
    EXPECT_EQ(retired, Numbers{0});
    ASSERT_EQ(xc_domain_export_root(new_holder(2), LOOK, &claimed), 0);
    EXPECT_EQ(claimed.interface, &interface);
    EXPECT_EQ(call(holders.back(), claimed.handle), 3);
}

TEST_F(Swap, RefusesAnInterfaceThatLacksAMethod)
{
    EXPECT_EQ(xc_domain_swap(domain, &targets[1], &lacking_x, &targets[2],
                             note_retired),
              -XC_E_SHAPE);
    EXPECT_EQ(call(), 1);
    EXPECT_EQ(retired, Numbers{});
}

TEST_F(Swap, RefusesWhatNobodyHolds)
{
    EXPECT_EQ(swap(2, 3), -XC_E_STALE_HANDLE);
    call(holder, handle, XC_METHOD_RELEASE);
    EXPECT_EQ(swap(1, 3), -XC_E_STALE_HANDLE);
    EXPECT_EQ(retired, Numbers{});
}

TEST_F(Swap, ChangesNothingWhenMemoryEnds)
{
    unsigned n;
    int r = -1;

    hold(&targets[1]);
    for (n = 0; r && n < 20; n++) {
        fake_port::allow_allocations(n);
        r = swap(1, 2);
        fake_port::allow_all_allocations();
        EXPECT_EQ(call(), r ? 1 : 2);
        if (r) {
            EXPECT_EQ(r, -XC_E_RESOURCES);
        }
    }
    EXPECT_GT(n, 2u);
    EXPECT_LT(n, 20u);
    EXPECT_EQ(retired, Numbers{1});
}

TEST_F(Swap, RetiresAtTheEndWhatNoCallCameToRetire)
{
    ASSERT_EQ(swap(1, 2), 0);
    ASSERT_EQ(swap(0, 3), 0);
    EXPECT_EQ(retired, Numbers{});
    end();
    EXPECT_EQ(retired, (Numbers{1, 0}));
}
