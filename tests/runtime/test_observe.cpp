// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <functional>
#include <utility>
#include <vector>

#include <crosscall/call.h>
#include <crosscall/cell.h>
#include <crosscall/domain.h>
#include <crosscall/state.h>
#include <crosscall/status.h>

#include "fake_port.h"

enum : uint32_t { READY = XC_STATE(0) };

/** What a call of any object does. */
static std::function<void()> method;

static int64_t dispatch(xc_call *)
{
    method();
    return 0;
}

static const xc_interface interface = {"test.any", 1,       0, nullptr,
                                       0,          nullptr, 1};
static const xc_x x = {&interface, dispatch, nullptr};

/** What a holder sees, and how often it was told to look. */
struct Shown {
    xc_view view; /* first: what the runtime knows of us */
    xc_cell cells[XC_CELLS];
    unsigned n_told;
};

static void show(xc_view *view, uint32_t cell, uint32_t number, uint64_t word)
{
    xc_cell_write(&reinterpret_cast<Shown *>(view)->cells[cell], number, word);
}

static void tell(xc_view *view) { reinterpret_cast<Shown *>(view)->n_told++; }

class Observe : public testing::Test {
  protected:
    void SetUp() override
    {
        xc_caller nobody = {};

        ASSERT_EQ(xc_domain_new(nullptr, &domain), 0);
        ASSERT_EQ(xc_holder_new(domain, &nobody, &holder), 0);
        shown.view = {show, tell};
        xc_holder_view(holder, &shown.view);
        handle = hold(&object);
        second = hold(&other);
    }

    void TearDown() override
    {
        xc_holder_free(holder);
        EXPECT_EQ(n_observed(), 0u);
        xc_domain_free(domain);
        EXPECT_EQ(fake_port::n_blocks(), 0u);
    }

    xc_handle hold(void *target)
    {
        xc_handle held = 0;

        EXPECT_EQ(xc_domain_export(holder, &x, target, 1, &held), 0);
        return held;
    }

    uint64_t n_observed() const
    {
        xc_uses uses = {};

        xc_domain_read_uses(domain, &uses);
        return uses.used[XC_QUOTA_OBSERVED];
    }

    int64_t ask(const std::vector<xc_observe> &asks, uint32_t cut = 0)
    {
        xc_call request = {};

        request.method = XC_METHOD_OBSERVE;
        request.request = reinterpret_cast<const xc_shared *>(asks.data());
        request.request_len = uint32_t(asks.size() * sizeof(xc_observe)) - cut;
        return xc_domain_dispatch(holder, &request);
    }

    /** What a method says of an object. */
    void set(void *target, uint32_t state)
    {
        alignas(8) static uint8_t reply[XC_MESSAGE_AREA];
        xc_call request = {};

        request.method = 1;
        request.handle = handle;
        request.deadline_ns = UINT64_MAX;
        request.reply = reply;
        method = [=] { EXPECT_EQ(xc_set_state(target, state), 0); };
        EXPECT_EQ(xc_domain_dispatch(holder, &request), 0);
    }

    xc_domain *domain = nullptr;
    xc_holder *holder = nullptr;
    Shown shown = {};
    int object = 0;
    int other = 0;
    xc_handle handle = 0; /* of object */
    xc_handle second = 0; /* of other */
};

TEST_F(Observe, takes_what_a_cell_can_be_asked_for)
{
    EXPECT_EQ(ask({{handle, 0, 1}, {handle, XC_CELLS - 1, UINT32_MAX}}), 0);
    EXPECT_EQ(shown.cells[XC_CELLS - 1].number, UINT32_MAX);
    EXPECT_EQ(ask({{handle, 0, 1}, {handle, 0, 1}, {0, 0, 2}}), 0);
    EXPECT_EQ(shown.cells[0].word, xc_cell_none(XC_E_STALE_HANDLE));
    EXPECT_EQ(ask(std::vector<xc_observe>(XC_CELLS, {handle, 3, 1})), 0);
    EXPECT_EQ(ask({}), 0);
}

TEST_F(Observe, refuses_what_no_client_asks_for)
{
    EXPECT_EQ(ask({{handle, XC_CELLS, 1}}), -XC_E_MALFORMED);
    EXPECT_EQ(ask({{handle, UINT32_MAX, 1}}), -XC_E_MALFORMED);
    EXPECT_EQ(ask({{handle, 0, 0}}), -XC_E_MALFORMED);
    EXPECT_EQ(ask({{handle, 0, 1}}, 8), -XC_E_MALFORMED);
    EXPECT_EQ(ask(std::vector<xc_observe>(XC_CELLS + 1, {handle, 3, 1})),
              -XC_E_MALFORMED);
    EXPECT_EQ(n_observed(), 0u);
}

