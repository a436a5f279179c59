// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <vector>

#include <crosscall/domain.h>
#include <crosscall/status.h>

#include "fake_port.h"

enum : uint64_t { ALICE = 11, BOB = 22, SECOND = 1'000'000'000 };
enum : xc_rights { LOOK = 1, BREAK = 2 };

static xc_caller process(uint64_t identity)
{
    xc_caller caller = {};

    caller.known = true;
    caller.process = identity;
    return caller;
}

/** Alice holds an object, with the right to give it; Bob holds nothing. */
class Gift : public testing::Test {
  protected:
    void SetUp() override
    {
        xc_caller a = process(ALICE);
        xc_caller b = process(BOB);

        ASSERT_EQ(xc_domain_new(nullptr, &domain), 0);
        ASSERT_EQ(xc_holder_new(domain, &a, &alice), 0);
        ASSERT_EQ(xc_holder_new(domain, &b, &bob), 0);
        handle = hold(LOOK | BREAK | XC_RIGHT_GIVE);
    }

    void TearDown() override
    {
        fake_port::allow_all_allocations();
        xc_holder_free(alice);
        xc_holder_free(bob);
        xc_domain_free(domain);
        EXPECT_EQ(fake_port::n_blocks(), 0u);
    }

    xc_handle hold(xc_rights what)
    {
        xc_handle of = 0;

        EXPECT_EQ(xc_domain_export(alice, &x, &target, what, &of), 0);
        return of;
    }

    int give(xc_rights what, uint64_t to = BOB)
    {
        return xc_domain_give(alice, handle, {to, 0, 0}, what, now, &gift);
    }

    int claim(xc_holder *holder)
    {
        return xc_domain_claim(holder, gift, from, now, &claimed);
    }

    unsigned n_gifts() const
    {
        unsigned handles;
        unsigned gifts;

        xc_domain_count(domain, &handles, &gifts);
        return gifts;
    }

    unsigned n_handles() const
    {
        unsigned handles;
        unsigned gifts;

        xc_domain_count(domain, &handles, &gifts);
        return handles;
    }

