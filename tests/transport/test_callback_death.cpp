// SPDX-License-Identifier: MIT
// A client that lent something ends, or its server does
#include <gtest/gtest.h>

#include <cerrno>
#include <poll.h>
#include <signal.h>
#include <thread>
#include <unistd.h>

#include <crosscall/call.h>
#include <crosscall/callback.h>
#include <crosscall/cancel.h>
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
    size_t n_fds = n_fds_at_rest(server.pid());
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

// A client that waits for the server, and has it wait for what this one keeps
// there: that says nothing.
struct Silent {
    explicit Silent(const WatchedServer &server) : root(server.connect())
    {
        watch_object_init(&mine, root.get());
        EXPECT_GE(watched_add(root.get(), &mine.object), 1);
    }

    bool is_asked() const
    {
        pollfd event = {.fd = -1, .events = POLLIN, .revents = 0};

        EXPECT_EQ(xc_events_fd(watched_stub(root.get()), &event.fd), 0);
        return poll(&event, 1, 20'000) == 1;
    }

    WatchedRoot root;
    watch_object mine = {};
};

TEST(callback_death, a_call_ends_with_the_client_that_it_is_made_for)
{
    WatchedServer server(3'600'000'000'000);
    Silent silent(server);
    Process client([&](Process::Ends) {
        uint64_t answer;

        xc_set_deadline(in_ms(3'600'000));
        return watched_ask(server.connect().get(), 1, &answer);
    });

    ASSERT_TRUE(silent.is_asked());
    client.kill(SIGKILL);
    EXPECT_TRUE(eventually(
        [&] { return status_of(server.connect().get()) == -XC_E_CANCELLED; }));
}

// What a watched object does, but that its nap() says how many of ask()'s
// callers had gone.
watched_ops usual;
int n_gone;

int ask_and_count(watched *self, uint64_t value, uint64_t *answer)
{
    const int r = usual.ask(self, value, answer);

    n_gone += xc_call_cancelled(xc_current_call());
    return r;
}

int say_how_many(watched *, uint32_t) { return n_gone; }

watched_ops counting()
{
    watched_object any;
    watched_ops ops;

    watched_object_init(&any);
    usual = *any.object.ops;
    ops = usual;
    ops.ask = ask_and_count;
    ops.nap = say_how_many;
    return ops;
}

// The same where the one who is called back dies, in whose call it is made, and
// who waits for all of it lives.
TEST(callback_death, a_call_ends_with_the_client_that_it_is_made_below)
{
    const watched_ops ops = counting();
    WatchedServer server(3'600'000'000'000, &ops);
    WatchedRoot root = server.connect();
    uint64_t answer;
    Process client([&](Process::Ends ends) {
        static Process::Ends pipes;
        WatchedRoot own = server.connect();
        watch_object mine;

        pipes = ends;
        watch_object_init(&mine, own.get());
        mine.during = [](watch_object *self) {
            uint64_t nothing;

            say(pipes.out, 2);
            hear(pipes.in);
            return watched_ask(self->server, 1, &nothing);
        };
        if (watched_add(own.get(), &mine.object) != 1 || !say(ends.out, 1))
            return 1;
        return xc_serve_calls(watched_stub(own.get()), in_ms(3'600'000));
    });

    ASSERT_EQ(hear(client.out()), 1u);
    std::thread waits([&] {
        xc_set_deadline(in_ms(60'000));
        EXPECT_EQ(watched_ask(root.get(), 1, &answer), -EREMOTEIO);
    });
    EXPECT_EQ(hear(client.out()), 2u);
    Silent silent(server);
    say(client.in(), 1);
    EXPECT_TRUE(silent.is_asked());
    client.kill(SIGKILL);
    waits.join();
    EXPECT_EQ(watched_nap(root.get(), 0), 1);
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
