// SPDX-License-Identifier: MIT
#include "programs.h"

using namespace programs;

/** What one's own pages may become. */
class Map : public Kernel {};

static uint32_t rights_at(uint64_t address)
{
    return space_look(process_current()->space.root, address).rights;
}

TEST_F(Map, fresh_pages_are_zeroed)
{
    std::vector<uint32_t> taken;

    leave_free(64, &taken);
    for (uint32_t frame : taken)
        memset(arch_frame(frame), 0xaa, XC_PAGE);
    give_back(&taken);
    ASSERT_EQ(raw(XC_RAW_MAP, data, 8, writable), 0);
    for (uint64_t i = 0; i < 8 * XC_PAGE; i++)
        ASSERT_EQ(*at(current(), data + i), 0) << i;
}

TEST_F(Map, refuses_what_is_no_range)
{
    const uint64_t end = ARCH_USER_END;

    EXPECT_EQ(raw(XC_RAW_MAP, 0, 1, writable), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, data + 1, 1, writable), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 0, writable), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, data, XC_MAP_PAGES_MAX + 1, writable),
              -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, data, UINT64_C(1) << 52, writable), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, data, UINT64_MAX, writable), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, end, 1, writable), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, end - XC_PAGE, 2, writable), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, end - XC_PAGE, 1, writable), 0);
    EXPECT_EQ(raw(XC_RAW_MAP, UINT64_C(0xffff800000000000), 1, writable),
              -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, UINT64_C(0xfffffffffffff000), 2, writable),
              -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, UINT64_C(1) << 48 | data, 1, writable),
              -XC_EINVAL);
}

TEST_F(Map, refuses_what_are_no_rights)
{
    EXPECT_EQ(raw(XC_RAW_MAP, data, 1, 8), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 1, UINT64_C(1) << 32 | 1), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 1, writable | executable), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 1, XC_PAGES_WRITE), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 1, XC_PAGES_EXECUTE), -XC_EINVAL);
}

TEST_F(Map, code_is_written_and_then_executed_but_not_both)
{
    ASSERT_EQ(raw(XC_RAW_MAP, data, 1, writable), 0);
    *at(current(), data) = 0xc3;
    fake_touch(data);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 1, executable), 0);
    EXPECT_EQ(rights_at(data), executable);
    EXPECT_TRUE(fake_remembers_right());
    EXPECT_EQ(*at(current(), data), 0xc3);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 1, writable), 0);
    EXPECT_EQ(rights_at(data), writable);
}

TEST_F(Map, nothing_changes_if_one_page_may_not)
{
    const uint64_t notice = reinterpret_cast<uint64_t>(XC_NOTICE);
    uint32_t before = free_pages();

    EXPECT_EQ(raw(XC_RAW_MAP, notice - XC_PAGE, 3, writable), -XC_EINVAL);
    EXPECT_EQ(rights_at(notice - XC_PAGE), 0u);
    EXPECT_EQ(rights_at(notice), readable);
    EXPECT_EQ(free_pages(), before);
}

TEST_F(Map, what_is_unmapped_is_free_and_forgotten)
{
    uint32_t before;

    ASSERT_EQ(raw(XC_RAW_MAP, data, 4, writable), 0);
    before = free_pages();
    fake_touch(data + XC_PAGE);
    EXPECT_EQ(raw(XC_RAW_MAP, data, 32, XC_PAGES_NONE), 0);
    EXPECT_EQ(free_pages(), before + 4);
    EXPECT_TRUE(fake_remembers_right());
}

TEST_F(Map, the_notice_is_read_and_no_more)
{
    const uint64_t notice = reinterpret_cast<uint64_t>(XC_NOTICE);

    EXPECT_EQ(rights_at(notice), readable);
    EXPECT_EQ(raw(XC_RAW_MAP, notice, 1, writable), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, notice, 1, executable), -XC_EINVAL);
    EXPECT_EQ(raw(XC_RAW_MAP, notice, 1, readable), 0);
}

TEST_F(Map, who_unmaps_the_notice_does_it_for_himself)
{
    const uint64_t notice = reinterpret_cast<uint64_t>(XC_NOTICE);
    xc_identity other = spawn();

    EXPECT_EQ(raw(XC_RAW_MAP, notice, 2, XC_PAGES_NONE), 0);
    EXPECT_EQ(raw(XC_RAW_PROCESS_END, other, 7), 0);
    EXPECT_EQ(kernel.notice->deaths, 1u);
    EXPECT_NE(at(spawn(), notice), nullptr);
}

TEST_F(Map, the_dispatchers_page_is_the_kernels_too)
{
    xc_dispatcher *mine = dispatcher_of(current());

    EXPECT_EQ(raw(XC_RAW_MAP, dispatcher, 1, executable), -XC_EINVAL);
    ASSERT_EQ(raw(XC_RAW_MAP, dispatcher, 1, XC_PAGES_NONE), 0);
    ASSERT_EQ(raw(XC_RAW_MAP, dispatcher, 1, writable), 0);
    EXPECT_NE(static_cast<void *>(at(current(), dispatcher)), mine);
    EXPECT_EQ(raw(XC_RAW_NOTIFY, current(), XC_PENDING_USER), 0);
    EXPECT_EQ(mine->pending, static_cast<uint32_t>(XC_PENDING_USER));
}