    uint64_t now = 100 * SECOND;
    uint64_t gift = 0;
    xc_interface toy = {};
    xc_x x = {&toy, nullptr, nullptr};
    int target = 0;
    xc_domain *domain = nullptr;
    xc_holder *alice = nullptr;
    xc_holder *bob = nullptr;
    xc_handle handle = 0;
    uint64_t from = 0; // whom a claim says to have it from
    xc_claimed claimed = {};
};

TEST_F(Gift, BecomesTheReceiversObject)
{
    ASSERT_EQ(give(LOOK), 0);
    EXPECT_EQ(n_gifts(), 1u);

    EXPECT_EQ(claim(bob), 0);
    EXPECT_NE(claimed.handle, 0u);
    EXPECT_NE(claimed.handle, handle);
    EXPECT_EQ(claimed.interface, &toy);
    EXPECT_EQ(claimed.rights, LOOK);
    EXPECT_EQ(n_gifts(), 0u);
}

TEST_F(Gift, CanBeClaimedOnce)
{
    ASSERT_EQ(give(LOOK), 0);
    ASSERT_EQ(claim(bob), 0);

    EXPECT_EQ(claim(bob), -XC_E_DENIED);
}

TEST_F(Gift, IsForItsReceiverOnly)
{
    ASSERT_EQ(give(LOOK), 0);

    EXPECT_EQ(claim(alice), -XC_E_DENIED);
    EXPECT_EQ(n_gifts(), 1u);
    EXPECT_EQ(claim(bob), 0);
}

TEST_F(Gift, IsNotForAProcessWithoutAnIdentity)
{
    xc_caller nobody = {};
    xc_holder *holder = nullptr;

    ASSERT_EQ(xc_holder_new(domain, &nobody, &holder), 0);
    ASSERT_EQ(give(LOOK, 0), 0);
    EXPECT_EQ(claim(holder), -XC_E_DENIED);
    xc_holder_free(holder);
}

TEST_F(Gift, OfAnotherNumberDoesNotExist)
{
    ASSERT_EQ(give(LOOK), 0);

    for (uint64_t other : {gift + 1, gift - 1, uint64_t{0}, UINT64_MAX}) {
        gift = other;
        EXPECT_EQ(claim(bob), -XC_E_DENIED) << other;
    }
    EXPECT_EQ(claimed.handle, 0u);
}

TEST_F(Gift, CarriesASubsetOfTheGiversRights)
{
    EXPECT_EQ(give(LOOK | BREAK | XC_RIGHT_GIVE), 0);
    EXPECT_EQ(give(0), 0);
    EXPECT_EQ(give(4), -XC_E_DENIED);
    EXPECT_EQ(give(LOOK | 4), -XC_E_DENIED);
    EXPECT_EQ(give(~(xc_rights)BREAK), -XC_E_DENIED);
    EXPECT_EQ(n_gifts(), 2u);
}

TEST_F(Gift, OfAllRightsCarriesThoseOfTheGiver)
{
    ASSERT_EQ(give(XC_RIGHTS_ALL), 0);
    ASSERT_EQ(claim(bob), 0);
    EXPECT_EQ(claimed.rights, LOOK | BREAK | XC_RIGHT_GIVE);
}

TEST_F(Gift, NeedsTheRightToGive)
{
    int other = 0;
    xc_handle kept = 0;

    ASSERT_EQ(xc_domain_export(alice, &x, &other, LOOK, &kept), 0);
    EXPECT_EQ(xc_domain_give(alice, kept, {BOB, 0, 0}, LOOK, now, &gift),
              -XC_E_DENIED);
    EXPECT_EQ(xc_domain_give(alice, kept, {BOB, 0, 0}, 0, now, &gift),
              -XC_E_DENIED);
    EXPECT_EQ(n_gifts(), 0u);
}

TEST_F(Gift, IsMadeOfWhatTheGiverHolds)
{
    EXPECT_EQ(xc_domain_give(bob, handle, {ALICE, 0, 0}, 0, now, &gift),
              -XC_E_STALE_HANDLE);
    EXPECT_EQ(xc_domain_give(alice, handle + 1, {BOB, 0, 0}, 0, now, &gift),
              -XC_E_STALE_HANDLE);
    EXPECT_EQ(xc_domain_give(alice, 0, {BOB, 0, 0}, 0, now, &gift),
              -XC_E_STALE_HANDLE);
}

TEST_F(Gift, CanBeClaimedUntilThirtySecondsHavePassed)
{
    ASSERT_EQ(give(LOOK), 0);

    now += 30 * SECOND - 1;
    xc_domain_expire(domain, now);
    EXPECT_EQ(n_gifts(), 1u);
    EXPECT_EQ(claim(bob), 0);
}

TEST_F(Gift, EndsAfterThirtySeconds)
{
    ASSERT_EQ(give(LOOK), 0);
    now += 30 * SECOND;

    EXPECT_EQ(claim(bob), -XC_E_DENIED); /* even if nobody cleaned up yet */
    xc_domain_expire(domain, now);
    EXPECT_EQ(n_gifts(), 0u);
}

TEST_F(Gift, EndsAloneWhileYoungerOnesStay)
{
    ASSERT_EQ(give(LOOK), 0);
    now += 20 * SECOND;
    ASSERT_EQ(give(LOOK), 0);
    now += 10 * SECOND;

    xc_domain_expire(domain, now);

    EXPECT_EQ(n_gifts(), 1u);
    EXPECT_EQ(claim(bob), 0);
}

/* Whoever can be asked about and is not the one who lives. */
static bool is_dead(const xc_receiver *receiver, void *lives)
{
    return receiver->process != *static_cast<const uint64_t *>(lives);
}

TEST_F(Gift, EndsWhenItsReceiverHasDied)
{
    xc_domain_options options = {};
    uint64_t lives = BOB;
    xc_domain *asking = nullptr;
    xc_holder *giver = nullptr;
    xc_holder *taker = nullptr;
    xc_caller a = process(ALICE);
    xc_caller b = process(BOB);

    options.has_died = is_dead;
    options.data = &lives;
    ASSERT_EQ(xc_domain_new(&options, &asking), 0);
    ASSERT_EQ(xc_holder_new(asking, &a, &giver), 0);
    ASSERT_EQ(xc_holder_new(asking, &b, &taker), 0);
    ASSERT_EQ(xc_domain_export(giver, &x, &target, XC_RIGHTS_ALL, &handle), 0);
    auto to = [&](xc_receiver receiver) {
        ASSERT_EQ(xc_domain_give(giver, handle, receiver, LOOK, now, &gift), 0);
    };
    auto remain = [&] {
        unsigned handles;
        unsigned gifts;

        xc_domain_expire(asking, now);
        xc_domain_count(asking, &handles, &gifts);
        return gifts;
    };

    to({33, 3, 0});
    to({44, 0, 0}); /* of whom nobody can find out */
    to({33, 3, 0});
    to({BOB, 2, 0});
    EXPECT_EQ(remain(), 2u);
    EXPECT_EQ(xc_domain_claim(taker, gift, ALICE, now, &claimed), 0);
    to({BOB, 2, 0});
    EXPECT_EQ(remain(), 2u);
    lives = 0;
    EXPECT_EQ(remain(), 1u);

    xc_holder_free(giver);
    xc_holder_free(taker);
    xc_domain_free(asking);
}

TEST_F(Gift, EndsWhenItsGiverDies)
{
    ASSERT_EQ(give(LOOK), 0);
    xc_holder_free(alice);
    alice = nullptr;

    EXPECT_EQ(n_gifts(), 0u);
    EXPECT_EQ(claim(bob), -XC_E_DENIED);
}

TEST_F(Gift, KeepsTheObjectThatItsGiverReleased)
{
    xc_call release = {};

    ASSERT_EQ(give(LOOK), 0);
    release.handle = handle;
    release.method = XC_METHOD_RELEASE;
    ASSERT_EQ(xc_domain_dispatch(alice, &release), 0);

    EXPECT_EQ(claim(bob), 0);
    EXPECT_NE(claimed.handle, 0u);
}

TEST_F(Gift, IsChargedToItsGiver)
{
    for (int i = 0; i < 64; i++)
        ASSERT_EQ(give(LOOK), 0) << i;
    EXPECT_EQ(give(LOOK), -XC_E_QUOTA);
    EXPECT_EQ(n_gifts(), 64u);

    ASSERT_EQ(claim(bob), 0);
    EXPECT_EQ(give(LOOK), 0);
    EXPECT_EQ(give(LOOK), -XC_E_QUOTA);
    xc_domain_expire(domain, now + 30 * SECOND);
    EXPECT_EQ(give(LOOK), 0);
}

/* Else a gift could not be taken back without what another one brought. */
TEST_F(Gift, DoesNotAddToWhatTheReceiverHolds)
{
    ASSERT_EQ(give(LOOK), 0);
    ASSERT_EQ(claim(bob), 0);
    xc_handle first = claimed.handle;

    ASSERT_EQ(give(BREAK | XC_RIGHT_GIVE), 0);
    ASSERT_EQ(claim(bob), 0);

    EXPECT_NE(claimed.handle, first);
    EXPECT_EQ(claimed.rights, BREAK | XC_RIGHT_GIVE);
    EXPECT_EQ(
        xc_domain_give(bob, claimed.handle, {ALICE, 0, 0}, BREAK, now, &gift),
        0);
    EXPECT_EQ(
        xc_domain_give(bob, claimed.handle, {ALICE, 0, 0}, LOOK, now, &gift),
        -XC_E_DENIED);
}

TEST_F(Gift, IsClaimedFromTheGiverThatTheReceiverKnows)
{
    ASSERT_EQ(give(LOOK), 0);

    for (uint64_t other : {uint64_t{BOB}, uint64_t{ALICE + 1}, UINT64_MAX}) {
        from = other;
        EXPECT_EQ(claim(bob), -XC_E_DENIED) << other;
    }
    from = ALICE;
    EXPECT_EQ(claim(bob), 0);
}

TEST_F(Gift, CanBeTakenBackByItsGiver)
{
    ASSERT_EQ(give(LOOK), 0);

    EXPECT_EQ(xc_domain_take_back(bob, gift), -XC_E_DENIED);
    EXPECT_EQ(n_gifts(), 1u);
    EXPECT_EQ(xc_domain_take_back(alice, gift), 0);
    EXPECT_EQ(n_gifts(), 0u);
    EXPECT_EQ(claim(bob), -XC_E_DENIED);
    EXPECT_EQ(xc_domain_take_back(alice, gift), -XC_E_DENIED);
}

TEST_F(Gift, CannotBeTakenBackOnceItIsClaimed)
{
    ASSERT_EQ(give(LOOK), 0);
    ASSERT_EQ(claim(bob), 0);

    EXPECT_EQ(xc_domain_take_back(alice, gift), -XC_E_DENIED);
    EXPECT_EQ(n_handles(), 2u);
}

TEST_F(Gift, StaysWhereItIsIfItsReceiverHoldsTooMuch)
{
    xc_domain *small = nullptr;
    xc_domain_options options = {};
    xc_holder *giver = nullptr;
    xc_holder *taker = nullptr;
    xc_caller a = process(ALICE);
    xc_caller b = process(BOB);
    int other = 0;

    options.max_handles = 1;
    ASSERT_EQ(xc_domain_new(&options, &small), 0);
    ASSERT_EQ(xc_holder_new(small, &a, &giver), 0);
    ASSERT_EQ(xc_holder_new(small, &b, &taker), 0);
    ASSERT_EQ(xc_domain_export(giver, &x, &target, XC_RIGHTS_ALL, &handle), 0);
    ASSERT_EQ(xc_domain_export(taker, &x, &other, LOOK, &claimed.handle), 0);
    ASSERT_EQ(xc_domain_give(giver, handle, {BOB, 0, 0}, LOOK, now, &gift), 0);

    EXPECT_EQ(claim(taker), -XC_E_QUOTA);
    xc_call release = {};
    release.handle = claimed.handle;
    release.method = XC_METHOD_RELEASE;
    ASSERT_EQ(xc_domain_dispatch(taker, &release), 0);
    EXPECT_EQ(claim(taker), 0);

    xc_holder_free(giver);
    xc_holder_free(taker);
    xc_domain_free(small);
}

/* A claim that fails changes nothing: the gift waits for the next one. */
TEST_F(Gift, StaysIfThereIsNoMemoryToClaimIt)
{
    ASSERT_EQ(give(LOOK), 0);

    fake_port::allow_allocations(0);
    EXPECT_EQ(claim(bob), -XC_E_RESOURCES);
    fake_port::allow_all_allocations();
    EXPECT_EQ(n_gifts(), 1u);
    EXPECT_EQ(claim(bob), 0);
}

TEST_F(Gift, IsNotMadeWithoutMemory)
{
    fake_port::allow_allocations(0);
    EXPECT_EQ(give(LOOK), -XC_E_RESOURCES);
    EXPECT_EQ(n_gifts(), 0u);
}
