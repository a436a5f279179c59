// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <functional>
#include <vector>

#include <crosscall/call.h>
#include <crosscall/domain.h>
#include <crosscall/status.h>

#include "fake_port.h"

enum : uint64_t { FIRST = 1000 }; // process of holder 0
enum : xc_rights { LOOK = 1 };

/** What a call of the object does, beside saying its rights. */
static std::function<void()> in_call;

static int64_t dispatch(xc_call *call)
{
    xc_rights rights = call->rights;

    if (in_call)
        in_call();
    return rights;
}

/** Holders 0, 1, 2 ..., each of a process of its own; 0 has the object. */
class Revoke : public testing::Test {
  protected:
    void SetUp() override
    {
        xc_domain_options options = {};

        options.limits[XC_QUOTA_HANDLES] = 1'000'000;
        ASSERT_EQ(xc_domain_new(&options, &domain), 0);
        for (uint64_t i = 0; i < 5; i++)
            add_holder();
        handles[0] = hold(0);
    }

    void TearDown() override
    {
        in_call = nullptr;
        for (xc_holder *holder : holders)
            xc_holder_free(holder);
        xc_domain_free(domain);
        EXPECT_EQ(fake_port::n_blocks(), 0u);
    }

    void add_holder()
    {
        xc_caller caller = {};
        xc_holder *holder = nullptr;

        caller.known = true;
        caller.process = FIRST + holders.size();
        ASSERT_EQ(xc_holder_new(domain, &caller, &holder), 0);
        holders.push_back(holder);
        handles.push_back(0);
    }

    xc_handle hold(unsigned who)
    {
        xc_handle handle = 0;

        EXPECT_EQ(xc_domain_export(holders[who], &x, &target,
                                   LOOK | XC_RIGHT_GIVE, &handle),
                  0);
        return handle;
    }

    uint64_t offer(unsigned from, unsigned to)
    {
        uint64_t gift = 0;

        EXPECT_EQ(xc_domain_give(holders[from], handles[from],
                                 {FIRST + to, 0, 0}, LOOK | XC_RIGHT_GIVE, 1,
                                 &gift),
                  0);
        return gift;
    }

    void claim(unsigned who, uint64_t gift)
    {
        xc_claimed claimed = {};

        EXPECT_EQ(xc_domain_claim(holders[who], gift, 0, 1, &claimed), 0);
        handles[who] = claimed.handle;
    }

    void give(unsigned from, unsigned to) { claim(to, offer(from, to)); }

    int64_t call(unsigned who, uint32_t method = 1, xc_handle handle = 0)
    {
        alignas(8) static uint8_t reply[XC_MESSAGE_AREA];
        xc_call request = {};

        request.handle = handle ? handle : handles[who];
        request.method = method;
        request.deadline_ns = UINT64_MAX;
        request.reply = reply;
        return xc_domain_dispatch(holders[who], &request);
    }

    bool works(unsigned who) { return call(who) >= 0; }

    int revoke(unsigned who)
    {
        return xc_domain_revoke(holders[who], handles[who]);
    }

    std::pair<unsigned, unsigned> count() const
    {
        unsigned n_handles;
        unsigned n_gifts;

        xc_domain_count(domain, &n_handles, &n_gifts);
        return {n_handles, n_gifts};
    }

    xc_interface toy = {};
    xc_x x = {&toy, dispatch, nullptr};
    int target = 0;
    xc_domain *domain = nullptr;
    std::vector<xc_holder *> holders;
    std::vector<xc_handle> handles;
};

TEST_F(Revoke, EndsWhatWasClaimed)
{
    give(0, 1);
    ASSERT_TRUE(works(1));

    EXPECT_EQ(revoke(0), 0);
    EXPECT_EQ(call(1), -XC_E_STALE_HANDLE);
    EXPECT_TRUE(works(0));
    EXPECT_EQ(count(), std::pair(1u, 0u));
}

TEST_F(Revoke, EndsGiftsThatNobodyClaimed)
{
    uint64_t gift = offer(0, 1);
    xc_claimed claimed = {};

    EXPECT_EQ(revoke(0), 0);
    EXPECT_EQ(xc_domain_claim(holders[1], gift, 0, 1, &claimed), -XC_E_DENIED);
    EXPECT_EQ(count(), std::pair(1u, 0u));
}

TEST_F(Revoke, EndsWhatWasGivenOn)
{
    give(0, 1);
    give(1, 2);
    give(1, 3);
    offer(3, 4);

    EXPECT_EQ(revoke(0), 0);
    for (unsigned who : {1u, 2u, 3u})
        EXPECT_FALSE(works(who)) << who;
    EXPECT_EQ(count(), std::pair(1u, 0u));
}

