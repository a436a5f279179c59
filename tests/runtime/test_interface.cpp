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
    {1, 100, 1, "one"},
    {4, 400, 2, "four"},
    {9, 900, 0, "nine"},
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
