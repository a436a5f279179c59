// SPDX-License-Identifier: MIT
// Who has no room for one more gift: whose makes room, and for whom
#include <gtest/gtest.h>

#include <crosscall/domain.h>
#include <crosscall/status.h>

#include "fake_port.h"

enum : uint64_t { BOB = 22, CAROL = 33, FIRST = 1000 /* of many */ };
enum : uint32_t { MALLORY = 666 }; /* a user */
enum : xc_rights { LOOK = 1 };

/** Alice holds an object, with the right to give it. */
class GiftRoom : public testing::Test {
  protected:
    void SetUp() override
    {
        const xc_caller caller = {};

        ASSERT_EQ(xc_domain_new(nullptr, &domain), 0);
        ASSERT_EQ(xc_holder_new(domain, &caller, &alice), 0);
        ASSERT_EQ(xc_domain_export(alice, &x, &target, XC_RIGHTS_ALL, &handle),
                  0);
    }

    void TearDown() override
    {
        xc_holder_free(alice);
        xc_domain_free(domain);
        EXPECT_EQ(fake_port::n_blocks(), 0u);
    }

    int give(uint64_t to, uint32_t uid = 0)
    {
        return xc_domain_give(alice, handle, {to, 0, uid}, LOOK, 0, &gift);
    }

    int take_back(uint64_t number)
    {
        return xc_domain_take_back(alice, number);
    }

    unsigned n_gifts() const
    {
        unsigned handles;
        unsigned gifts;

        xc_domain_count(domain, &handles, &gifts);
        return gifts;
    }

    uint64_t gift = 0;
    xc_interface toy = {};
    xc_x x = {&toy, nullptr, nullptr};
    int target = 0;
    xc_domain *domain = nullptr;
    xc_holder *alice = nullptr;
    xc_handle handle = 0;
};

/* Who claims nothing keeps others from nothing: what is more than its share
 * goes when somebody else needs the room, and the oldest goes first. */
TEST_F(GiftRoom, OfWhoHasMostMakesRoomForOthers)
{
    ASSERT_EQ(give(CAROL), 0);
    const uint64_t carols = gift;
    ASSERT_EQ(give(BOB), 0);
    const uint64_t oldest = gift;
    for (int i = 2; i < 64; i++)
        ASSERT_EQ(give(BOB), 0) << i;
    const uint64_t newest = gift;

    EXPECT_EQ(give(BOB), -XC_E_QUOTA) << "it has most itself";
    EXPECT_EQ(give(CAROL), 0);
    EXPECT_EQ(n_gifts(), 64u);
    EXPECT_EQ(take_back(oldest), -XC_E_DENIED);
    EXPECT_EQ(take_back(oldest + 1), 0);
    EXPECT_EQ(take_back(newest), 0);
    EXPECT_EQ(take_back(carols), 0) << "that was the oldest";
}

TEST_F(GiftRoom, IsNobodysToTakeWithinAQuarter)
{
    for (unsigned i = 0; i < 64; i++)
        ASSERT_EQ(give(FIRST + i % 4), 0);
    EXPECT_EQ(give(CAROL), -XC_E_QUOTA);
    EXPECT_EQ(give(FIRST), -XC_E_QUOTA);
    EXPECT_EQ(n_gifts(), 64u);
    ASSERT_EQ(take_back(gift), 0);
    ASSERT_EQ(give(FIRST), 0); /* 17 of 64 */
    EXPECT_EQ(give(FIRST), -XC_E_QUOTA);
    EXPECT_EQ(give(CAROL), 0);
    EXPECT_EQ(give(CAROL), -XC_E_QUOTA);
}

/* A process is free to make. */
TEST_F(GiftRoom, OfManyProcessesOfAUserMakesRoomForAnotherUser)
{
    for (unsigned i = 0; i < 64; i++)
        ASSERT_EQ(give(FIRST + i, MALLORY), 0);
    EXPECT_EQ(give(CAROL, MALLORY), -XC_E_QUOTA);
    for (int i = 0; i < 48; i++)
        EXPECT_EQ(give(CAROL), 0);
    EXPECT_EQ(give(CAROL), -XC_E_QUOTA) << "now the others have 16";
    EXPECT_EQ(n_gifts(), 64u);
}

/* A user's gifts are limited over all that it gives by. */
TEST_F(GiftRoom, OfItsGiversMakesRoomInWhatItsUserMayGive)
{
    xc_domain *small = nullptr;
    xc_domain_options options = {};
    xc_holder *givers[2] = {};
    const xc_caller caller = {};
    xc_handle handles[2] = {};
    auto give = [&](int by, uint64_t to) {
        return xc_domain_give(givers[by], handles[by], {to, 0, 0}, LOOK, 0,
                              &gift);
    };

    options.max_gifts = 8;
    options.limits[XC_QUOTA_GIFTS] = 8;
    ASSERT_EQ(xc_domain_new(&options, &small), 0);
    for (int i = 0; i < 2; i++) {
        ASSERT_EQ(xc_holder_new(small, &caller, &givers[i]), 0);
        ASSERT_EQ(xc_domain_export(givers[i], &x, &target, XC_RIGHTS_ALL,
                                   &handles[i]),
                  0);
    }
    for (int i = 0; i < 4; i++)
        ASSERT_EQ(give(i / 3, BOB), 0); /* three, and one */
    for (int i = 4; i < 8; i++)
        ASSERT_EQ(give(1, CAROL), 0);
    EXPECT_EQ(give(0, BOB), -XC_E_QUOTA) << "there is Bob's alone";
    EXPECT_EQ(give(0, CAROL), 0);
    EXPECT_EQ(give(0, CAROL), -XC_E_QUOTA) << "Bob has two, which is his share";
    EXPECT_EQ(give(1, BOB), 0);

    xc_holder_free(givers[0]);
    xc_holder_free(givers[1]);
    xc_domain_free(small);
}
