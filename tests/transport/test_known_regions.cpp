// SPDX-License-Identifier: MIT
// Memory that a client passes again stays mapped in its server, and no other
#include <cstring>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <memory>
#include <unistd.h>
#include <vector>

#include <crosscall/region.h>
#include <crosscall/status.h>

#include "carrier_sender.h"
#include "carrier_server.h"
#include "process.h"
#include "raw_server.h"

extern "C" {
#include "port/known_regions.h"
}

namespace {

constexpr size_t kSize = 5000;

struct Unref {
    void operator()(const xc_region *region) const { xc_region_unref(region); }
};
using Region = std::unique_ptr<xc_region, Unref>;

Region region_of(uint8_t byte, xc_region_access access = XC_REGION_ONE_WRITER)
{
    xc_region *made = nullptr;

    EXPECT_EQ(xc_region_new(kSize, access, &made), 0);
    memset(const_cast<void *>(xc_region_edit(made)), byte, kSize);
    return Region(made);
}

class known_regions : public testing::Test {
  protected:
    std::size_t n_mapped() const
    {
        return maps_of(server_.pid(), "crosscall-region").size();
    }

    int64_t sum(const Region &region)
    {
        return carrier_sum(root_.get(), region.get(), 0, kSize);
    }

    void pass_twice(const Region &region, int64_t sum_of_it)
    {
        EXPECT_EQ(sum(region), sum_of_it);
        EXPECT_EQ(sum(region), sum_of_it);
    }

