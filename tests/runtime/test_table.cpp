// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <vector>

#include <crosscall/status.h>

#include "core.h"
#include "fake_port.h"

/** A table, and something that looks like an X object. */
class Table : public testing::Test {
  protected:
    void TearDown() override
    {
        fake_port::allow_all_allocations();
        for (xc_handle handle : handles)
            xc_table_remove(&table, handle);
        xc_table_fini(&table);
        EXPECT_EQ(fake_port::n_blocks(), 0u);
    }

    xc_handle add(xc_xobject *xobject)
    {
        xc_handle handle = 0;

        EXPECT_EQ(xc_table_add(&table, xobject, &handle), 0);
        handles.push_back(handle);
        return handle;
    }

    void remove(xc_handle handle)
    {
        xc_table_remove(&table, handle);
        std::erase(handles, handle);
    }

    xc_xobject *peek(xc_handle handle) { return xc_table_peek(&table, handle); }

    xc_table table = {};
    xc_xobject first = {};
    xc_xobject second = {};
    std::vector<xc_handle> handles;
};

static uint32_t index_of(xc_handle handle)
{
    return static_cast<uint32_t>(handle);
}

static uint32_t generation_of(xc_handle handle)
{
    return static_cast<uint32_t>(handle >> 32);
}

static xc_handle handle_of(uint32_t index, uint32_t generation)
{
    return static_cast<xc_handle>(generation) << 32 | index;
}

TEST_F(Table, FindsWhatAHandleNames)
{
    xc_handle a = add(&first);
    xc_handle b = add(&second);

    EXPECT_NE(a, b);
    EXPECT_EQ(peek(a), &first);
    EXPECT_EQ(peek(b), &second);
}

TEST_F(Table, NamesNothingByZeroOrAllOnes)
{
    EXPECT_EQ(peek(0), nullptr);
    EXPECT_EQ(peek(~xc_handle{0}), nullptr);
    EXPECT_NE(add(&first), 0u);
    EXPECT_EQ(peek(0), nullptr);
    EXPECT_EQ(peek(~xc_handle{0}), nullptr);
}

TEST_F(Table, RefusesAStaleGeneration)
{
    xc_handle old = add(&first);

    remove(old);

    EXPECT_EQ(peek(old), nullptr);
    EXPECT_EQ(table.n_used, 0u);
}

TEST_F(Table, ReusesASlotUnderANewGeneration)
{
    xc_handle old = add(&first);

    remove(old);
    xc_handle fresh = add(&second);

    EXPECT_EQ(index_of(fresh), index_of(old));
    EXPECT_EQ(generation_of(fresh), generation_of(old) + 1);
    EXPECT_EQ(peek(old), nullptr);
    EXPECT_EQ(peek(fresh), &second);
}

TEST_F(Table, RefusesAForgedGeneration)
{
    xc_handle handle = add(&first);
    uint32_t index = index_of(handle);
    uint32_t generation = generation_of(handle);

    EXPECT_EQ(peek(handle_of(index, 0)), nullptr);
    EXPECT_EQ(peek(handle_of(index, generation - 1)), nullptr);
    EXPECT_EQ(peek(handle_of(index, generation + 1)), nullptr);
    EXPECT_EQ(peek(handle_of(index, UINT32_MAX)), nullptr);
}

TEST_F(Table, RefusesAForgedIndex)
{
    xc_handle handle = add(&first);
    uint32_t generation = generation_of(handle);

    for (uint32_t index = 0; index < 2 * table.n_slots; index++) {
        if (index == index_of(handle))
            continue;
        EXPECT_EQ(peek(handle_of(index, generation)), nullptr) << index;
    }
    EXPECT_EQ(peek(handle_of(UINT32_MAX, generation)), nullptr);
}

TEST_F(Table, RefusesTheGenerationThatAFreeSlotWillHave)
{
    xc_handle old = add(&first);
    xc_handle next = handle_of(index_of(old), generation_of(old) + 1);

    remove(old);

    EXPECT_EQ(peek(next), nullptr);
}

TEST_F(Table, GrowsToThousandsAndKeepsEveryHandle)
{
    enum { COUNT = 5000 };
    std::vector<xc_xobject> xobjects(COUNT);

    for (xc_xobject &xobject : xobjects)
        add(&xobject);

    EXPECT_EQ(table.n_used, unsigned{COUNT});
    for (size_t i = 0; i < COUNT; i++)
        ASSERT_EQ(peek(handles[i]), &xobjects[i]) << i;
}

TEST_F(Table, FillsItsHolesBeforeItGrows)
{
    for (int i = 0; i < 64; i++)
        add(&first);
    uint32_t n_slots = table.n_slots;

    remove(handles[3]);
    remove(handles[40]);
    add(&second);
    add(&second);

    EXPECT_EQ(table.n_slots, n_slots);
    EXPECT_EQ(table.n_used, n_slots);
}

TEST_F(Table, NeverUsesASlotAgainWhoseGenerationWouldWrap)
{
    xc_handle handle = add(&first);
    uint32_t index = index_of(handle);

    handles.clear();
    table.slots[index].generation = UINT32_MAX;
    xc_handle last = handle_of(index, UINT32_MAX);
    EXPECT_EQ(peek(last), &first);
    xc_table_remove(&table, last);

    EXPECT_EQ(peek(last), nullptr);
    EXPECT_EQ(peek(handle_of(index, 0)), nullptr);
    EXPECT_EQ(peek(handle_of(index, 1)), nullptr);
    for (int i = 0; i < 200; i++)
        ASSERT_NE(index_of(add(&second)), index);
}

TEST_F(Table, SaysWhenThereIsNoMemoryAndStaysAsItIs)
{
    for (int i = 0; i < 64; i++)
        add(&first);
    xc_handle handle = 77;

    fake_port::allow_allocations(0);

    EXPECT_EQ(xc_table_add(&table, &second, &handle), -XC_E_RESOURCES);
    EXPECT_EQ(handle, 77u);
    EXPECT_EQ(peek(handles[63]), &first);
    EXPECT_EQ(table.n_used, 64u);
}
