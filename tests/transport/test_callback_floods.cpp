// SPDX-License-Identifier: MIT
// Who calls again and again, takes nothing, or stays in a method keeps nobody
//
// What a peer could win only sometimes, by being faster, it wins here always:
// both sides take turns, by words that they share.
#include <gtest/gtest.h>

#include <atomic>
#include <poll.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <thread>

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

// A call of what slot 0 lent comes to the thread that waits in slot 1, and
// lasts until the one of slot 0 has returned: at its deadline, and not after
// it. What was lent is taken back when the method ends.
int call_in_the_other_slot(Peer &peer)
{
    if (!is_up_to(peer))
        return 1;
    turns->published = 1;
    call(peer, WATCH_METHOD_ASK, WATCH_KEY_ASK, 8, 1);
    publish_seq(&peer.lane(1)->seq, 1);
    return eventually([&] { return fetch_seq(&peer.client_lane(1)->seq) == 1; })
               ? 0
               : 2;
}

bool has_returned_in_time;
std::atomic<unsigned> n_taken_back;

int stay_until_the_other_returns(watch_object *self)
{
    const uint64_t end = in_ms(3'000);

    turns->begun = 1;
    while (!turns->over && now_ns() < end)
        sched_yield();
    has_returned_in_time = turns->over;
    EXPECT_EQ(n_taken_back, 0u);
    return xc_on_server_release(watched_stub(self->server), &self->object,
                                [](void *) { n_taken_back++; });
}

TEST(callback_floods, a_call_ends_at_its_deadline_though_another_is_in_a_method)
{
    share_turns();
    Victim victim(call_in_the_other_slot);
    std::thread thread([&] {
        uint64_t answer;

        xc_set_deadline(in_ms(1'000));
        EXPECT_EQ(
            watched_ask_once(victim.root(), &victim.mine.object, 1, &answer),
            -XC_E_DEADLINE);
        EXPECT_EQ(turns->begun, 1u);
        turns->over = true;
    });

    victim.mine.during = stay_until_the_other_returns;
    wait_until(turns->published, 1);
    EXPECT_EQ(watched_nap(victim.root(), 0), -XC_E_PEER_DIED);
    thread.join();
    EXPECT_TRUE(has_returned_in_time);
    EXPECT_EQ(n_taken_back, 1u);
}

// Releases @n objects of the client's, as if they had been kept.
int release_many(watched *, watch *one, uint64_t n, uint64_t *answer)
{
    xc_binding *binding = watch_stub(one)->binding;

    for (*answer = 0; *answer < n; ++*answer)
        watch_release(static_cast<watch *>(watch_stub_make(binding, *answer)));
    return 0;
}

// As many releases wait for it, once the ring is full of them.
TEST(callback_floods, a_client_that_takes_no_releases_ends)
{
    constexpr unsigned kUnreleasedMax = 64 * 1024;
    watched_ops ops = {};

    ops.ask_once = release_many;

    WatchedServer server(0, &ops);
    WatchedRoot other = server.connect();
    Lender lender(server);
    uint64_t answer = 0;

    ASSERT_TRUE(lender.finish_callback());
    lender.ask_once(Lender::kLent, kMostEvents + kUnreleasedMax);
    ASSERT_TRUE(lender.is_answered(0, in_ms(20'000)));
    EXPECT_EQ(lender.reply(0)->status, 0);
    EXPECT_FALSE(lender.has_mail(100)); // it is still connected
    lender.ask_once(Lender::kLent, 1);
    EXPECT_TRUE(lender.is_hung_up());

    watch_object mine;

    watch_object_init(&mine, other.get());
    EXPECT_EQ(watched_ask_once(other.get(), &mine.object, 0, &answer), 0);
}

} // namespace
