// SPDX-License-Identifier: MIT
// A region is what its maker said, by the kernel, for whoever has it
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <crosscall/port.h>
#include <crosscall/region.h>
#include <crosscall/status.h>

#include "process.h"

namespace {

constexpr size_t kSize = 8192;

xc_region *region_of(xc_region_access access)
{
    xc_region *region = nullptr;

    EXPECT_EQ(xc_region_new(kSize, access, &region), 0);
    return region;
}

bool can_be_written(int fd)
{
    void *memory =
        mmap(nullptr, kSize, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);

    if (memory != MAP_FAILED)
        munmap(memory, kSize);
    return memory != MAP_FAILED || pwrite(fd, "x", 1, 0) == 1;
}

TEST(region, that_is_frozen_is_written_by_nobody)
{
    xc_region *region = region_of(XC_REGION_ONE_WRITER);
    const volatile void *view = xc_region_view(region);
    const int fd = xc_port_region_descriptor(region);

    ASSERT_EQ(xc_region_write(region, 0, "before", 6), 0);
    EXPECT_EQ(xc_region_bytes(region), nullptr);
    ASSERT_EQ(xc_region_freeze(region), 0);
    EXPECT_EQ(xc_region_freeze(region), 0);
    EXPECT_EQ(xc_region_view(region), view); // and it is still there
    EXPECT_STREQ(static_cast<const char *>(xc_region_bytes(region)), "before");
    EXPECT_EQ(xc_region_edit(region), nullptr);
    EXPECT_EQ(xc_region_write(region, 0, "after", 5), -XC_E_DENIED);
    EXPECT_TRUE(fcntl(fd, F_GET_SEALS) & F_SEAL_WRITE);
    EXPECT_FALSE(can_be_written(fd));
    xc_region_unref(region);
}

TEST(region, that_is_shared_is_not_frozen)
{
    xc_region *region = region_of(XC_REGION_SHARED);

    EXPECT_EQ(xc_region_freeze(region), -XC_E_DENIED);
    EXPECT_EQ(xc_region_write(region, 0, "x", 1), 0);
    xc_region_unref(region);
}

TEST(region, of_somebody_else_is_not_frozen)
{
    xc_region *made = region_of(XC_REGION_ONE_WRITER);
    xc_region *received = nullptr;

    xc_region_offer offer = {};

    offer.descriptor = xc_port_region_descriptor(made);
    offer.size = kSize;
    offer.access = XC_REGION_ONE_WRITER;
    ASSERT_EQ(xc_port_region_open(&offer, &received), 0);
    EXPECT_EQ(xc_region_freeze(received), -XC_E_DENIED);
    EXPECT_EQ(xc_region_write(made, 0, "x", 1), 0);
    xc_region_unref(received);
    xc_region_unref(made);
}

TEST(region, is_not_frozen_while_a_child_can_write_it)
{
    xc_region *region = region_of(XC_REGION_ONE_WRITER);
    Process child([](Process::Ends ends) { return hear(ends.in) ? 0 : 1; });

    EXPECT_EQ(xc_region_freeze(region), -XC_E_WOULD_BLOCK);
    EXPECT_EQ(xc_region_access_of(region), XC_REGION_ONE_WRITER);
    EXPECT_EQ(xc_region_bytes(region), nullptr);
    EXPECT_EQ(xc_region_write(region, 0, "x", 1), -XC_E_DENIED);
    EXPECT_TRUE(say(child.in(), 1));
    EXPECT_EQ(child.exit_status(), 0);
    EXPECT_EQ(xc_region_freeze(region), 0);
    xc_region_unref(region);
}

// Whoever was shown it may forbid that anything more is sealed: then it is not
// frozen, and its maker knows.
TEST(region, is_not_frozen_where_its_seals_are_sealed)
{
    xc_region *region = region_of(XC_REGION_ONE_WRITER);

    ASSERT_EQ(
        fcntl(xc_port_region_descriptor(region), F_ADD_SEALS, F_SEAL_SEAL), 0);
    EXPECT_EQ(xc_region_freeze(region), -XC_E_DENIED);
    EXPECT_EQ(xc_region_bytes(region), nullptr);
    xc_region_unref(region);
}

TEST(region, that_others_see_is_not_frozen_by_them)
{
    xc_region *region = region_of(XC_REGION_ONE_WRITER);
    xc_region *shared = region_of(XC_REGION_SHARED);

    EXPECT_NE(
        fcntl(xc_port_region_descriptor(region), F_ADD_SEALS, F_SEAL_WRITE), 0);
    EXPECT_NE(fcntl(xc_port_region_descriptor(shared), F_ADD_SEALS,
                    F_SEAL_FUTURE_WRITE),
              0);
    EXPECT_EQ(xc_region_write(region, 0, "x", 1), 0);
    xc_region_unref(region);
    xc_region_unref(shared);
}

} // namespace
