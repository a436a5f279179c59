// SPDX-License-Identifier: MIT
// Peers that call again and again, or never take what was sent, keep nobody
//
// What a peer could win only sometimes, by being faster, it wins here always:
// both sides take turns, by words that they share.
#include <gtest/gtest.h>

#include <atomic>
#include <poll.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/socket.h>

#include <crosscall/call.h>
#include <crosscall/callback.h>
#include <crosscall/client.h>

#include "watch.wire.h"
#include "watched_peers.h"

namespace {

// The client says how many calls have begun, the server how many there are; so
// the next one is there before a method ends.
struct Turns {
    std::atomic<unsigned> begun;
    std::atomic<unsigned> published;
    std::atomic<bool> over; // the client has returned
};

Turns *turns;

void share_turns()
{
    void *memory = mmap(nullptr, sizeof(Turns), PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    ASSERT_NE(memory, MAP_FAILED);
    turns = new (memory) Turns();
}

void wait_until(const std::atomic<unsigned> &word, unsigned least)
{
    const uint64_t end = in_ms(20'000);

    while (word < least && !turns->over && now_ns() < end)
        sched_yield();
}

// In a method.
void take_turn()
{
    const unsigned mine = ++turns->begun;

    wait_until(turns->published, mine + 1);
}

// In the server: its call number @n, from 1, is there, and one of those before
// has begun.
void published(unsigned n, unsigned before = 0)
{
    turns->published = n;
    if (n > before)
        wait_until(turns->begun, n - before);
}

constexpr unsigned kObjects = 40;

void released(void *)
{
    if (turns->over)
        return;
    take_turn();
    poll(nullptr, 0, 5);
}

// A release is run whatever the deadline is. It costs the server an object, of
// which it may hold very many.
int release_all(Peer &peer)
{
    uint64_t handles[kObjects];

    for (unsigned i = 0; i < kObjects; i++) {
        if (i == 0 ? !is_up_to(peer) : !peer.wait_for_request(i + 1))
            return 1;
        handles[i] = lent_to(peer);
        reply(peer, 1, 1, i + 1);
    }
    if (!peer.wait_for_request(kObjects + 1))
        return 2;
    for (unsigned i = 0; i < kObjects && !turns->over; i++) {
        call(peer, XC_METHOD_RELEASE, 0, 0);
        peer.lane(0)->handle = handles[i];
        publish_seq(&peer.lane(0)->seq, i + 1);
        published(i + 1);
    }
    return peer.wait_for_end() ? 0 : 3;
}

TEST(callback_floods, a_call_ends_at_its_deadline_however_often_it_is_called)
{
    share_turns();
    Victim victim(release_all);
    watch_object objects[kObjects];

    for (watch_object &object : objects) {
        watch_object_init(&object, victim.root());
        ASSERT_EQ(watched_add(victim.root(), &object.object), 1);
        ASSERT_EQ(xc_on_server_release(victim.stub(), &object.object, released),
                  0);
    }
    xc_set_deadline(in_ms(50));
    EXPECT_EQ(watched_nap(victim.root(), 0), -XC_E_DEADLINE);
    xc_set_deadline(0);
    turns->over = true;
    EXPECT_GT(turns->begun, 0u);
    EXPECT_LT(turns->begun, kObjects / 2); // 5 ms each
}

constexpr unsigned kMostEvents = RING_SIZE / sizeof(event);
constexpr unsigned kEvents = kMostEvents + 5000;
constexpr uint32_t kEventSize = sizeof(event) + 8;

int fill_the_ring(Peer &peer)
{
    if (!is_up_to(peer))
        return 1;

    const event notify = {8, WATCH_KEY_NOTIFY, WATCH_METHOD_NOTIFY, 0,
                          0, lent_to(peer)};

    reply(peer, 1, 1);
    for (unsigned i = 0; i < kEvents && !turns->over; i++) {
        *peer.ring(i * kEventSize) = notify;
        publish_seq(&peer.callback()->tail, (i + 1) * kEventSize);
        published(i + 1, RING_SIZE / kEventSize - 2); // as many as fit
    }
    return peer.wait_for_end() ? 0 : 2;
}

TEST(callback_floods, serving_what_is_there_ends_however_much_follows)
{
    static_assert(RING_SIZE % kEventSize == 0); // so no event is skipped
    share_turns();
    Victim victim(fill_the_ring);
    watch_ops ops = *victim.mine.object.ops;

    ops.notify = [](watch *, uint64_t) {
        take_turn();
        return 0;
    };
    victim.mine.object.ops = &ops;
    ASSERT_EQ(watched_add(victim.root(), &victim.mine.object), 1);
    wait_until(turns->published, 1);
    EXPECT_EQ(xc_serve_calls(victim.stub(), 0), int(kMostEvents));
    turns->over = true;
}

TEST(callback_floods, serving_reads_64_rings_however_many_there_are)
{
    Victim victim([](Peer &peer) {
        if (!is_up_to(peer))
            return 1;
        for (int i = 0; i < 100; i++)
            if (send(peer.bell(), "", 1, MSG_DONTWAIT) != 1)
                return 2;
        reply(peer, 1, 1);
        return peer.wait_for_end() ? 0 : 3;
    });
    int bell = -1;
    int left = 0;
    char byte;

    ASSERT_EQ(watched_add(victim.root(), &victim.mine.object), 1);
    ASSERT_EQ(xc_events_fd(victim.stub(), &bell), 0);
    EXPECT_EQ(xc_serve_calls(victim.stub(), 0), 0);
    while (recv(bell, &byte, 1, MSG_DONTWAIT) == 1)
        left++;
    EXPECT_EQ(left, 100 - 64);
}

uint64_t deadline_seen;

TEST(callback_floods, a_call_without_an_end_gets_5_s_where_a_client_serves)
{
    Victim victim([](Peer &peer) {
        if (!is_up_to(peer))
            return 1;
        call(peer, WATCH_METHOD_ASK, WATCH_KEY_ASK, 8, LANE_FREE);
        publish_seq(&peer.lane(LANE_FREE)->seq, 1);
        reply(peer, 1, 1);
        return peer.wait_for_end() ? 0 : 2;
    });

    victim.mine.during = [](watch_object *) {
        deadline_seen = xc_current_call()->deadline_ns;
        return 0;
    };
    ASSERT_EQ(watched_add(victim.root(), &victim.mine.object), 1);
    EXPECT_EQ(xc_serve_calls(victim.stub(), in_ms(20'000)), 1);
    EXPECT_GT(deadline_seen, now_ns());
    EXPECT_LE(deadline_seen, in_ms(5'000));
}

// One call in each slot: there are many to make.
bool call_in_all_slots(Lender &lender, uint16_t method, uint32_t key,
                       uint32_t len)
{
    bool is_good = true;

    for (uint32_t slot = 0; slot < CHANNEL_SLOTS; slot++) {
        lender.request(slot)->bytes[0] = Lender::kLent;
        lender.post(slot, method, key, len, lender.root());
    }
    for (uint32_t slot = 0; slot < CHANNEL_SLOTS; slot++)
        is_good = lender.is_answered(slot, in_ms(20'000)) &&
                  lender.reply(slot)->status >= 0 && is_good;
    return is_good;
}

// As many releases wait for it, once the ring is full of them.
TEST(callback_floods, a_client_that_takes_no_releases_ends)
{
    constexpr unsigned kUnreleasedMax = 64 * 1024;
    WatchedServer server;
    WatchedRoot other = server.connect();
    Lender lender(server);
    int64_t status = 0;
    unsigned n = 0;

    ASSERT_TRUE(lender.finish_callback());
    while (
        n < kMostEvents + kUnreleasedMax + 5000 &&
        call_in_all_slots(lender, WATCHED_METHOD_ADD, WATCHED_KEY_ADD,
                          sizeof(watched_add_request)) &&
        call_in_all_slots(lender, WATCHED_METHOD_REMOVE, WATCHED_KEY_REMOVE, 0))
        n += CHANNEL_SLOTS;
    EXPECT_GE(n, kMostEvents + kUnreleasedMax - CHANNEL_SLOTS);
    EXPECT_LT(n, kMostEvents + kUnreleasedMax + 5000);
    EXPECT_TRUE(lender.is_hung_up());
    EXPECT_EQ(watched_status(other.get(), &status), 0);
}

} // namespace
