// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <array>
#include <string>

#include <crosscall/domain.h>
#include <crosscall/status.h>

#include "fake_port.h"

enum : uint64_t { SECOND = 1'000'000'000 };
enum : uint32_t { ALICE = 1000, BOB = 1001 };

static xc_caller user(uint32_t uid)
{
    xc_caller caller = {};

    caller.known = true;
    caller.uid = uid;
    return caller;
}

class Principal : public testing::Test {
  protected:
    void SetUp() override
    {
        xc_domain_options options = {};

        options.limits[XC_QUOTA_BULK] = 100;
        ASSERT_EQ(xc_domain_new(&options, &domain), 0);
        alice = find(ALICE);
        bob = find(BOB);
    }

    void TearDown() override
    {
        xc_principal_unref(alice);
        xc_principal_unref(bob);
        xc_domain_free(domain);
        EXPECT_EQ(fake_port::n_blocks(), 0u);
    }

    xc_principal *find(uint32_t uid)
    {
        xc_caller caller = user(uid);
        xc_principal *found = xc_domain_find_principal(domain, &caller);

        EXPECT_NE(found, nullptr);
        return found;
    }

    uint64_t used(uint32_t uid)
    {
        xc_uses uses = {};

        EXPECT_TRUE(xc_domain_read_uses_of(domain, uid, &uses));
        return uses.used[XC_QUOTA_BULK];
    }

