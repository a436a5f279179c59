// SPDX-License-Identifier: MIT
//
// Callers who are still to be told that nobody is free: in which order, how
// many of one, and until when
#include <csetjmp>
#include <set>
#include <vector>

#include <gtest/gtest.h>

#include <crosscall/kernel_abi.h>
#include <turn_away.h>

namespace {

constexpr uint64_t UNTIL = 1000;
constexpr unsigned ROOM = 16;
constexpr unsigned ROOM_OF_ONE = 4;

std::set<xc_identity> closed;                       // cannot be entered
std::vector<std::pair<xc_identity, uint64_t>> told; // caller, first word
std::vector<xc_identity> tried;
jmp_buf left; // by a return that succeeds

void come(xc_identity caller, uint64_t until_ns = UNTIL)
{
    xc_kernel_words words = {};

    words.first = 10 * caller;
    user_note_turned_away(caller, 0, &words, until_ns);
}

void take_a_turn(uint64_t now_ns)
{
    if (setjmp(left) == 0)
        user_turn_away(now_ns);
}

void take_turns(unsigned n, uint64_t now_ns = 0)
{
    while (n--)
        take_a_turn(now_ns);
}

class TurnAway : public testing::Test {
  protected:
    void SetUp() override
    {
        take_turns(1, UINT64_MAX);
        closed.clear();
        told.clear();
        tried.clear();
    }
};

} // namespace

extern "C" {
xc_dispatcher user_dispatcher;

int64_t user_return_busy(xc_identity caller, uint64_t,
                         const xc_kernel_words *words);
int64_t user_return_busy(xc_identity caller, uint64_t,
                         const xc_kernel_words *words)
{
    tried.push_back(caller);
    if (closed.count(caller))
        return -XC_EAGAIN;
    told.emplace_back(caller, words->first);
    longjmp(left, 1);
}
}

namespace {

using Told = decltype(told);

TEST_F(TurnAway, tells_each_one_what_it_said_in_the_order_they_came)
{
    come(1);
    come(2);
    come(3);
    take_turns(3);
    EXPECT_EQ(told, (Told{{1, 10}, {2, 20}, {3, 30}}));
    tried.clear();
    take_turns(1);
    EXPECT_TRUE(tried.empty());
}

TEST_F(TurnAway, one_who_stays_closed_keeps_nobody_from_being_told)
{
    for (xc_identity caller = 1; caller <= ROOM; caller++)
        come(caller);
    closed = {1, ROOM};
    take_turns(ROOM);
    EXPECT_EQ(told.size(), ROOM - 2);
    closed.clear();
    take_turns(2);
    EXPECT_EQ(told.size(), ROOM);
}

TEST_F(TurnAway, each_is_tried_once_in_a_turn)
{
    closed = {1, 2};
    come(1);
    come(2);
    take_turns(1);
    EXPECT_EQ(tried, (std::vector<xc_identity>{1, 2}));
}

TEST_F(TurnAway, who_is_given_up_is_forgotten)
{
    closed = {1, 2};
    come(1);
    come(2, UNTIL + 1);
    take_turns(1, UNTIL);
    EXPECT_EQ(tried, (std::vector<xc_identity>{2}));
    take_turns(1, UNTIL + 1);
    user_dispatcher.pending = 0;
    closed.clear();
    take_turns(1);
    EXPECT_TRUE(told.empty());
    EXPECT_EQ(user_dispatcher.pending, 0U);
}

TEST_F(TurnAway, one_caller_leaves_room_for_others)
{
    closed = {1};
    for (unsigned i = 0; i < ROOM; i++)
        come(1);
    come(2);
    take_turns(1);
    EXPECT_EQ(tried.size(), ROOM_OF_ONE + 1);
    EXPECT_EQ(told, (Told{{2, 20}}));
}

TEST_F(TurnAway, we_are_entered_again_while_somebody_is_left)
{
    closed = {1};
    come(1);
    user_dispatcher.pending = 0;
    take_turns(1);
    EXPECT_NE(user_dispatcher.pending, 0U);
    closed.clear();
    take_turns(1);
    user_dispatcher.pending = 0;
    take_turns(1);
    EXPECT_EQ(user_dispatcher.pending, 0U);
}

} // namespace
