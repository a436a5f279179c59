// SPDX-License-Identifier: MIT
// A client that lent something ends, or its server does
#include <gtest/gtest.h>

#include <poll.h>
#include <signal.h>
#include <thread>
#include <unistd.h>

#include <crosscall/callback.h>
#include <crosscall/status.h>

#include "keeper.h"
#include "process.h"
#include "watched_server.h"

namespace {

TEST(callback_death, a_call_ends_with_the_client_that_it_waits_for)
{
    WatchedServer server;
    WatchedRoot other = server.connect();
    ASSERT_EQ(status_of(other.get()), 0); // set-up is over
    size_t n_fds = fds_of(server.pid()).size();
    size_t n_maps = maps_of(server.pid(), "crosscall-to").size();
    Process client([&](Process::Ends ends) {
        WatchedRoot root = server.connect();
        watch_object mine;
        uint64_t answer;
        static int out;

        out = ends.out;
        watch_object_init(&mine, root.get());
        mine.during = [](watch_object *) {
            say(out, 1);
            return 0;
        };
        mine.nap_ms = 60'000;
        return watched_ask_once(root.get(), &mine.object, 1, &answer);
    });

    ASSERT_EQ(hear(client.out()), 1u);
    client.kill(SIGKILL);
    client.wait();
    EXPECT_TRUE(
        eventually([&] { return status_of(other.get()) == -XC_E_PEER_DIED; }));
    EXPECT_TRUE(
        eventually([&] { return fds_of(server.pid()).size() == n_fds; }));
    EXPECT_EQ(maps_of(server.pid(), "crosscall-to").size(), n_maps);
}

TEST(callback_death, what_a_dead_client_lent_names_nothing)
{
    WatchedServer server;
    WatchedRoot other = server.connect();
    Process client([&](Process::Ends ends) {
        Keeper keeper(server);

        say(ends.out, 1);
        for (;;)
            pause();
        return 0;
    });

    ASSERT_EQ(hear(client.out()), 1u);
    client.kill(SIGKILL);
    client.wait();
    EXPECT_TRUE(eventually([&] {
        return watched_change(other.get(), 1) == 1 &&
               status_of(other.get()) == -XC_E_DISCONNECTED;
    }));
    EXPECT_EQ(watched_remove(other.get()), 0);
}

TEST(callback_death, a_dead_server_has_released_everything)
{
    WatchedServer server;
    Keeper client(server);

    std::thread thread([&] {
        poll(nullptr, 0, 50);
        server.kill(SIGKILL);
    });
    EXPECT_EQ(client.serve(in_ms(20'000)), -XC_E_DISCONNECTED);
    EXPECT_EQ(n_released, 1u);
    thread.join();
}

TEST(callback_death, a_server_that_dies_in_a_nested_call_ends_it)
{
    WatchedServer server;
    WatchedRoot root = server.connect();
    watch_object mine;
    uint64_t answer = 0;
    static WatchedServer *dies;

    dies = &server;
    watch_object_init(&mine, root.get());
    mine.during = [](watch_object *) {
        dies->kill(SIGKILL);
        dies->wait(); // or it might still see our answer
        return 0;
    };
    EXPECT_EQ(watched_ask_once(root.get(), &mine.object, 1, &answer),
              -XC_E_PEER_DIED);
}

TEST(callback_death, an_objects_end_comes_with_the_connections)
{
    WatchedServer server;
    {
        Keeper client(server);
    }
    EXPECT_EQ(n_released, 1u);
}

TEST(callback_death, nothing_is_left_of_a_connection_that_lent)
{
    WatchedServer server;
    size_t n_fds = fds_of(getpid()).size();

    for (int i = 0; i < 3; i++) {
        Keeper client(server);
        uint64_t answer = 0;

        EXPECT_EQ(watched_ask(client.root.get(), 1, &answer), 0);
    }
    EXPECT_EQ(fds_of(getpid()).size(), n_fds);
    EXPECT_EQ(maps_of(getpid(), "crosscall-to").size(), 0u);
}

} // namespace
