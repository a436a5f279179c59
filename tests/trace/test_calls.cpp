// SPDX-License-Identifier: MIT
// Events that are not all there, or of many calls at a time
#include <gtest/gtest.h>

#include "calls.h"

namespace {

using Kind = Event::Kind;

Event event(Kind kind, uint64_t ns, Place place, uint64_t seq = 0)
{
    Event made;

    made.kind = kind;
    made.ns = ns;
    made.pid = made.tid = kind == Kind::call || kind == Kind::reply ? 100 : 200;
    made.place = place;
    made.seq = seq;
    return made;
}

TEST(Calls, AreToldApartByChannelAndSlot)
{
    Calls calls;

    for (const Place place : {Place{1, 0}, Place{1, 1}, Place{2, 0}})
        calls.see(event(Kind::call, 10 + place.channel + place.slot, place, 5));
    calls.see(event(Kind::dispatch, 20, {1, 1}, 5));
    calls.see(event(Kind::answer, 21, {1, 1}));
    calls.see(event(Kind::reply, 22, {2, 0}));

    ASSERT_EQ(calls.all().size(), 3U);
    EXPECT_FALSE(calls.all()[0].server.is_seen());
    EXPECT_EQ(calls.all()[0].client.end_ns, 0U);
    EXPECT_EQ(calls.all()[1].server.end_ns, 21U);
    EXPECT_EQ(calls.all()[1].client.end_ns, 0U);
    EXPECT_FALSE(calls.all()[2].server.is_seen());
    EXPECT_EQ(calls.all()[2].client.end_ns, 22U);
}

TEST(Calls, AreNotJoinedWithAnotherOneOfTheirSlot)
{
    Calls calls;

    calls.see(event(Kind::call, 1, {1, 0}, 5));
    calls.see(event(Kind::dispatch, 2, {1, 0}, 4));
    EXPECT_FALSE(calls.all()[0].server.is_seen());
    calls.see(event(Kind::dispatch, 3, {1, 0}, 5));
    calls.see(event(Kind::dispatch, 4, {1, 0}, 5));
    EXPECT_EQ(calls.all()[0].server.begin_ns, 3U);
}

TEST(Calls, WhoseBeginningWasMissedAreLeftOut)
{
    Calls calls;

    calls.see(event(Kind::dispatch, 1, {1, 0}, 5));
    calls.see(event(Kind::deny, 2, {}));
    calls.see(event(Kind::answer, 3, {1, 0}));
    calls.see(event(Kind::reply, 4, {1, 0}));
    EXPECT_TRUE(calls.all().empty());
}

TEST(Calls, HaveTheDenialsOfTheirOwnThread)
{
    Calls calls;

    calls.see(event(Kind::call, 1, {1, 0}, 1));
    calls.see(event(Kind::dispatch, 2, {1, 0}, 1));
    calls.see(event(Kind::deny, 3, {}));
    calls.see(event(Kind::answer, 4, {1, 0}));
    calls.see(event(Kind::deny, 5, {}));
    ASSERT_EQ(calls.all()[0].denials.size(), 1U);
    EXPECT_EQ(calls.all()[0].denials[0].ns, 3U);
}

} // namespace