    CarrierServer server_;
    CarrierRoot root_ = server_.connect();
};

TEST_F(known_regions, are_mapped_for_a_call_and_for_good_when_they_come_again)
{
    Region region = region_of(1);

    EXPECT_EQ(sum(region), 5000);
    EXPECT_EQ(n_mapped(), 0u);
    for (int i = 0; i < 10; i++) {
        EXPECT_EQ(sum(region), 5000);
        EXPECT_EQ(n_mapped(), 1u);
    }
    root_.reset();
    EXPECT_TRUE(eventually([&] { return n_mapped() == 0; }));
}

TEST_F(known_regions, are_the_memory_itself)
{
    Region one = region_of(1);
    Region two = region_of(2);
    const uint8_t byte = 11;

    pass_twice(one, 5000);
    pass_twice(two, 10000);
    ASSERT_EQ(xc_region_write(one.get(), 4999, &byte, 1), 0);
    pass_twice(one, 5010);
    pass_twice(two, 10000);
}

TEST_F(known_regions, are_few)
{
    std::vector<Region> regions;

    for (unsigned i = 0; i < 2 * KNOWN_REGIONS; i++) {
        regions.push_back(region_of(uint8_t(i)));
        pass_twice(regions.back(), int64_t{5000} * i);
    }
    EXPECT_EQ(n_mapped(), size_t{KNOWN_REGIONS});
    pass_twice(regions.front(), 0);
    EXPECT_EQ(n_mapped(), size_t{KNOWN_REGIONS});
}

TEST_F(known_regions, are_forgotten_when_they_are_lent)
{
    Region region = region_of(1);

    pass_twice(region, 5000);
    EXPECT_EQ(n_mapped(), 1u);
    EXPECT_EQ(carrier_hold_lent(root_.get(), region.get()), 5000);
    EXPECT_EQ(n_mapped(), 0u);
}

TEST_F(known_regions, may_have_been_frozen_since)
{
    Region region = region_of(1);

    pass_twice(region, 5000);
    ASSERT_EQ(xc_region_freeze(region.get()), 0);
    for (int i = 0; i < 3; i++)
        EXPECT_EQ(carrier_sum_frozen(root_.get(), region.get()), 5000);
    EXPECT_EQ(n_mapped(), 1u);
}

TEST_F(known_regions, that_a_method_keeps_outlive_the_connection)
{
    Region region = region_of(1);

    pass_twice(region, 5000);
    EXPECT_EQ(carrier_hold(root_.get(), region.get()), 0);
    root_.reset();
    root_ = server_.connect();
    EXPECT_EQ(carrier_hold(root_.get(), region.get()), 5000);
}

constexpr unsigned kShared = F_SEAL_SHRINK | F_SEAL_GROW;

TEST_F(known_regions, are_looked_at_again_each_time)
{
    const int fd = make_memory(REGION_BYTES, kShared);

    {
        Sender sender(server_);

        for (uint32_t number = 1; number <= 3; number++) {
            ASSERT_TRUE(sender.carry(0, number, {fd}, 1));
            sender.post_fill(REGION_BYTES);
            EXPECT_EQ(sender.status(), int64_t{REGION_BYTES});
        }
        EXPECT_EQ(maps_of(server_.pid(), "raw-server").size(), 1u);
        // It gives a page back, which the server would have to find.
        ASSERT_EQ(
            fallocate(fd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 4096),
            0);
        ASSERT_TRUE(sender.carry(0, 4, {fd}, 1));
        sender.post_fill(REGION_BYTES);
        EXPECT_EQ(sender.status(), -XC_E_MALFORMED);
        EXPECT_TRUE(sender.is_hung_up());
    }
    close(fd);
    EXPECT_TRUE(eventually(
        [&] { return maps_of(server_.pid(), "raw-server").empty(); }));
}

TEST_F(known_regions, of_one_client_are_not_mapped_for_another)
{
    Region region = region_of(1);
    CarrierRoot other = server_.connect();

    pass_twice(region, 5000);
    EXPECT_EQ(carrier_sum(other.get(), region.get(), 0, kSize), 5000);
    EXPECT_EQ(n_mapped(), 1u); // it has passed it once
    EXPECT_EQ(carrier_sum(other.get(), region.get(), 0, kSize), 5000);
    EXPECT_EQ(n_mapped(), 2u);
    other.reset();
    EXPECT_TRUE(eventually([&] { return n_mapped() == 1; }));
}

// Of a note the kernel may give its number to other memory: what is found has
// to be of the size and the access that was just looked at.
TEST(known_regions_table, finds_no_memory_of_another_size_or_access)
{
    xc_known_regions known = {};
    region_memory *memory = nullptr;
    int fd = -1;

    ASSERT_EQ(region_memory_new(kSize, XC_REGION_SHARED, &memory, &fd), 0);

    region_id id = {1, 2, kSize, XC_REGION_SHARED};
    region_id longer = {1, 2, kSize + 1, XC_REGION_SHARED};
    region_id frozen = {1, 2, kSize, XC_REGION_FROZEN};
    region_id other = {1, 3, kSize, XC_REGION_SHARED};
    region_id elsewhere = {2, 2, kSize, XC_REGION_SHARED};

    known_regions_add(&known, &id, memory);
    EXPECT_EQ(known_regions_find(&known, &id), nullptr); // a note
    known_regions_add(&known, &id, memory);
    for (const region_id &wrong : {longer, frozen, other, elsewhere})
        EXPECT_EQ(known_regions_find(&known, &wrong), nullptr);
    EXPECT_EQ(known_regions_find(&known, &id), memory);
    region_memory_unref(memory);
    EXPECT_EQ(memory->references, 2u);
    known_regions_drop(&known);
    EXPECT_EQ(memory->references, 1u);
    region_memory_unref(memory);
    close(fd);
}

TEST(known_regions_table, makes_room_for_what_was_passed_last)
{
    xc_known_regions known = {};
    region_memory *memory = nullptr;
    int fd = -1;

    ASSERT_EQ(region_memory_new(kSize, XC_REGION_SHARED, &memory, &fd), 0);

    const auto id = [](uint64_t inode) {
        return region_id{1, inode, kSize, XC_REGION_SHARED};
    };
    const auto is_known = [&](uint64_t inode) {
        const region_id asked = id(inode);
        region_memory *found = known_regions_find(&known, &asked);

        region_memory_unref(found);
        return found != nullptr;
    };

    for (uint64_t inode = 0; inode < KNOWN_REGIONS; inode++)
        for (int i = 0; i < 2; i++) {
            const region_id added = id(inode);

            known_regions_add(&known, &added, memory);
        }
    EXPECT_TRUE(is_known(0)); // so 1 is the oldest
    const region_id added = id(99);

    known_regions_add(&known, &added, memory);
    EXPECT_TRUE(is_known(0));
    EXPECT_FALSE(is_known(1));
    EXPECT_TRUE(is_known(2));
    known_regions_drop(&known);
    region_memory_unref(memory);
    close(fd);
}

} // namespace
