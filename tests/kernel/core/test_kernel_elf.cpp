// SPDX-License-Identifier: MIT
#include <cstring>
#include <random>

#include "programs.h"
#include "soak.h"

using namespace programs;

/** What is a program, and that nothing else harms. */
class Elf : public Kernel {
  protected:
    void SetUp() override
    {
        Kernel::SetUp();
        before = free_pages();
        ASSERT_EQ(space_new(&space, SPACE_NO_LIMIT), 0);
    }

    void TearDown() override
    {
        space_free(&space);
        EXPECT_EQ(free_pages(), before);
        Kernel::TearDown();
    }

    // The file's own length, so that a sanitizer sees the byte behind it.
    uint64_t load()
    {
        std::vector<uint8_t> exact(file.begin(), file.end());

        exact.shrink_to_fit();
        return elf_load(&space, exact.data(), exact.size());
    }

    void put(size_t where, uint64_t word)
    {
        std::memcpy(&file[where], &word, sizeof(word));
    }

    // Of the one segment.
    static constexpr size_t flags = 68, offset = 72, address = 80,
                            file_size = 96, memory_size = 104;

    std::vector<uint8_t> file = image();
    struct space space = {};
    uint32_t before = 0;
};

TEST_F(Elf, a_segment_is_mapped_with_its_rights)
{
    struct page page;

    file[XC_PAGE] = 0xc3;
    EXPECT_EQ(load(), code);
    page = space_look(space.root, code);
    EXPECT_EQ(page.rights, executable);
    EXPECT_EQ(*static_cast<uint8_t *>(arch_frame(page.frame)), 0xc3);
}

TEST_F(Elf, what_the_file_has_not_is_zero)
{
    put(file_size, 16);
    put(memory_size, 3 * XC_PAGE);
    file[XC_PAGE + 15] = 1;
    file[XC_PAGE + 16] = 2;
    ASSERT_EQ(load(), code);
    EXPECT_EQ(static_cast<uint8_t *>(
                  arch_frame(space_look(space.root, code).frame))[15],
              1);
    EXPECT_EQ(static_cast<uint8_t *>(
                  arch_frame(space_look(space.root, code).frame))[16],
              0);
    EXPECT_NE(space_look(space.root, code + 2 * XC_PAGE).frame, 0u);
    EXPECT_EQ(space_look(space.root, code + 3 * XC_PAGE).frame, 0u);
}

TEST_F(Elf, a_segment_begins_inside_a_page)
{
    put(address, code + 0x100);
    put(file_size, 16);
    put(memory_size, 16);
    file[XC_PAGE] = 9;
    ASSERT_EQ(load(), code);
    EXPECT_EQ(static_cast<uint8_t *>(
                  arch_frame(space_look(space.root, code).frame))[0x100],
              9);
}

TEST_F(Elf, refuses_what_is_no_program)
{
    const std::vector<uint8_t> good = file;

    for (size_t len : {0u, 1u, 16u, 63u}) {
        file.resize(len);
        EXPECT_EQ(load(), 0u) << len;
        file = good;
    }
    for (size_t at : {0u, 1u, 4u, 16u}) {
        file[at] = 1;
        file[at] ^= 0x5a;
        EXPECT_EQ(load(), 0u) << at;
        file = good;
    }
    put(24, ARCH_USER_END);
    EXPECT_EQ(load(), 0u) << "begins in the kernel";
}

TEST_F(Elf, refuses_a_segment_that_is_not_in_the_file)
{
    const std::vector<uint8_t> good = file;

    for (auto [where, word] :
         std::initializer_list<std::pair<size_t, uint64_t>>{
             {offset, 2 * XC_PAGE},
             {offset, UINT64_MAX},
             {file_size, XC_PAGE + 1},
             {file_size, UINT64_MAX},
             {32, UINT64_MAX - 55},
             {32, 2 * XC_PAGE - 55}}) {
        put(where, word);
        EXPECT_EQ(load(), 0u) << where << " " << word;
        file = good;
    }
}

TEST_F(Elf, refuses_a_segment_that_is_not_a_programs)
{
    const std::vector<uint8_t> good = file;

    for (auto [where, word] :
         std::initializer_list<std::pair<size_t, uint64_t>>{
             {address, 0},
             {address, ARCH_USER_END},
             {address, ARCH_USER_END - 8},
             {address, UINT64_MAX - XC_PAGE + 1},
             {address, UINT64_C(0xffffffff80100000)},
             {memory_size, UINT64_MAX},
             {memory_size, XC_PAGE - 1}}) {
        put(where, word);
        EXPECT_EQ(load(), 0u) << where << " " << word;
        EXPECT_EQ(space_look(space.root, code).frame, 0u);
        file = good;
    }
    file[flags] = 7;
    EXPECT_EQ(load(), 0u) << "written and executed";
}

TEST_F(Elf, refuses_two_segments_on_one_page)
{
    std::vector<uint8_t> segment(&file[64], &file[120]);

    std::copy(segment.begin(), segment.end(), &file[120]);
    file[56] = 2;
    EXPECT_EQ(load(), 0u);
}

TEST_F(Elf, ends_when_there_is_no_memory)
{
    std::vector<uint32_t> taken;

    put(memory_size, UINT64_C(1) << 46);
    leave_free(20, &taken);
    EXPECT_EQ(load(), 0u);
    EXPECT_EQ(free_pages(), 0u);
    give_back(&taken);
}

// Any file: loaded or refused, but never read outside of it.
TEST_F(Elf, survives_any_file)
{
    const std::vector<uint8_t> good = file;
    uint64_t seed = first_seed();
    std::mt19937_64 random(seed);
    std::vector<uint32_t> taken;

    SCOPED_TRACE(seed);
    leave_free(64, &taken);
    for (uint64_t i = 0; i < soak(20000); i++) {
        file = good;
        file[56] = static_cast<uint8_t>(random() % 3);
        for (uint64_t n = random() % 6; n > 0; n--)
            if (random() % 2)
                file[random() % 176] = static_cast<uint8_t>(random());
            else
                put(random() % 22 * 8, random() >> random() % 64);
        if (random() % 4 == 0)
            file.resize(random() % file.size());
        load();
        space_free(&space);
        ASSERT_EQ(space_new(&space, SPACE_NO_LIMIT), 0);
    }
    give_back(&taken);
}