    xc_domain *domain = nullptr;
    xc_principal *alice = nullptr;
    xc_principal *bob = nullptr;
};

TEST_F(Principal, IsChargedUpToItsLimit)
{
    EXPECT_TRUE(xc_principal_charge(alice, XC_QUOTA_BULK, 60));
    EXPECT_FALSE(xc_principal_charge(alice, XC_QUOTA_BULK, 41));
    EXPECT_EQ(used(ALICE), 60u);
    EXPECT_TRUE(xc_principal_charge(alice, XC_QUOTA_BULK, 40));
    EXPECT_FALSE(xc_principal_charge(alice, XC_QUOTA_BULK, 1));
    EXPECT_EQ(xc_principal_limit(alice, XC_QUOTA_BULK), 100u);

    xc_principal_uncharge(alice, XC_QUOTA_BULK, 100);
    EXPECT_EQ(used(ALICE), 0u);
}

TEST_F(Principal, IsNotChargedWhatWouldWrap)
{
    EXPECT_TRUE(xc_principal_charge(alice, XC_QUOTA_BULK, 60));
    EXPECT_FALSE(xc_principal_charge(alice, XC_QUOTA_BULK, UINT64_MAX));
    EXPECT_FALSE(xc_principal_charge(alice, XC_QUOTA_BULK, UINT64_MAX - 59));
    xc_principal_uncharge(alice, XC_QUOTA_BULK, 60);
}

TEST_F(Principal, IsNotTouchedByWhatOthersUse)
{
    EXPECT_TRUE(xc_principal_charge(alice, XC_QUOTA_BULK, 100));
    EXPECT_TRUE(xc_principal_charge(bob, XC_QUOTA_BULK, 100));
    xc_principal_uncharge(alice, XC_QUOTA_BULK, 100);
    EXPECT_EQ(used(BOB), 100u);
    xc_principal_uncharge(bob, XC_QUOTA_BULK, 100);
}

TEST_F(Principal, IsOneForEachUser)
{
    xc_principal *again = find(ALICE);

    EXPECT_EQ(again, alice);
    EXPECT_NE(again, bob);
    xc_principal_unref(again);
}

TEST_F(Principal, OfNobodyIsNoUsers)
{
    xc_caller caller = {};
    xc_principal *nobody = xc_domain_find_principal(domain, &caller);
    std::array<uint32_t, 4> uids = {};

    EXPECT_TRUE(xc_principal_charge(nobody, XC_QUOTA_BULK, 7));
    EXPECT_EQ(xc_domain_list_users(domain, uids.data(), 4), 2u);
    EXPECT_EQ(uids[0], uint32_t(BOB));
    EXPECT_EQ(uids[1], uint32_t(ALICE));
    xc_uses uses = {};
    EXPECT_FALSE(xc_domain_read_uses_of(domain, 0, &uses));
    EXPECT_FALSE(xc_domain_read_uses_of(domain, UINT32_MAX, &uses));
    xc_principal_uncharge(nobody, XC_QUOTA_BULK, 7);
    xc_principal_unref(nobody);
}

TEST_F(Principal, ListsNoMoreUsersThanThereIsRoom)
{
    uint32_t uid = 0;

    EXPECT_EQ(xc_domain_list_users(domain, &uid, 1), 2u);
    EXPECT_EQ(uid, uint32_t(BOB));
    EXPECT_EQ(xc_domain_list_users(domain, nullptr, 0), 2u);
}

TEST_F(Principal, PaysUntilWhatItPaysForEndsWhereverThatIs)
{
    xc_charge charge = {};
    xc_charge none = {};

    ASSERT_TRUE(xc_charge_begin(&charge, alice, XC_QUOTA_BULK, 70));
    EXPECT_FALSE(xc_charge_begin(&none, alice, XC_QUOTA_BULK, 31));
    xc_principal_unref(alice);
    xc_principal_unref(bob);
    xc_domain_free(domain);
    domain = nullptr;
    alice = bob = nullptr;

    EXPECT_EQ(xc_principal_used(charge.principal, XC_QUOTA_BULK), 70u);
    xc_charge_end(&charge);
    xc_charge_end(&charge); // nothing is left to end
    xc_charge_end(&none);
}

// Who comes and goes shall not have its counts forgotten by that.
TEST_F(Principal, IsRememberedForAWhile)
{
    xc_uses uses = {};

    xc_principal_count(alice, XC_COUNT_DENIALS);
    xc_principal_unref(alice);
    alice = nullptr;
    for (uint32_t uid = 1; uid < 64; uid++)
        xc_principal_unref(find(uid));
    EXPECT_TRUE(xc_domain_read_uses_of(domain, ALICE, &uses));
    EXPECT_EQ(uses.counts[XC_COUNT_DENIALS], 1u);

    for (uint32_t uid = 100; uid < 200; uid++)
        xc_principal_unref(find(uid));
    EXPECT_FALSE(xc_domain_read_uses_of(domain, ALICE, &uses));
    EXPECT_TRUE(xc_domain_read_uses_of(domain, BOB, &uses)); // it is in use
    EXPECT_LE(xc_domain_list_users(domain, nullptr, 0), 66u);

    xc_domain_read_uses(domain, &uses);
    EXPECT_EQ(uses.counts[XC_COUNT_DENIALS], 1u);
}

TEST_F(Principal, WithoutMemoryIsNone)
{
    xc_caller caller = user(77);
    xc_holder *holder = nullptr;

    fake_port::allow_allocations(0);
    EXPECT_EQ(xc_domain_find_principal(domain, &caller), nullptr);
    fake_port::allow_allocations(1);
    EXPECT_EQ(xc_holder_new(domain, &caller, &holder), -XC_E_RESOURCES);
    fake_port::allow_all_allocations();
}

TEST_F(Principal, SaysSoMuchInASecondAndCountsTheRest)
{
    uint32_t suppressed = 99;

    for (int i = 0; i < 3; i++) {
        EXPECT_TRUE(xc_principal_may_say(alice, 5 * SECOND, 3, &suppressed));
        EXPECT_EQ(suppressed, 0u);
    }
    EXPECT_FALSE(xc_principal_may_say(alice, 5 * SECOND + 9, 3, &suppressed));
    EXPECT_FALSE(xc_principal_may_say(alice, 6 * SECOND - 1, 3, &suppressed));
    EXPECT_TRUE(xc_principal_may_say(bob, 5 * SECOND, 3, &suppressed));
    EXPECT_EQ(suppressed, 0u);
    EXPECT_TRUE(xc_principal_may_say(alice, 6 * SECOND, 3, &suppressed));
    EXPECT_EQ(suppressed, 2u);
    EXPECT_TRUE(xc_principal_may_say(alice, 6 * SECOND, 3, &suppressed));
    EXPECT_EQ(suppressed, 0u);
}

TEST(Quota, HasANameOfItsOwn)
{
    for (int a = 0; a < XC_QUOTA_END; a++)
        for (int b = 0; b < a; b++)
            EXPECT_STRNE(xc_quota_name(xc_quota(a)),
                         xc_quota_name(xc_quota(b)));
    EXPECT_STREQ(xc_quota_name(XC_QUOTA_HANDLES), "handles");
    EXPECT_STREQ(xc_quota_name(XC_QUOTA_END), "?");
}

TEST_F(Principal, OwesWhatTimePaysOff)
{
    EXPECT_EQ(xc_principal_owes_until(alice), 0u);
    xc_principal_owe(alice, 10 * SECOND, 2 * SECOND, 5 * SECOND);
    EXPECT_EQ(xc_principal_owes_until(alice), 12 * SECOND);
    xc_principal_owe(alice, 11 * SECOND, 3 * SECOND, 5 * SECOND);
    EXPECT_EQ(xc_principal_owes_until(alice), 15 * SECOND);
    xc_principal_owe(alice, 20 * SECOND, 1 * SECOND, 5 * SECOND);
    EXPECT_EQ(xc_principal_owes_until(alice), 21 * SECOND);
    EXPECT_EQ(xc_principal_owes_until(bob), 0u);
}

TEST_F(Principal, OwesNoMoreThanTheMost)
{
    xc_principal_owe(alice, 10 * SECOND, UINT64_MAX, 5 * SECOND);
    EXPECT_EQ(xc_principal_owes_until(alice), 15 * SECOND);
    xc_principal_owe(alice, 11 * SECOND, 1, 5 * SECOND);
    EXPECT_EQ(xc_principal_owes_until(alice), 15 * SECOND + 1);
    xc_principal_owe(alice, 11 * SECOND, 2 * SECOND, 5 * SECOND);
    EXPECT_EQ(xc_principal_owes_until(alice), 16 * SECOND);
    xc_principal_owe(alice, 11 * SECOND, 1, 5 * SECOND);
    EXPECT_EQ(xc_principal_owes_until(alice), 16 * SECOND);
}
