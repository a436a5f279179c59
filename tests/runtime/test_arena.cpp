// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <cstdint>
#include <cstring>
#include <random>
#include <vector>

extern "C" {
#include <freestanding/arena.h>
}

class Arena : public testing::Test {
  protected:
    void SetUp() override
    {
        std::memset(memory, 0xa5, sizeof(memory));
        arena_init(&arena, memory, sizeof(memory));
    }

    /** All of it, as one block: so nothing was lost, and all was joined. */
    bool is_whole()
    {
        void *all = arena_alloc(&arena, sizeof(memory) - 16);

        arena_free(&arena, all);
        return all == memory + 16 && arena.n_used == 0;
    }

    alignas(16) char memory[4096];
    struct arena arena;
};

static bool is_filled(const char *block, size_t size, char with)
{
    for (size_t i = 0; i < size; i++)
        if (block[i] != with)
            return false;
    return true;
}

TEST_F(Arena, GivesZeroedAlignedMemory)
{
    for (size_t size : {1u, 15u, 16u, 17u, 100u}) {
        auto *block = static_cast<char *>(arena_alloc(&arena, size));

        ASSERT_NE(block, nullptr);
        EXPECT_EQ(reinterpret_cast<uintptr_t>(block) % 16, 0u);
        EXPECT_TRUE(is_filled(block, size, '\0'));
        std::memset(block, 0x77, size);
    }
    EXPECT_EQ(arena.n_used, 5u);
}

TEST_F(Arena, HasNoMoreThanItsMemory)
{
    EXPECT_EQ(arena_alloc(&arena, sizeof(memory) - 15), nullptr);
    EXPECT_EQ(arena_alloc(&arena, SIZE_MAX), nullptr);
    EXPECT_EQ(arena_alloc(&arena, SIZE_MAX - 15), nullptr);
    EXPECT_EQ(arena_alloc(&arena, SIZE_MAX - 16), nullptr);
    EXPECT_TRUE(is_whole());
}

TEST_F(Arena, JoinsNeighboursInWhateverOrderTheyAreFreed)
{
    const int orders[][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2},
                             {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    for (const auto &order : orders) {
        void *blocks[3];

        for (void *&block : blocks)
            block = arena_alloc(&arena, 64);
        for (int i : order)
            arena_free(&arena, blocks[i]);
        EXPECT_TRUE(is_whole()) << order[0] << order[1] << order[2];
    }
    arena_free(&arena, nullptr);
    EXPECT_TRUE(is_whole());
}

TEST_F(Arena, BlocksNeverOverlap)
{
    struct Block {
        char *bytes;
        size_t size;
        char with;
    };
    std::mt19937 random(1);
    std::vector<Block> blocks;
    unsigned n_full = 0;

    for (int i = 0; i < 20000; i++) {
        const size_t size = random() % 300;
        const char with = static_cast<char>(random());

        if (blocks.empty() || random() % 2) {
            auto *bytes = static_cast<char *>(arena_alloc(&arena, size));

            if (!bytes) {
                n_full++;
                continue;
            }
            ASSERT_TRUE(is_filled(bytes, size, '\0'));
            std::memset(bytes, with, size);
            blocks.push_back({bytes, size, with});
        } else {
            std::swap(blocks[random() % blocks.size()], blocks.back());
            ASSERT_TRUE(is_filled(blocks.back().bytes, blocks.back().size,
                                  blocks.back().with));
            arena_free(&arena, blocks.back().bytes);
            blocks.pop_back();
        }
        ASSERT_EQ(arena.n_used, blocks.size());
    }
    EXPECT_GT(n_full, 0u); /* else the arena was never put to the test */
    for (const Block &block : blocks)
        arena_free(&arena, block.bytes);
    EXPECT_TRUE(is_whole());
}
