// SPDX-License-Identifier: MIT
// Calls of what clients lent, and calls inside of these, that are given up
#include <gtest/gtest.h>

#include <atomic>
#include <cerrno>
#include <poll.h>
#include <thread>

#include <crosscall/callback.h>
#include <crosscall/status.h>

#include "keeper.h"
#include "process.h"
#include "watched_server.h"

namespace {

constexpr uint64_t kMs = 1'000'000;

TEST(callback_late, a_server_waits_no_longer_than_it_was_told)
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
TEST(callback_late, an_answer_that_is_late_is_dropped)
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
TEST(callback_late, a_nested_call_that_is_given_up_ends_later)
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
TEST(callback_late, calls_that_are_given_up_on_all_levels_end_later)
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
TEST(callback_late, what_an_inner_call_keeps_is_not_of_the_outer_one)
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

} // namespace
