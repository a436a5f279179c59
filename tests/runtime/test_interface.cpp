// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <vector>

#include "core.h"

static xc_interface interface_of(const std::vector<xc_method> &methods)
{
    xc_interface interface = {};

    interface.name = "test";
    interface.n_methods = static_cast<uint32_t>(methods.size());
    interface.methods = methods.data();
    return interface;
}

static const std::vector<xc_method> three = {
    {1, 100, 1, 0, "one"},
    {4, 400, 2, XC_METHOD_IDEMPOTENT, "four"},
    {9, 900, 0, 0, "nine"},
};

TEST(Interface, FindsItsMethodsByNumber)
{
    xc_interface interface = interface_of(three);

    EXPECT_EQ(xc_interface_method(&interface, 1), &three[0]);
    EXPECT_EQ(xc_interface_method(&interface, 4), &three[1]);
    EXPECT_EQ(xc_interface_method(&interface, 9), &three[2]);
}

TEST(Interface, FindsNoMethodOfAnyOtherNumber)
{
    xc_interface interface = interface_of(three);

    for (uint32_t number : {0u, 2u, 3u, 5u, 8u, 10u, 0xff00u, ~0u})
        EXPECT_EQ(xc_interface_method(&interface, number), nullptr) << number;
}

TEST(Interface, WithoutMethodsFindsNone)
{
    xc_interface interface = interface_of({});

    EXPECT_EQ(xc_interface_method(&interface, 0), nullptr);
    EXPECT_EQ(xc_interface_method(&interface, 1), nullptr);
}

TEST(Interface, StandsInForItselfAndForOlderVersions)
{
    const std::vector<xc_method> older = {three[0], three[2]};
    xc_interface now = interface_of(three);
    xc_interface before = interface_of(older);

    EXPECT_EQ(xc_interface_lacks(&now, &now), 0u);
    EXPECT_EQ(xc_interface_lacks(&now, &before), 0u);
}

TEST(Interface, DoesNotStandInForAVersionWithMoreMethods)
{
    const std::vector<xc_method> older = {three[0], three[2]};
    xc_interface now = interface_of(three);
    xc_interface before = interface_of(older);

    EXPECT_EQ(xc_interface_lacks(&before, &now), 4u);
}

TEST(Interface, DoesNotStandInWhereAMethodHasAnotherShape)
{
    std::vector<xc_method> changed = three;
    changed[2].key++;
    xc_interface now = interface_of(three);
    xc_interface other = interface_of(changed);

    EXPECT_EQ(xc_interface_lacks(&now, &other), 9u);
    EXPECT_EQ(xc_interface_lacks(&other, &now), 9u);
}

TEST(Interface, MayChangeTheRightsThatAMethodNeeds)
{
    std::vector<xc_method> changed = three;
    changed[0].needs = 64;
    xc_interface now = interface_of(three);
    xc_interface other = interface_of(changed);

    EXPECT_EQ(xc_interface_lacks(&other, &now), 0u);
}

TEST(Interface, LetsAnyCallBeRepeatedThatDidNotRun)
{
    xc_interface interface = interface_of(three);

    for (uint32_t number : {1u, 4u, 9u})
        for (int64_t r : {-XC_E_DISCONNECTED, -XC_E_WOULD_BLOCK, -XC_E_QUOTA})
            EXPECT_TRUE(xc_may_repeat(&interface, number, r)) << number;
}

TEST(Interface, LetsOnlyIdempotentCallsBeRepeatedThatMayHaveRun)
{
    xc_interface interface = interface_of(three);

    for (int64_t r : {-XC_E_DEADLINE, -XC_E_PEER_DIED, -XC_E_BAD_REPLY}) {
        EXPECT_TRUE(xc_may_repeat(&interface, 4, r)) << r;
        EXPECT_FALSE(xc_may_repeat(&interface, 1, r)) << r;
        EXPECT_FALSE(xc_may_repeat(&interface, 5, r)) << r;
    }
}

TEST(Interface, LetsNoCallBeRepeatedThatWasAnswered)
{
    xc_interface interface = interface_of(three);

    for (int64_t r : {-XC_ERRNO_MAX, -XC_EIO, 0, 7})
        EXPECT_FALSE(xc_may_repeat(&interface, 4, r)) << r;
}