TEST_F(Observe, needs_a_place_to_show_it)
{
    xc_holder_view(holder, nullptr);
    EXPECT_EQ(ask({{handle, 0, 1}}), -XC_E_NO_METHOD);
}

TEST_F(Observe, each_change_is_shown_and_told)
{
    EXPECT_EQ(ask({{handle, 5, 9}}), 0);
    EXPECT_EQ(shown.cells[5].word, xc_cell_word(1, 0));
    EXPECT_EQ(shown.cells[5].number, 9u);
    shown.n_told = 0;
    set(&object, READY);
    EXPECT_EQ(shown.cells[5].word, xc_cell_word(2, READY));
    EXPECT_EQ(shown.n_told, 1u);
    set(&other, READY);
    EXPECT_EQ(shown.n_told, 1u);
}

TEST_F(Observe, the_end_is_shown_and_told)
{
    EXPECT_EQ(ask({{handle, 5, 9}}), 0);
    shown.n_told = 0;
    xc_domain_withdraw(holder, &object);
    EXPECT_EQ(shown.cells[5].word, xc_cell_none(XC_E_STALE_HANDLE));
    EXPECT_EQ(shown.n_told, 1u);
    EXPECT_EQ(n_observed(), 0u);
    handle = second;
    set(&object, READY);
    EXPECT_EQ(shown.n_told, 1u);
}

TEST_F(Observe, a_cell_shows_what_was_named_last)
{
    EXPECT_EQ(ask({{handle, 0, 1}}), 0);
    EXPECT_EQ(ask({{second, 0, 2}}), 0);
    EXPECT_EQ(n_observed(), 1u);
    set(&object, READY);
    EXPECT_EQ(shown.cells[0].word, xc_cell_word(1, 0));
    set(&other, READY);
    EXPECT_EQ(shown.cells[0].word, xc_cell_word(2, READY));
    xc_domain_withdraw(holder, &object);
    EXPECT_EQ(shown.cells[0].word, xc_cell_word(2, READY));
}

TEST_F(Observe, an_object_is_shown_where_it_was_named_last)
{
    EXPECT_EQ(ask({{handle, 0, 1}, {handle, 1, 1}, {second, 2, 1}}), 0);
    EXPECT_EQ(n_observed(), 2u);
    set(&object, READY);
    EXPECT_EQ(shown.cells[0].word, xc_cell_word(1, 0));
    EXPECT_EQ(shown.cells[1].word, xc_cell_word(2, READY));
    EXPECT_EQ(shown.cells[2].word, xc_cell_word(1, 0));
}

TEST_F(Observe, a_handle_of_another_holders_is_stale)
{
    xc_holder *thief = nullptr;
    xc_caller nobody = {};

    ASSERT_EQ(xc_holder_new(domain, &nobody, &thief), 0);
    xc_holder_view(thief, &shown.view);
    std::swap(holder, thief);
    EXPECT_EQ(ask({{handle, 0, 1}}), 0);
    EXPECT_EQ(shown.cells[0].word, xc_cell_none(XC_E_STALE_HANDLE));
    std::swap(holder, thief);
    xc_holder_free(thief);
}

TEST(Cells, have_another_number_for_each_tenant)
{
    xc_cells cells = {};
    xc_cell shown = {};
    xc_observe first = {};
    xc_observe second = {};

    ASSERT_EQ(xc_cells_take(&cells, 5, &first), 0);
    xc_cell_write(&shown, first.number, xc_cell_word(7, READY));
    xc_cells_give(&cells, first.cell);
    ASSERT_EQ(xc_cells_take(&cells, 6, &second), 0);
    EXPECT_EQ(second.cell, first.cell);
    EXPECT_EQ(xc_cell_read(&shown, second.number), 0u);
    EXPECT_EQ(xc_cell_read(&shown, first.number), xc_cell_word(7, READY));
}

TEST(Cells, are_never_numbered_0)
{
    xc_cells cells = {};
    xc_observe ask = {};

    for (auto &entry : cells.entries)
        entry.number = UINT32_MAX;
    ASSERT_EQ(xc_cells_take(&cells, 5, &ask), 0);
    EXPECT_EQ(ask.number, 1u);
}