TEST_F(Revoke, LeavesWhatIsBesideAndAbove)
{
    give(0, 1);
    give(0, 2);
    give(1, 3);

    EXPECT_EQ(revoke(1), 0);
    EXPECT_FALSE(works(3));
    for (unsigned who : {0u, 1u, 2u})
        EXPECT_TRUE(works(who)) << who;
}

TEST_F(Revoke, LeavesWhatTheReceiverHasFromElsewhere)
{
    handles[1] = hold(1);
    xc_handle own = handles[1];
    give(0, 1);

    EXPECT_EQ(revoke(0), 0);
    EXPECT_EQ(call(1), -XC_E_STALE_HANDLE);
    EXPECT_GE(call(1, 1, own), 0);
}

TEST_F(Revoke, MayBeDoneAgain)
{
    give(0, 1);
    ASSERT_EQ(revoke(0), 0);

    EXPECT_EQ(revoke(0), 0);
    give(0, 1);
    EXPECT_TRUE(works(1));
}

TEST_F(Revoke, ReachesWhatTheOneInBetweenHasReleased)
{
    give(0, 1);
    give(1, 2);
    uint64_t gift = offer(1, 3);

    ASSERT_EQ(call(1, XC_METHOD_RELEASE), 0);
    EXPECT_TRUE(works(2));
    claim(3, gift);
    EXPECT_TRUE(works(3));
    EXPECT_EQ(revoke(0), 0);
    EXPECT_FALSE(works(2));
    EXPECT_FALSE(works(3));
}

TEST_F(Revoke, ReachesWhatADeadOneLeft)
{
    give(0, 1);
    give(1, 2);
    give(2, 3);

    xc_holder_end(holders[1]);
    xc_holder_end(holders[2]);
    EXPECT_TRUE(works(3));
    EXPECT_EQ(revoke(0), 0);
    EXPECT_FALSE(works(3));
}

TEST_F(Revoke, DoesNotReachWhatStandsAlone)
{
    give(0, 1);
    give(1, 2);

    xc_holder_end(holders[0]);
    EXPECT_TRUE(works(1));
    EXPECT_TRUE(works(2));
    EXPECT_EQ(revoke(1), 0);
    EXPECT_TRUE(works(1));
    EXPECT_FALSE(works(2));
}

TEST_F(Revoke, TellsTheOwnerOfWhatNobodyHoldsAnyMore)
{
    static int n_released;

    n_released = 0;
    give(0, 1);
    ASSERT_EQ(
        xc_domain_on_release(domain, &target, [](void *) { n_released++; }), 0);
    ASSERT_EQ(revoke(0), 0);
    EXPECT_EQ(n_released, 0);
    ASSERT_EQ(call(0, XC_METHOD_RELEASE), 0);
    EXPECT_EQ(n_released, 1);
}

TEST_F(Revoke, SaysHowManyCallsStillRun)
{
    int first = -1;

    give(0, 1);
    give(1, 2);
    in_call = [&] {
        in_call = [&] {
            in_call = nullptr;
            first = revoke(0);
            EXPECT_FALSE(works(1));
        };
        EXPECT_GE(call(2), 0);
    };

    EXPECT_GE(call(1), 0); // and ends in good order
    EXPECT_EQ(first, 2);
    EXPECT_FALSE(works(1));
    EXPECT_EQ(count(), std::pair(1u, 0u));
}

TEST_F(Revoke, DoesNotWaitForTheCallThatRevokes)
{
    int n_running = -1;

    give(0, 1);
    in_call = [&] {
        in_call = nullptr;
        n_running = revoke(0);
    };

    EXPECT_GE(call(0), 0);
    EXPECT_EQ(n_running, 0); // its own access is not what it takes back
    EXPECT_FALSE(works(1));
    EXPECT_TRUE(works(0));
}

TEST_F(Revoke, IsAMethodOfEveryObject)
{
    give(0, 1);

    EXPECT_EQ(call(0, XC_METHOD_REVOKE), 0);
    EXPECT_FALSE(works(1));
    EXPECT_EQ(call(1, XC_METHOD_REVOKE), -XC_E_STALE_HANDLE);
    EXPECT_EQ(xc_domain_revoke(holders[1], handles[1]), -XC_E_STALE_HANDLE);
    EXPECT_EQ(xc_domain_revoke(holders[1], handles[0]), -XC_E_STALE_HANDLE);
}

TEST_F(Revoke, OfALongChainTakesNoStack)
{
    enum { LONG = 100'000 };

    while (holders.size() < LONG)
        add_holder();
    for (unsigned i = 0; i + 1 < LONG; i++)
        give(i, i + 1);
    ASSERT_TRUE(works(LONG - 1));

    EXPECT_EQ(revoke(0), 0);
    EXPECT_EQ(count(), std::pair(1u, 0u));
}
