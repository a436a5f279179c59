// SPDX-License-Identifier: MIT
// A server calls what its clients lent: when, for how long, and until whose end
#include <cstdlib>
#include <gtest/gtest.h>

#include <atomic>
#include <cerrno>
#include <memory>
#include <poll.h>
#include <signal.h>
#include <thread>
#include <unistd.h>

#include <crosscall/callback.h>
#include <crosscall/error.h>

#include "process.h"
#include "watched_server.h"

namespace {

constexpr uint64_t kMs = 1'000'000;

unsigned n_released;

void count_released(void *) { n_released++; }

// A client whose object the server keeps.
struct Keeper {
    explicit Keeper(const WatchedServer &server) : root(server.connect())
    {
        watch_object_init(&mine, root.get());
        n_released = 0;
        EXPECT_GE(watched_add(root.get(), &mine.object), 1);
        EXPECT_EQ(xc_on_server_release(stub(), &mine.object, count_released),
                  0);
    }

    xc_stub *stub() const { return watched_stub(root.get()); }
    int serve(uint64_t deadline_ns) const
    {
        return xc_serve_calls(stub(), deadline_ns);
    }

    WatchedRoot root;
    watch_object mine;
};

bool is_readable(int fd, int ms)
{
    pollfd fds = {fd, POLLIN, 0};

    return poll(&fds, 1, ms) == 1;
}

int64_t status_of(watched *root)
{
    int64_t status = 0;

    EXPECT_EQ(watched_status(root, &status), 0);
    return status;
}

TEST(callback, an_event_waits_until_its_client_serves)
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

TEST(callback, events_wake_who_serves)
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

TEST(callback, one_descriptor_tells_of_events)
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

TEST(callback, serving_ends_at_its_deadline)
{
    WatchedServer server;
    Keeper client(server);
    uint64_t start = now_ns();

    EXPECT_EQ(client.serve(in_ms(100)), 0);
    EXPECT_GE(ms_since(start), 99);
    EXPECT_LT(ms_since(start), 10'000);
}

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

TEST(callback, a_server_waits_no_longer_than_it_was_told)
{
    WatchedServer server(50 * kMs);
    Keeper client(server);
    WatchedRoot other = server.connect();
    uint64_t answer = 0;
    uint64_t start = now_ns();

    EXPECT_EQ(watched_ask(other.get(), 1, &answer), -EREMOTEIO);
    EXPECT_GE(ms_since(start), 49);
    EXPECT_LT(ms_since(start), 10'000);
    EXPECT_EQ(status_of(other.get()), -XC_E_DEADLINE);

    // The lane is the client's until it has said something.
    EXPECT_EQ(watched_ask(other.get(), 1, &answer), -EREMOTEIO);
    EXPECT_EQ(status_of(other.get()), -XC_E_WOULD_BLOCK);
    poll(nullptr, 0, 20);          // deadlines are read from a coarse clock
    EXPECT_EQ(client.serve(0), 1); // too late, and so it does not run
    EXPECT_EQ(client.mine.n_asked, 0u);

    std::atomic<bool> is_answered = false;
    std::thread thread([&] {
        while (!is_answered)
            EXPECT_GE(client.serve(in_ms(10)), 0);
    });
    EXPECT_TRUE(
        eventually([&] { return watched_ask(other.get(), 4, &answer) == 0; }));
    is_answered = true;
    thread.join();
    EXPECT_EQ(answer, 8u);
}

// The thread that the server calls is late, but its own call is answered.
TEST(callback, an_answer_that_is_late_is_dropped)
{
    WatchedServer server(50 * kMs);
    WatchedRoot root = server.connect();
    watch_object mine;
    uint64_t answer = 0;

    watch_object_init(&mine, root.get());
    mine.nap_ms = 200;
    EXPECT_EQ(watched_ask_once(root.get(), &mine.object, 1, &answer),
              -EREMOTEIO);
    EXPECT_EQ(status_of(root.get()), -XC_E_DEADLINE);
    mine.nap_ms = 0;
    for (uint64_t i = 1; i <= 5; i++) {
        // Where nobody gives us the time, others are late as well.
        EXPECT_TRUE(eventually([&] {
            return watched_ask_once(root.get(), &mine.object, i, &answer) == 0;
        }));
        EXPECT_EQ(answer, 2 * i);
    }
}

// The client's method gives up a call to the server, which is still in it.
TEST(callback, a_nested_call_that_is_given_up_ends_later)
{
    WatchedServer server;
    WatchedRoot root = server.connect();
    watch_object mine;
    uint64_t answer = 0;

    watch_object_init(&mine, root.get());
    mine.during = [](watch_object *self) {
        uint64_t before = xc_set_deadline(in_ms(50));
        int r = watched_nap(self->server, 200);

        xc_set_deadline(before);
        return r == -XC_E_DEADLINE ? 0 : -1;
    };
    for (uint64_t i = 1; i <= 3; i++) {
        EXPECT_EQ(watched_ask_once(root.get(), &mine.object, i, &answer), 0);
        EXPECT_EQ(answer, 2 * i);
    }
}

// All levels are given up at once: the lane mends itself in a later call.
TEST(callback, calls_that_are_given_up_on_all_levels_end_later)
{
    WatchedServer server;
    WatchedRoot root = server.connect();
    watch_object mine;
    uint64_t answer = 0;

    watch_object_init(&mine, root.get());
    mine.during = [](watch_object *self) {
        watched_nap(self->server, 300);
        return 0;
    };
    xc_set_deadline(in_ms(100));
    const int r = watched_ask_once(root.get(), &mine.object, 1, &answer);
    // A server that gives up at once may say so before we do.
    EXPECT_TRUE(r == -XC_E_DEADLINE || r == -EREMOTEIO) << r;
    xc_set_deadline(0);
    mine.during = nullptr;
    EXPECT_TRUE(eventually([&] {
        return watched_ask_once(root.get(), &mine.object, 4, &answer) == 0;
    }));
    EXPECT_EQ(answer, 8u);
}

watch_object *inner_lent;
watch_object *outer_lent;

// The server keeps what an inner call lent it, and nothing of the outer one,
// whose own answer never came: each call knows only of its own.
TEST(callback, what_an_inner_call_keeps_is_not_of_the_outer_one)
{
    WatchedServer server;
    WatchedRoot root = server.connect();
    watch_object mine;
    watch_object outer;
    watch_object inner;
    uint64_t answer = 0;

    watch_object_init(&mine, root.get());
    watch_object_init(&outer, root.get());
    watch_object_init(&inner, root.get());
    outer_lent = &outer;
    inner_lent = &inner;
    n_released = 0;
    mine.during = [](watch_object *self) {
        uint64_t none = 0;
        uint64_t before = xc_set_deadline(in_ms(1000));
        int r = watched_ask_once(self->server, &outer_lent->object, 1, &none);

        xc_set_deadline(before);
        return r == -XC_E_DEADLINE ? 0 : -1;
    };
    outer.during = [](watch_object *self) {
        return watched_add(self->server, &inner_lent->object) == 1 &&
                       xc_on_server_release(watched_stub(self->server),
                                            &self->object, count_released) == 0
                   ? 0
                   : -1;
    };
    outer.nap_ms = 1200; // beyond the deadline of the call that leads here

    EXPECT_EQ(watched_ask_once(root.get(), &mine.object, 4, &answer), 0);
    EXPECT_EQ(outer.n_asked, 1u);
    EXPECT_EQ(n_released, 1u);
    EXPECT_EQ(watched_ask(root.get(), 7, &answer), 0); // the inner one's there
    EXPECT_EQ(answer, 14u);
}

TEST(callback, a_full_ring_does_not_block_the_server)
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

TEST(callback, a_release_is_not_lost_in_a_full_ring)
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

TEST(callback, a_call_ends_with_the_client_that_it_waits_for)
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

TEST(callback, what_a_dead_client_lent_names_nothing)
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

TEST(callback, a_dead_server_has_released_everything)
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

TEST(callback, a_server_that_dies_in_a_nested_call_ends_it)
{
    WatchedServer server;
    WatchedRoot root = server.connect();
    watch_object mine;
    uint64_t answer = 0;
    static pid_t pid;

    pid = server.pid();
    watch_object_init(&mine, root.get());
    mine.during = [](watch_object *) { return kill(pid, SIGKILL); };
    EXPECT_EQ(watched_ask_once(root.get(), &mine.object, 1, &answer),
              -XC_E_PEER_DIED);
}

TEST(callback, an_objects_end_comes_with_the_connections)
{
    WatchedServer server;
    {
        Keeper client(server);
    }
    EXPECT_EQ(n_released, 1u);
}

TEST(callback, nothing_is_left_of_a_connection_that_lent)
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
