// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <vector>

#include <crosscall/status.h>

#include "core.h"
#include "fake_port.h"

class Map : public testing::Test {
  protected:
    void TearDown() override
    {
        fake_port::allow_all_allocations();
        xc_map_fini(&map);
        EXPECT_EQ(fake_port::n_blocks(), 0u);
    }

    size_t count(uint64_t hash) const
    {
        size_t n = 0;

        for (xc_map_node *node = xc_map_peek(&map, hash); node;
             node = xc_map_next(node))
            n++;
        return n;
    }

    xc_map map = {};
};

TEST_F(Map, FindsNothingBeforeTheFirstInsert)
{
    EXPECT_EQ(xc_map_peek(&map, 1), nullptr);
}

TEST_F(Map, FindsANodeUntilItIsRemoved)
{
    xc_map_node node;

    ASSERT_EQ(xc_map_insert(&map, &node, 42), 0);
    EXPECT_EQ(xc_map_peek(&map, 42), &node);
    xc_map_remove(&map, &node);
    EXPECT_EQ(xc_map_peek(&map, 42), nullptr);
    EXPECT_EQ(map.n_nodes, 0u);
}

TEST_F(Map, TellsHashesOfOneBucketApart)
{
    xc_map_node near;
    xc_map_node far;

    ASSERT_EQ(xc_map_insert(&map, &near, 5), 0);
    ASSERT_EQ(xc_map_insert(&map, &far, 5 + (UINT64_C(1) << 40)), 0);

    EXPECT_EQ(count(5), 1u);
    EXPECT_EQ(xc_map_peek(&map, 5), &near);
    EXPECT_EQ(xc_map_peek(&map, 5 + (UINT64_C(1) << 40)), &far);
}

TEST_F(Map, KeepsSeveralNodesOfOneHash)
{
    xc_map_node nodes[3];
    xc_map_node other;

    for (xc_map_node &node : nodes)
        ASSERT_EQ(xc_map_insert(&map, &node, 9), 0);
    ASSERT_EQ(xc_map_insert(&map, &other, 9 + 16), 0);
    EXPECT_EQ(count(9), 3u);

    xc_map_remove(&map, &nodes[1]);
    EXPECT_EQ(count(9), 2u);
    EXPECT_EQ(count(9 + 16), 1u);
}

TEST_F(Map, FindsEveryNodeAfterGrowing)
{
    std::vector<xc_map_node> nodes(3000);

    for (size_t i = 0; i < nodes.size(); i++)
        ASSERT_EQ(xc_map_insert(&map, &nodes[i], xc_map_hash(i, 7)), 0);

    EXPECT_GE(map.n_buckets, nodes.size());
    for (size_t i = 0; i < nodes.size(); i++)
        ASSERT_EQ(xc_map_peek(&map, xc_map_hash(i, 7)), &nodes[i]) << i;
    for (xc_map_node &node : nodes)
        xc_map_remove(&map, &node);
    EXPECT_EQ(map.n_nodes, 0u);
}

TEST_F(Map, RefusesOnlyTheFirstInsertForWantOfMemory)
{
    xc_map_node node;

    fake_port::allow_allocations(0);
    EXPECT_EQ(xc_map_insert(&map, &node, 1), -XC_E_RESOURCES);
    EXPECT_EQ(map.n_nodes, 0u);
}

TEST_F(Map, GetsSlowerButNotWrongWithoutMemoryToGrow)
{
    std::vector<xc_map_node> nodes(200);

    fake_port::allow_allocations(1);
    for (size_t i = 0; i < nodes.size(); i++)
        ASSERT_EQ(xc_map_insert(&map, &nodes[i], i), 0);

    EXPECT_LT(map.n_buckets, nodes.size());
    for (size_t i = 0; i < nodes.size(); i++)
        ASSERT_EQ(xc_map_peek(&map, i), &nodes[i]) << i;
}
