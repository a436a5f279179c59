// SPDX-License-Identifier: MIT
// Clients that do what they may, as often as they can
#include <atomic>
#include <gtest/gtest.h>
#include <thread>
#include <vector>

#include "beside_a_victim.h"

namespace {

using hostile_floods = BesideAVictim;

TEST_F(hostile_floods, bell_rung_in_a_loop)
{
    RawClient client(server_.path());
    std::atomic<bool> stop = false;

    ASSERT_TRUE(client.finish());
    std::thread ringer([&] {
        while (!stop)
            client.ring();
    });
    std::thread socket_ringer([&] {
        handshake_head ring = handshake_head_of(HANDSHAKE_RING);

        while (!stop)
            if (!send_packet(client.socket(), &ring, sizeof(ring)))
                break;
    });
    for (int i = 0; i < 20; i++)
        EXPECT_TRUE(victim_goes_on());
    EXPECT_TRUE(serves(server_)); // the control thread has time, too
    stop = true;
    ringer.join();
    socket_ringer.join();
}

TEST_F(hostile_floods, connections_made_in_a_loop)
{
    std::atomic<bool> stop = false;
    std::vector<std::thread> threads;

    for (int i = 0; i < 3; i++)
        threads.emplace_back([&] {
            while (!stop)
                RawClient client(server_.path());
        });
    for (int i = 0; i < 20; i++)
        EXPECT_TRUE(victim_goes_on());
    stop = true;
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_TRUE(serves(server_));
}

} // namespace
