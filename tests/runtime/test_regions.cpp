// SPDX-License-Identifier: MIT
// Regions as parameters whose bytes do not change: frozen, or a private copy
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>

#include <crosscall/status.h>

#include "carrier.wire.h"
#include "carrier_test.h"

namespace {

Region make_frozen(size_t size, uint8_t byte)
{
    Region region = make_region(size, XC_REGION_ONE_WRITER);

    memset(const_cast<void *>(xc_region_edit(region.get())), byte, size);
    EXPECT_EQ(xc_region_freeze(region.get()), 0);
    return region;
}

std::string plain_bytes_of(const xc_region *region)
{
    const char *bytes = static_cast<const char *>(xc_region_bytes(region));

    return bytes ? std::string(bytes, xc_region_size(region)) : "none";
}

class RegionModes : public Carrier {};

/** For what there is a Stub between. */
class RegionModesMessage : public Carrier {};

TEST_P(RegionModes, AFrozenRegionIsReadAsItIs)
{
    Region region = make_frozen(5000, 3);

    EXPECT_EQ(carrier_sum_frozen(root, region.get()), 15000);
    EXPECT_EQ(carrier_sum_frozen(root, region.get()), 15000);
}

TEST_P(RegionModes, AFrozenRegionGoesWhereOneOfOneWriterDoes)
{
    Region region = make_frozen(5000, 3);

    EXPECT_EQ(carrier_sum(root, region.get(), 0, 5000), 15000);
    EXPECT_EQ(carrier_sum_private(root, region.get(), 0), 15000);
}

TEST_P(RegionModes, AMethodGivesAFrozenRegion)
{
    const xc_region *region = nullptr;

    ASSERT_EQ(carrier_publish_frozen(root, 100, 'a', &region), 0);
    EXPECT_EQ(xc_region_access_of(region), XC_REGION_FROZEN);
    EXPECT_EQ(plain_bytes_of(region), std::string(100, 'a'));
    EXPECT_EQ(carrier_sum_frozen(root, region), 100 * 'a'); /* and back */
    xc_region_unref(region);
}

TEST_P(RegionModesMessage, WhatIsNotFrozenIsNotSentAsSuch)
{
    Region one_writer = make_region(10, XC_REGION_ONE_WRITER);
    Region shared = make_region(10, XC_REGION_SHARED);

    EXPECT_EQ(carrier_sum_frozen(root, one_writer.get()), -XC_E_MALFORMED);
    EXPECT_NE(std::string(xc_error_text()).find("region"), std::string::npos);
    EXPECT_EQ(carrier_sum_frozen(root, shared.get()), -XC_E_MALFORMED);
    EXPECT_EQ(carrier_nothing(root), 7); /* nothing was sent */
}

TEST_P(RegionModesMessage, AMethodCannotGiveWhatIsNotFrozenAsSuch)
{
    const xc_region *region = nullptr;

    EXPECT_EQ(carrier_publish_frozen(root, 100, CARRIER_TOO_LATE, &region),
              -XC_EIO);
    EXPECT_EQ(region, nullptr);
}

/* The object writes its own region before it looks at what it was passed: which
 * is a copy of the same memory. */
TEST_P(RegionModesMessage, APrivateCopyIsNotWrittenByWhoWritesTheRegion)
{
    const xc_region *region = nullptr;

    ASSERT_EQ(carrier_publish(root, 100, 1, &region), 0);
    EXPECT_EQ(carrier_sum_private(root, region, 50), 100);
    EXPECT_EQ(carrier_sum_private(root, region, 50), 149);
    xc_region_unref(region);
}

TEST_P(RegionModesMessage, APrivateCopyIsOfAnyRegion)
{
    Region shared = make_region(5000, XC_REGION_SHARED);

    ASSERT_EQ(xc_region_write(shared.get(), 4999, "\x2a", 1), 0);
    EXPECT_EQ(carrier_sum_private(root, shared.get(), 0), 42);
    EXPECT_EQ(carrier_sum_private(root, nullptr, 0), -XC_E_MALFORMED);
}

TEST_P(RegionModesMessage, APrivateCopyMayBeKept)
{
    Region region = make_region(100, XC_REGION_SHARED);

    memset(const_cast<void *>(xc_region_edit(region.get())), 1, 100);
    EXPECT_EQ(carrier_hold_private(root, region.get()), 0);
    memset(const_cast<void *>(xc_region_edit(region.get())), 2, 100);
    EXPECT_EQ(carrier_hold_private(root, region.get()), 100);
    EXPECT_EQ(carrier_hold_private(root, region.get()), 200);
}

// A server takes 16 MiB by default, and as much is copied at most.
TEST_P(RegionModesMessage, ARegionHasALimitFrozenOrNot)
{
    Region fits = make_region(XC_REGION_PRIVATE_MAX, XC_REGION_ONE_WRITER);
    Region region =
        make_region(XC_REGION_PRIVATE_MAX + 1, XC_REGION_ONE_WRITER);

    EXPECT_EQ(carrier_sum_private(root, fits.get(), 0), 0);
    EXPECT_EQ(carrier_sum_private(root, region.get(), 0), -XC_E_QUOTA);
    EXPECT_EQ(carrier_nothing(root), 7);
    ASSERT_EQ(xc_region_freeze(region.get()), 0);
    EXPECT_EQ(carrier_sum_private(root, region.get(), 0), -XC_E_QUOTA);
    EXPECT_EQ(carrier_nothing(root), 7);
}

TEST_P(RegionModes, ARegionMayBeKept)
{
    Region region = make_frozen(100, 1);

    EXPECT_EQ(carrier_hold(root, region.get()), 0);
    EXPECT_EQ(carrier_hold(root, region.get()), 100);
}

TEST_P(RegionModesMessage, ALentRegionIsReadAndNotKept)
{
    Region region = make_frozen(100, 1);

    EXPECT_EQ(carrier_hold_lent(root, region.get()), 100);
    EXPECT_EQ(carrier_hold_lent(root, region.get()), 100);
}

TEST_P(RegionModes, ARegionIsGivenBackByAReference)
{
    Region region = make_frozen(100, 1);
    const xc_region *again = nullptr;

    ASSERT_EQ(carrier_give_back(root, region.get(), CARRIER_TAKES, &again), 0);
    EXPECT_EQ(bytes_of(again), bytes_of(region.get()));
    xc_region_unref(again);
}

TEST_P(RegionModes, AKeptRegionIsGivenBackByTheReferenceThatKeptIt)
{
    Region region = make_frozen(100, 1);
    Region other = make_frozen(10, 1);
    const xc_region *again = nullptr;

    ASSERT_EQ(carrier_hold(root, region.get()), 0);
    ASSERT_EQ(carrier_give_back(root, other.get(), CARRIER_KEPT, &again), 0);
    EXPECT_EQ(bytes_of(again), bytes_of(region.get()));
    xc_region_unref(again);
}

TEST_P(RegionModesMessage, WhatAMethodWasPassedItDoesNotGiveWithoutAReference)
{
    Region region = make_frozen(100, 1);
    const xc_region *again = nullptr;

    EXPECT_EQ(carrier_give_back(root, region.get(), CARRIER_FORGETS, &again),
              -XC_EIO);
    EXPECT_EQ(carrier_give_back_lent(root, region.get(), &again), -XC_EIO);
    EXPECT_EQ(again, nullptr);
    EXPECT_EQ(carrier_sum(root, region.get(), 0, 100), 100); /* all is well */
}

TEST_P(RegionModes, ARegionIsPassedOn)
{
    Region region = make_frozen(100, 1);
    char said[CARRIER_PASS_ON_SAID_MAX + 1] = "unchanged";

    EXPECT_EQ(carrier_pass_on(root, region.get(), root, said), 100);
    EXPECT_STREQ(said, "");
}

TEST_P(RegionModesMessage, ALentRegionIsNotPassedOn)
{
    Region region = make_frozen(100, 1);
    char said[CARRIER_PASS_ON_SAID_MAX + 1];

    EXPECT_EQ(carrier_pass_on_lent(root, region.get(), root, said), 0);
    EXPECT_NE(std::string(said).find("crosscall.test.carrier.sum: malformed"),
              std::string::npos)
        << said;
    EXPECT_NE(std::string(said).find("'region' is lent"), std::string::npos)
        << said;
    EXPECT_EQ(carrier_hold_lent(root, region.get()), 100); /* all is well */
}

/* The first one has the only reference there is. */
TEST_P(RegionModesMessage, NoRegionIsGivenTwice)
{
    Region region = make_frozen(100, 1);
    const xc_region *first = nullptr;
    const xc_region *second = nullptr;

    ASSERT_EQ(carrier_hold(root, region.get()), 0);
    EXPECT_EQ(carrier_give_twice(root, &first, &second), -XC_EIO);
    EXPECT_EQ(first, nullptr);
    EXPECT_EQ(second, nullptr);
    EXPECT_EQ(carrier_sum(root, region.get(), 0, 100), 100); /* all is well */
}

/* Each says what its mend is. */
TEST_P(RegionModesMessage, ARegionThatDoesNotSuitIsNamedWithTheReason)
{
    Region one_writer = make_region(10, XC_REGION_ONE_WRITER);
    Region shared = make_region(10, XC_REGION_SHARED);
    const auto said = [](int64_t r) {
        EXPECT_EQ(r, -XC_E_MALFORMED);
        const std::string text = xc_error_text();
        return text.substr(std::min(text.find("'region' "), text.size()));
    };

    EXPECT_EQ(said(carrier_sum(root, nullptr, 0, 0)).find("'region' is NULL"),
              0u);
    EXPECT_EQ(said(carrier_sum(root, shared.get(), 0, 0))
                  .find("'region' is a shared region, and not"),
              0u);
    EXPECT_EQ(said(carrier_fill(root, one_writer.get(), 0))
                  .find("'region' is a region of one writer, and not"),
              0u);
    EXPECT_EQ(said(carrier_sum_frozen(root, one_writer.get()))
                  .find("'region' is not frozen: xc_region_freeze()"),
              0u);
}

INSTANTIATE_TEST_SUITE_P(Each, RegionModes,
                         testing::Values(BindingKind::Local,
                                         BindingKind::Loopback,
                                         BindingKind::Linux),
                         carrier_binding);
INSTANTIATE_TEST_SUITE_P(Each, RegionModesMessage,
                         testing::Values(BindingKind::Loopback,
                                         BindingKind::Linux),
                         carrier_binding);

} // namespace
