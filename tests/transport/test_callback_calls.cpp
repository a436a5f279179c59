// SPDX-License-Identifier: MIT
// A server calls what its clients lent, and waits: when, and in which thread
#include <cstdlib>
#include <gtest/gtest.h>

#include <atomic>
#include <cerrno>
#include <thread>
#include <vector>

#include <crosscall/callback.h>
#include <crosscall/status.h>

#include "keeper.h"
#include "process.h"
#include "watched_server.h"

namespace {

TEST(callback, a_two_way_call_reaches_who_serves)
{
    WatchedServer server;
    Keeper client(server);
    WatchedRoot other = server.connect();
    std::atomic<bool> done = false;
    uint64_t answer = 0;
    std::thread thread([&] {
        while (!done)
            client.serve(in_ms(20));
    });

    for (uint64_t i = 1; i <= 50; i++) {
        EXPECT_EQ(watched_ask(other.get(), i, &answer), 0);
        EXPECT_EQ(answer, 2 * i);
    }
    done = true;
    thread.join();
}

// Its method calls the server, which waits for it, in turn.
TEST(callback, who_serves_may_call_the_server)
{
    WatchedServer server;
    Keeper client(server);
    WatchedRoot other = server.connect();
    uint64_t answer = 0;

    client.mine.during = [](watch_object *self) {
        uint64_t nested = 0;

        self->during = nullptr;
        return watched_ask(self->server, 4, &nested) == 0 && nested == 8 ? 0
                                                                         : -1;
    };
    std::thread thread([&] { EXPECT_GT(client.serve(in_ms(20'000)), 0); });
    EXPECT_EQ(watched_ask(other.get(), 1, &answer), 0);
    thread.join();
    EXPECT_EQ(client.mine.n_asked, 2u);
}

TEST(callback, a_server_does_not_wait_for_a_client_by_itself)
{
    WatchedServer server(0);
    Keeper client(server);
    uint64_t answer = 0;

    EXPECT_EQ(watched_ask(client.root.get(), 1, &answer), -EREMOTEIO);
    EXPECT_EQ(status_of(client.root.get()), -XC_E_WOULD_BLOCK);
    EXPECT_EQ(client.mine.n_asked, 0u);
    EXPECT_EQ(watched_change(client.root.get(), 1), 0);
    EXPECT_EQ(client.serve(0), 1);
}

// The lanes are of the thread that serves the client who lent.
TEST(callback, another_worker_calls_one_way_only)
{
    setenv("WORKERS", "2", 1);
    WatchedServer server;
    unsetenv("WORKERS");
    Keeper client(server);
    WatchedRoot other = server.connect(); // by the second one
    uint64_t answer = 0;

    EXPECT_EQ(watched_ask(other.get(), 1, &answer), -EREMOTEIO);
    EXPECT_EQ(status_of(other.get()), -XC_E_WOULD_BLOCK);
    EXPECT_EQ(client.mine.n_asked, 0u);
    EXPECT_EQ(watched_change(other.get(), 1), 0);
    EXPECT_EQ(client.serve(0), 1);
    EXPECT_EQ(client.mine.last, 1u);
}

// Eight threads of one client, each called back within its call.
TEST(callback, every_thread_answers_for_its_own_call)
{
    WatchedServer server;
    WatchedRoot root = server.connect();
    std::vector<std::thread> threads;

    for (unsigned t = 0; t < 8; t++)
        threads.emplace_back([&, t] {
            watch_object mine;

            watch_object_init(&mine, root.get());
            for (uint64_t i = 0; i < 50; i++) {
                uint64_t answer = 0;

                EXPECT_EQ(watched_ask_once(root.get(), &mine.object, i * 8 + t,
                                           &answer),
                          0);
                EXPECT_EQ(answer, 2 * (i * 8 + t));
            }
            EXPECT_EQ(xc_withdraw(watched_stub(root.get()), &mine.object), 0);
            EXPECT_EQ(mine.n_asked, 50u);
        });
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace
