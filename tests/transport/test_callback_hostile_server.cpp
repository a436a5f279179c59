// SPDX-License-Identifier: MIT
// What a server may do to a client that lent it something
#include <gtest/gtest.h>

#include <fcntl.h>
#include <functional>
#include <sys/socket.h>
#include <unistd.h>

#include <crosscall/callback.h>

#include "watch.wire.h"
#include "watched_peers.h"

namespace {

// What add() comes to if the server does @misdeed while it runs.
int outcome(const std::function<void(Peer &)> &misdeed)
{
    Victim victim([&](Peer &peer) {
        if (!is_up_to(peer))
            return 1;
        misdeed(peer);
        return peer.wait_for_end() ? 0 : 2;
    });
    int r = watched_add(victim.root(), &victim.mine.object);

    EXPECT_EQ(victim.mine.n_asked, 0u);
    return r;
}

TEST(callback_hostile_server, a_good_one_is_served)
{
    Victim victim([](Peer &peer) {
        if (!is_up_to(peer))
            return 1;
        peer.lane(0)->bytes[0] = 21;
        call(peer, WATCH_METHOD_ASK, WATCH_KEY_ASK, 8);
        publish_seq(&peer.lane(0)->seq, 1);
        if (!eventually(
                [&] { return fetch_seq(&peer.client_lane(0)->seq) == 1; }) ||
            peer.client_lane(0)->kind != LANE_REPLY ||
            peer.client_lane(0)->status != 0 ||
            peer.client_lane(0)->bytes[0] != 42)
            return 2;
        reply(peer, 1);
        return peer.wait_for_end() ? 0 : 3;
    });

    EXPECT_EQ(watched_add(victim.root(), &victim.mine.object), 1);
    EXPECT_EQ(victim.mine.n_asked, 1u);
}

TEST(callback_hostile_server, names_what_it_does_not_hold)
{
    Victim victim([](Peer &peer) {
        if (!is_up_to(peer))
            return 1;
        call(peer, WATCH_METHOD_ASK, WATCH_KEY_ASK, 8);
        peer.lane(0)->handle += 1;
        publish_seq(&peer.lane(0)->seq, 1);
        if (!eventually(
                [&] { return fetch_seq(&peer.client_lane(0)->seq) == 1; }) ||
            peer.client_lane(0)->status != -XC_E_STALE_HANDLE)
            return 2;
        reply(peer, 1);
        return peer.wait_for_end() ? 0 : 3;
    });

    EXPECT_EQ(watched_add(victim.root(), &victim.mine.object), 1);
    EXPECT_EQ(victim.mine.n_asked, 0u);
}

TEST(callback_hostile_server, calls_beyond_its_rights)
{
    Victim victim([](Peer &peer) {
        if (!is_up_to(peer))
            return 1;
        call(peer, WATCH_METHOD_DESCEND, WATCH_KEY_DESCEND, 8);
        publish_seq(&peer.lane(0)->seq, 1);
        if (!eventually(
                [&] { return fetch_seq(&peer.client_lane(0)->seq) == 1; }) ||
            peer.client_lane(0)->status != -XC_E_DENIED)
            return 2;
        reply(peer, 1);
        return peer.wait_for_end() ? 0 : 3;
    });

    EXPECT_EQ(watched_add(victim.root(), &victim.mine.object), 1);
}

TEST(callback_hostile_server, jumps_in_its_sequence)
{
    EXPECT_EQ(outcome([](Peer &peer) {
                  call(peer, WATCH_METHOD_ASK, WATCH_KEY_ASK, 8);
                  publish_seq(&peer.lane(0)->seq, 2);
              }),
              -XC_E_BAD_REPLY);
}

TEST(callback_hostile_server, replies_to_what_nobody_called)
{
    EXPECT_EQ(outcome([](Peer &peer) {
                  peer.lane(0)->kind = LANE_REPLY;
                  publish_seq(&peer.lane(0)->seq, 1);
              }),
              -XC_E_BAD_REPLY);
}

TEST(callback_hostile_server, sends_a_malformed_call)
{
    EXPECT_EQ(outcome([](Peer &peer) {
                  call(peer, WATCH_METHOD_ASK, WATCH_KEY_ASK, 16);
                  publish_seq(&peer.lane(0)->seq, 1);
              }),
              -XC_E_BAD_REPLY);
}

TEST(callback_hostile_server, claims_a_call_longer_than_a_lane)
{
    EXPECT_EQ(outcome([](Peer &peer) {
                  call(peer, WATCH_METHOD_ASK, WATCH_KEY_ASK,
                       XC_MESSAGE_MAX + 1);
                  publish_seq(&peer.lane(0)->seq, 1);
              }),
              -XC_E_BAD_REPLY);
}

TEST(callback_hostile_server, keeps_what_nobody_lent)
{
    EXPECT_EQ(outcome([](Peer &peer) { reply(peer, 1, 0xfffe); }), 1);
}

// What serving comes to with that in the ring.
int served(const std::function<void(Peer &)> &misdeed)
{
    Victim victim([&](Peer &peer) {
        if (!is_up_to(peer))
            return 1;
        misdeed(peer);
        reply(peer, 1, 1);
        return peer.wait_for_end() ? 0 : 2;
    });
    int r;

    EXPECT_EQ(watched_add(victim.root(), &victim.mine.object), 1);
    r = xc_serve_calls(victim.stub(), in_ms(20'000));
    EXPECT_EQ(victim.mine.n_notified, 0u);
    return r;
}

void put(Peer &peer, uint32_t len, uint16_t skip, uint32_t tail)
{
    *peer.ring(0) = {len,
                     WATCH_KEY_NOTIFY,
                     WATCH_METHOD_NOTIFY,
                     skip,
                     0,
                     peer.request()->bytes[0] & ~XC_HANDLE_LENT};
    publish_seq(&peer.callback()->tail, tail);
}

TEST(callback_hostile_server, put_more_into_the_ring_than_it_holds)
{
    EXPECT_EQ(served([](Peer &peer) { put(peer, 8, 0, RING_SIZE + 8); }),
              -XC_E_DISCONNECTED);
}

TEST(callback_hostile_server, put_half_an_event_into_the_ring)
{
    EXPECT_EQ(served([](Peer &peer) { put(peer, 8, 0, 16); }),
              -XC_E_DISCONNECTED);
}

TEST(callback_hostile_server, put_an_event_longer_than_what_is_there)
{
    EXPECT_EQ(served([](Peer &peer) { put(peer, 8, 0, 24); }),
              -XC_E_DISCONNECTED);
}

TEST(callback_hostile_server, put_an_event_longer_than_any)
{
    EXPECT_EQ(served([](Peer &peer) { put(peer, UINT32_MAX, 0, 4096); }),
              -XC_E_DISCONNECTED);
}

TEST(callback_hostile_server, skips_what_is_not_there)
{
    EXPECT_EQ(served([](Peer &peer) { put(peer, 8, 1, 32); }),
              -XC_E_DISCONNECTED);
}

TEST(callback_hostile_server, put_a_malformed_event)
{
    EXPECT_EQ(served([](Peer &peer) { put(peer, 16, 0, 40); }),
              -XC_E_DISCONNECTED);
}

// Memory or a bell that would harm the client.
int set_up_with(unsigned seals, int (*bell)())
{
    Victim victim([=](Peer &peer) {
        if (!peer.finish() || !peer.receive_callback() ||
            !peer.send_callback(seals, bell()))
            return 1;
        return peer.wait_for_end() ? 0 : 2;
    });

    return watched_add(victim.root(), &victim.mine.object);
}

int socket_bell()
{
    int bell[2];

    return socketpair(AF_UNIX, SOCK_SEQPACKET, 0, bell) ? -1 : bell[1];
}

int file_bell() { return open("/dev/null", O_RDWR | O_CLOEXEC); }

TEST(callback_hostile_server, sends_memory_that_could_be_pulled_away)
{
    EXPECT_EQ(set_up_with(0, socket_bell), -XC_E_PROTOCOL);
}

TEST(callback_hostile_server, sends_a_bell_that_is_no_socket)
{
    EXPECT_EQ(set_up_with(F_SEAL_SHRINK | F_SEAL_GROW, file_bell),
              -XC_E_PROTOCOL);
}

} // namespace
