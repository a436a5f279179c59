// SPDX-License-Identifier: MIT
// What a client may do to a server that calls what it lent
#include <gtest/gtest.h>

#include <atomic>
#include <cerrno>
#include <functional>
#include <sys/mman.h>

#include <crosscall/status.h>

#include "watch.wire.h"
#include "watched_peers.h"

namespace {

// The server ends who broke the contract, and goes on.
void ends_it(const std::function<void(Lender &)> &answer)
{
    WatchedServer server;
    WatchedRoot other = server.connect();
    Lender lender(server);
    int64_t status = 0;

    ASSERT_TRUE(lender.finish_callback());
    lender.ask_once(Lender::kLent, 4);
    ASSERT_TRUE(lender.is_called(0));
    EXPECT_EQ(lender.server_lane(0)->handle, 5u);
    EXPECT_EQ(lender.server_lane(0)->method, WATCH_METHOD_ASK);
    answer(lender);
    EXPECT_TRUE(lender.is_hung_up());
    EXPECT_EQ(watched_status(other.get(), &status), 0);
    EXPECT_LT(status, 0);
}

TEST(callback_hostile_client, a_good_one_is_believed)
{
    WatchedServer server;
    Lender lender(server);
    watch_ask_reply reply = {};

    ASSERT_TRUE(lender.finish_callback());
    lender.ask_once(Lender::kLent, 4);
    ASSERT_TRUE(lender.is_called(0));
    reply.answer = 99;
    memcpy(lender.lane(0)->bytes, &reply, sizeof(reply));
    lender.say(0, LANE_REPLY, 0, sizeof(reply));
    ASSERT_TRUE(lender.is_answered(0, in_ms(20'000)));
    EXPECT_EQ(lender.reply(0)->status, 0);
    EXPECT_EQ(lender.reply(0)->kept, 0);
    EXPECT_EQ(lender.reply(0)->bytes[0], 99u);
}

TEST(callback_hostile_client, jumps_in_its_sequence)
{
    ends_it([](Lender &lender) { lender.say(0, LANE_REPLY, 0, 8, 7); });
}

TEST(callback_hostile_client, sends_what_is_no_message)
{
    ends_it([](Lender &lender) { lender.say(0, 9, 0, 8); });
}

TEST(callback_hostile_client, claims_a_reply_longer_than_a_lane)
{
    ends_it([](Lender &lender) {
        lender.say(0, LANE_REPLY, 0, XC_MESSAGE_MAX + 1);
    });
}

TEST(callback_hostile_client, claims_a_call_longer_than_a_lane)
{
    ends_it([](Lender &lender) {
        lender.say(0, LANE_CALL, 0, XC_MESSAGE_MAX + 1);
    });
}

TEST(callback_hostile_client, sends_a_reply_of_another_length)
{
    ends_it([](Lender &lender) { lender.say(0, LANE_REPLY, 0, 16); });
}

TEST(callback_hostile_client, sends_a_status_that_no_object_has)
{
    ends_it([](Lender &lender) {
        lender.say(0, LANE_REPLY, -XC_E_WOULD_BLOCK, 0);
    });
}

TEST(callback_hostile_client, sends_a_malformed_nested_call)
{
    ends_it([](Lender &lender) {
        lender.lane(0)->handle = lender.root();
        lender.lane(0)->method = WATCHED_METHOD_REMOVE;
        lender.lane(0)->key = WATCHED_KEY_REMOVE;
        lender.lane(0)->deadline_ns = UINT64_MAX;
        lender.say(0, LANE_CALL, 0, 8);
    });
}

TEST(callback_hostile_client, has_taken_more_events_than_there_were)
{
    WatchedServer server;
    WatchedRoot other = server.connect();
    Lender lender(server);

    ASSERT_TRUE(lender.finish_callback());
    ASSERT_TRUE(lender.add(Lender::kLent));
    EXPECT_EQ(lender.reply(0)->status, 1);
    EXPECT_EQ(lender.reply(0)->kept, 1);
    EXPECT_EQ(watched_change(other.get(), 1), 0);
    __atomic_store_n(&lender.callback()->head, 4096, __ATOMIC_SEQ_CST);
    EXPECT_EQ(watched_change(other.get(), 2), 1);
    EXPECT_TRUE(lender.is_hung_up());
    EXPECT_EQ(watched_remove(other.get()), 0);
}

// In the server: what was lent to it, and what its hook has seen.
watch *kept;
std::atomic<unsigned> *n_audits;

int keep(watched *, watch *one)
{
    watch_keep(one);
    kept = one;
    return 1;
}

int notify_kept(watched *, uint64_t value) { return watch_notify(kept, value); }

void call_who_broke_the_ring(const xc_audit *record, void *)
{
    if (record->event == XC_AUDIT_BAD_MESSAGE) {
        watch_notify(kept, 3);
        watch_release(kept);
        ++*n_audits;
    }
}

// The hook may do with the Stub what it likes.
TEST(callback_hostile_client, is_called_by_the_hook_that_tells_of_it)
{
    void *shared = mmap(nullptr, sizeof(*n_audits), PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    watched_ops ops = {};

    ASSERT_NE(shared, MAP_FAILED);
    n_audits = new (shared) std::atomic<unsigned>();
    ops.add = keep;
    ops.change = notify_kept;
    ops.nap = [](watched *, uint32_t) { return 0; };

    WatchedServer server(0, &ops, call_who_broke_the_ring);
    WatchedRoot other = server.connect();
    Lender lender(server);

    ASSERT_TRUE(lender.finish_callback());
    ASSERT_TRUE(lender.add(Lender::kLent));
    __atomic_store_n(&lender.callback()->head, 4096, __ATOMIC_SEQ_CST);
    EXPECT_EQ(watched_change(other.get(), 2), -EREMOTEIO);
    EXPECT_TRUE(lender.is_hung_up());
    EXPECT_EQ(watched_nap(other.get(), 0), 0);
    EXPECT_TRUE(eventually([] { return *n_audits == 1; }));
}

TEST(callback_hostile_client, lends_without_a_way_back)
{
    WatchedServer server;
    Lender lender(server);

    lender.ask_once(Lender::kLent, 4);
    ASSERT_TRUE(lender.is_answered(0, in_ms(20'000)));
    EXPECT_EQ(lender.reply(0)->status, -XC_E_STALE_HANDLE);
}

TEST(callback_hostile_client, asks_for_the_way_back_twice)
{
    WatchedServer server;
    Lender lender(server);

    EXPECT_TRUE(lender.finish_callback());
    EXPECT_FALSE(lender.finish_callback());
    lender.ask_once(0, 4); // it is still served
    ASSERT_TRUE(lender.is_answered(0, in_ms(20'000)));
    EXPECT_EQ(lender.reply(0)->status, -XC_E_STALE_HANDLE);
}

// Nothing that it writes while the server calls others is looked at.
TEST(callback_hostile_client, writes_where_nobody_asked)
{
    WatchedServer server;
    WatchedRoot other = server.connect();
    Lender lender(server);
    int64_t status = 0;

    ASSERT_TRUE(lender.finish_callback());
    for (unsigned i = 0; i < LANES; i++)
        memset(static_cast<void *>(lender.lane(i)), 0xff, LANE_SIZE);
    EXPECT_EQ(watched_status(other.get(), &status), 0);
    lender.ask_once(Lender::kLent, 4);
    EXPECT_TRUE(lender.is_hung_up());
    EXPECT_EQ(watched_status(other.get(), &status), 0);
}

} // namespace
