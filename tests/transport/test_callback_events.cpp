// SPDX-License-Identifier: MIT
// One-way calls of what clients lent: they wait until their client serves
#include <gtest/gtest.h>

#include <poll.h>
#include <thread>

#include <crosscall/callback.h>
#include <crosscall/client.h>
#include <crosscall/status.h>

#include "keeper.h"
#include "process.h"
#include "watched_server.h"

namespace {

bool is_readable(int fd, int ms)
{
    pollfd fds = {fd, POLLIN, 0};

    return poll(&fds, 1, ms) == 1;
}

TEST(callback_events, an_event_waits_until_its_client_serves)
{
    WatchedServer server;
    Keeper client(server);
    WatchedRoot other = server.connect();

    EXPECT_EQ(watched_change(other.get(), 5), 0);
    EXPECT_EQ(client.mine.n_notified, 0u);
    EXPECT_EQ(client.serve(0), 1);
    EXPECT_EQ(client.mine.last, 5u);
    EXPECT_EQ(client.serve(0), 0);
}

TEST(callback_events, events_wake_who_serves)
{
    WatchedServer server;
    Keeper client(server);
    WatchedRoot other = server.connect();
    std::thread thread([&] {
        for (uint64_t i = 1; i <= 100; i++)
            EXPECT_EQ(watched_change(other.get(), i), 0);
    });

    while (client.mine.n_notified < 100)
        ASSERT_GT(client.serve(in_ms(20'000)), 0);
    thread.join();
    EXPECT_EQ(client.mine.last, 100u);
}

TEST(callback_events, one_descriptor_tells_of_events)
{
    WatchedServer server;
    Keeper client(server);
    WatchedRoot other = server.connect();
    int fd = -1;

    ASSERT_EQ(xc_events_fd(client.stub(), &fd), 0);
    EXPECT_FALSE(is_readable(fd, 0));
    for (uint64_t i = 1; i <= 3; i++) {
        EXPECT_EQ(watched_change(other.get(), i), 0);
        EXPECT_EQ(watched_change(other.get(), 10 * i), 0);
        EXPECT_TRUE(is_readable(fd, 20'000));
        EXPECT_EQ(client.serve(0), 2);
        EXPECT_EQ(client.mine.last, 10 * i);
        EXPECT_FALSE(is_readable(fd, 0));
    }
}

// What has no memory yet has to ask for it, and that takes some time.
TEST(callback_events, asking_for_its_memory_ends_at_the_threads_deadline)
{
    WatchedServer server;
    WatchedRoot root = server.connect();
    const uint64_t before = xc_set_deadline(1);
    int fd = -1;

    EXPECT_EQ(xc_events_fd(watched_stub(root.get()), &fd), -XC_E_DEADLINE);
    EXPECT_EQ(xc_serve_calls(watched_stub(root.get()), 0), -XC_E_DEADLINE);
    xc_set_deadline(before);
    EXPECT_EQ(xc_serve_calls(watched_stub(root.get()), 0), 0);
    EXPECT_EQ(xc_events_fd(watched_stub(root.get()), &fd), 0);
}

TEST(callback_events, serving_ends_at_its_deadline)
{
    WatchedServer server;
    Keeper client(server);
    uint64_t start = now_ns();

    EXPECT_EQ(client.serve(in_ms(100)), 0);
    EXPECT_GE(ms_since(start), 99);
    EXPECT_LT(ms_since(start), 10'000);
}

TEST(callback_events, a_full_ring_does_not_block_the_server)
{
    WatchedServer server;
    Keeper client(server);
    watched *root = client.root.get();
    unsigned n = 0;

    while (watched_tell(root, WATCH_TEXT_MAX) == 0)
        ASSERT_LT(++n, 1000u);
    EXPECT_EQ(status_of(root), -XC_E_WOULD_BLOCK);
    EXPECT_GT(n, 20u);
    EXPECT_EQ(client.serve(0), int(n));
    EXPECT_EQ(client.mine.text_len, uint64_t(n) * WATCH_TEXT_MAX);

    // Round and round, in pieces that do not fit its length.
    for (uint32_t i = 0; i < 500; i++) {
        ASSERT_EQ(watched_tell(root, i * 13 % WATCH_TEXT_MAX), 0);
        if (i % 7 == 0) {
            ASSERT_GT(client.serve(0), 0);
        }
    }
}

TEST(callback_events, a_release_is_not_lost_in_a_full_ring)
{
    WatchedServer server;
    Keeper client(server);
    watched *root = client.root.get();

    while (watched_tell(root, 0) == 0)
        ;
    EXPECT_EQ(watched_remove(root), 0);
    EXPECT_EQ(n_released, 0u);
    EXPECT_GT(client.serve(0), 0);
    while (!n_released)
        ASSERT_GE(client.serve(in_ms(20'000)), 0);
}

} // namespace
